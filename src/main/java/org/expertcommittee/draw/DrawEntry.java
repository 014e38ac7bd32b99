package org.expertcommittee.draw;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

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

/** One expert of a fixed pool. Written with the acts of its draw, which the trail has. */
@Entity
@Table(name = "draw_entry")
@Untracked
class DrawEntry extends BaseEntity {

	private static final int MOST_FACTS = 1200;

	private static final int MOST_REASON = 4000;

	private static final int MOST_NOTE = 2000;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "draw_id")
	private Draw draw;

	private int position;

	private long expertId;

	private String expertName;

	private String expertFacts;

	@Enumerated(EnumType.STRING)
	private EntryResult result;

	private @Nullable String exclusions;

	private @Nullable String reason;

	private @Nullable String digest;

	private @Nullable Integer drawRank;

	@Enumerated(EnumType.STRING)
	private @Nullable EntryCall called;

	private @Nullable Instant calledAt;

	private @Nullable String callNote;

	@SuppressWarnings("NullAway.Init")
	protected DrawEntry() {
	}

	DrawEntry(Draw draw, int position, PoolItem expert) {
		this.draw = draw;
		this.position = position;
		this.expertId = expert.expertId();
		this.expertName = expert.name();
		this.expertFacts = cut(expert.facts(), MOST_FACTS);
		this.result = expert.eligible() ? EntryResult.ELIGIBLE : EntryResult.EXCLUDED;
		if (!expert.eligible()) {
			List<ExclusionReason> reasons = expert.reasons();
			this.exclusions = reasons.stream()
				.map((each) -> each.kind().name())
				.distinct()
				.collect(Collectors.joining(","));
			this.reason = cut(expert.reason(), MOST_REASON);
		}
	}

	/** Notes the lot. */
	void place(String lot, int rank, EntryResult newResult) {
		this.digest = lot;
		this.drawRank = rank;
		this.result = newResult;
	}

	void call(Instant at) {
		this.called = EntryCall.CALLED;
		this.calledAt = at;
	}

	void decline(@Nullable String why, Instant at) {
		this.called = EntryCall.DECLINED;
		this.calledAt = at;
		this.callNote = (why != null) ? cut(why, MOST_NOTE) : null;
	}

	void skip(String why, Instant at) {
		this.called = EntryCall.SKIPPED;
		this.calledAt = at;
		this.callNote = cut(why, MOST_NOTE);
	}

	private static String cut(String text, int most) {
		return (text.length() <= most) ? text : text.substring(0, text.offsetByCodePoints(0, most / 2));
	}

	long expertId() {
		return this.expertId;
	}

	String expertName() {
		return this.expertName;
	}

	EntryResult result() {
		return this.result;
	}

	@Nullable Integer rank() {
		return this.drawRank;
	}

	@Nullable EntryCall called() {
		return this.called;
	}

	EntryItem toItem() {
		return new EntryItem(this.position, this.expertId, this.expertName, this.expertFacts, this.result, this.reason,
				this.digest, this.drawRank, this.called, this.calledAt, this.callNote);
	}

}
