package org.expertcommittee.consultation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.Untracked;
import org.jspecify.annotations.Nullable;

/** One entry of a case's timeline; written with each act, never changed. */
@Entity
@Table(name = "consultation_event")
@Untracked
class ConsultationEvent extends BaseEntity {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "consultation_id")
	private Consultation consultation;

	private Instant happenedAt;

	private String actorName;

	@Enumerated(EnumType.STRING)
	private ConsultationAct act;

	private @Nullable String detail;

	private @Nullable String note;

	@SuppressWarnings("NullAway.Init")
	protected ConsultationEvent() {
	}

	/**
	 * Records an act.
	 * @param detail what the act was about: an expert's name, a day, a satisfaction
	 * @param note what a person wrote
	 */
	ConsultationEvent(Consultation consultation, ConsultationAct act, @Nullable String detail, @Nullable String note,
			String by, Instant at) {
		this.consultation = consultation;
		this.act = act;
		this.detail = detail;
		this.note = note;
		this.actorName = by;
		this.happenedAt = at;
	}

	Consultation consultation() {
		return this.consultation;
	}

	ConsultationAct act() {
		return this.act;
	}

	Instant happenedAt() {
		return this.happenedAt;
	}

	@Nullable String note() {
		return this.note;
	}

	TimelineItem toItem() {
		return new TimelineItem(this.act, this.actorName, this.detail, this.note, this.happenedAt);
	}

}
