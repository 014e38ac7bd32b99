package org.expertcommittee.recommendation;

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

/** One entry of a recommendation's history; written with each act, never changed. */
@Entity
@Table(name = "recommendation_change")
@Untracked
class RecommendationChange extends BaseEntity {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "recommendation_id")
	private Recommendation recommendation;

	@Enumerated(EnumType.STRING)
	private RecommendationAct act;

	private @Nullable String note;

	private String actorName;

	private Instant happenedAt;

	@SuppressWarnings("NullAway.Init")
	protected RecommendationChange() {
	}

	RecommendationChange(Recommendation recommendation, RecommendationAct act, @Nullable String note, String by,
			Instant at) {
		this.recommendation = recommendation;
		this.act = act;
		this.note = note;
		this.actorName = by;
		this.happenedAt = at;
	}

	Recommendation recommendation() {
		return this.recommendation;
	}

	HistoryItem toItem() {
		return new HistoryItem(this.act, this.note, this.actorName, this.happenedAt);
	}

}
