package org.expertcommittee.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.expertcommittee.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * What a case was promised by the rule it was made with, and whether its clock stands. A
 * case from before there were rules has nothing here.
 */
@Embeddable
class CaseClock {

	private @Nullable String presetName;

	@Column(name = "deadline_steps")
	@Convert(converter = DeadlineSteps.Converter.class)
	private @Nullable DeadlineSteps steps;

	@Enumerated(EnumType.STRING)
	private @Nullable Complexity complexity;

	private @Nullable LocalDate computedDeadline;

	private @Nullable String deadlineReason;

	private @Nullable LocalDate handOverBy;

	private @Nullable Instant handedOverAt;

	private @Nullable LocalDate feedbackBy;

	private @Nullable Instant feedbackAt;

	private @Nullable LocalDate stoppedOn;

	private @Nullable String handlerAccount;

	/** Sets what the rule promises; called again while the case is not accepted yet. */
	void promise(String preset, DeadlineSteps times, Complexity kind, LocalDate received, WorkingDays days,
			@Nullable String reason) {
		this.presetName = preset;
		this.steps = times;
		this.complexity = kind;
		this.computedDeadline = times.answer(kind).after(received, days);
		this.deadlineReason = reason;
		this.handOverBy = times.time(DeadlineStep.HAND_OVER).map((time) -> time.after(received, days)).orElse(null);
		this.feedbackBy = times.time(DeadlineStep.FEEDBACK).map((time) -> time.after(received, days)).orElse(null);
	}

	/** The enterprise waits anew, from that day. */
	void again(LocalDate day, LocalDate computed, WorkingDays days, @Nullable String reason) {
		this.computedDeadline = computed;
		this.deadlineReason = reason;
		if (this.steps != null && this.feedbackAt == null) {
			this.feedbackBy = this.steps.time(DeadlineStep.FEEDBACK).map((time) -> time.after(day, days)).orElse(null);
		}
	}

	void handledBy(String account) {
		this.handlerAccount = account;
	}

	void handedOver(Instant at) {
		if (this.handedOverAt == null) {
			this.handedOverAt = at;
		}
	}

	void feedback(Instant at) {
		this.feedbackAt = at;
	}

	void stop(LocalDate today) {
		this.stoppedOn = today;
	}

	/**
	 * Goes on; what was still to be kept moves by the working days on which it stood.
	 * @return that number of days
	 */
	int restart(LocalDate today, WorkingDays days) {
		LocalDate since = this.stoppedOn;
		this.stoppedOn = null;
		int lost = (since != null) ? days.between(since, today) : 0;
		if (lost > 0 && this.handOverBy != null && this.handedOverAt == null) {
			this.handOverBy = days.plus(this.handOverBy, lost);
		}
		if (lost > 0 && this.feedbackBy != null && this.feedbackAt == null) {
			this.feedbackBy = days.plus(this.feedbackBy, lost);
		}
		return lost;
	}

	@Nullable String handlerAccount() {
		return this.handlerAccount;
	}

	private List<Object> values() {
		return Stream
			.<@Nullable Object>of(this.presetName, this.complexity, this.steps, this.computedDeadline,
					this.deadlineReason, this.handOverBy, this.handedOverAt, this.feedbackBy, this.feedbackAt,
					this.stoppedOn, this.handlerAccount)
			.map((value) -> (value != null) ? value : "")
			.toList();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof CaseClock that && values().equals(that.values());
	}

	@Override
	public int hashCode() {
		return values().hashCode();
	}

	/** As the trail tells it. */
	@Override
	public String toString() {
		return values().stream()
			.map(String::valueOf)
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(" "));
	}

	@Nullable String presetName() {
		return this.presetName;
	}

	@Nullable DeadlineSteps steps() {
		return this.steps;
	}

	@Nullable Complexity complexity() {
		return this.complexity;
	}

	@Nullable LocalDate computedDeadline() {
		return this.computedDeadline;
	}

	@Nullable String deadlineReason() {
		return this.deadlineReason;
	}

	@Nullable LocalDate handOverBy() {
		return this.handOverBy;
	}

	@Nullable Instant handedOverAt() {
		return this.handedOverAt;
	}

	@Nullable LocalDate feedbackBy() {
		return this.feedbackBy;
	}

	@Nullable Instant feedbackAt() {
		return this.feedbackAt;
	}

}
