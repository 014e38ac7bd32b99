package org.expertcommittee.consultation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.jspecify.annotations.Nullable;

/** One of the needs (问题诉求) of a case. */
@Entity
@Table(name = "consultation_need")
class ConsultationNeed extends BaseEntity {

	private long consultationId;

	private int place;

	private String text;

	private @Nullable Long industryId;

	private @Nullable Instant answeredAt;

	private @Nullable String answeredBy;

	@SuppressWarnings("NullAway.Init")
	protected ConsultationNeed() {
	}

	@SuppressWarnings("NullAway.Init")
	ConsultationNeed(long consultationId, int place, NeedData data) {
		this.consultationId = consultationId;
		change(place, data);
	}

	/** Another text is another need: it is no longer answered. */
	final void change(int newPlace, NeedData data) {
		String newText = data.text().strip();
		if (!newText.equals(this.text)) {
			this.answeredAt = null;
			this.answeredBy = null;
		}
		this.place = newPlace;
		this.text = newText;
		this.industryId = data.industryId();
	}

	void answered(String by, Instant at) {
		if (this.answeredAt != null) {
			throw new IllegalAct("consultation.refused.needAnswered");
		}
		this.answeredAt = at;
		this.answeredBy = by;
	}

	void reopen() {
		if (this.answeredAt == null) {
			throw new IllegalAct("consultation.refused.needOpen");
		}
		this.answeredAt = null;
		this.answeredBy = null;
	}

	long consultationId() {
		return this.consultationId;
	}

	String text() {
		return this.text;
	}

	@Nullable Long industryId() {
		return this.industryId;
	}

	NeedItem toItem(@Nullable String industry) {
		return new NeedItem(requireId(), this.text, this.industryId, industry, this.answeredAt, this.answeredBy);
	}

}
