package org.expertcommittee.consultation;

import java.util.EnumMap;
import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a form edits of a rule of deadlines; a time that is not given is not set by the
 * rule.
 */
public record DeadlinePresetData(@NotBlank @PlainText(max = 30) String name,
		@PlainText(max = 200) @Nullable String note, @Min(0) @Max(MOST) @Nullable Integer handOverDays,
		@NotNull DayUnit handOverUnit, @Min(0) @Max(MOST) @Nullable Integer replyDays, @NotNull DayUnit replyUnit,
		@Min(1) @Max(MOST) @Nullable Integer feedbackDays, @NotNull DayUnit feedbackUnit,
		@NotNull @Min(1) @Max(MOST) Integer ordinaryDays, @NotNull DayUnit ordinaryUnit,
		@Min(1) @Max(MOST) @Nullable Integer complexDays, @NotNull DayUnit complexUnit,
		@Min(1) @Max(MOST) @Nullable Integer leadDays, @NotNull DayUnit leadUnit,
		@Min(1) @Max(MOST) @Nullable Integer supportDays, @NotNull DayUnit supportUnit, long version) {

	/** A year; nothing is promised for later. */
	static final int MOST = 365;

	/** What a new rule begins with. */
	public static DeadlinePresetData usual() {
		DayUnit unit = DayUnit.WORKING;
		return new DeadlinePresetData("", null, 1, unit, 2, unit, 3, unit, 7, unit, null, unit, null, unit, null, unit,
				0);
	}

	static DeadlinePresetData of(String name, @Nullable String note, DeadlineSteps steps, long version) {
		return new DeadlinePresetData(name, note, days(steps, DeadlineStep.HAND_OVER),
				unit(steps, DeadlineStep.HAND_OVER), days(steps, DeadlineStep.REPLY), unit(steps, DeadlineStep.REPLY),
				days(steps, DeadlineStep.FEEDBACK), unit(steps, DeadlineStep.FEEDBACK),
				steps.time(DeadlineStep.ORDINARY).orElseThrow().days(), unit(steps, DeadlineStep.ORDINARY),
				days(steps, DeadlineStep.COMPLEX), unit(steps, DeadlineStep.COMPLEX), days(steps, DeadlineStep.LEAD),
				unit(steps, DeadlineStep.LEAD), days(steps, DeadlineStep.SUPPORT), unit(steps, DeadlineStep.SUPPORT),
				version);
	}

	private static @Nullable Integer days(DeadlineSteps steps, DeadlineStep step) {
		return steps.time(step).map(StepTime::days).orElse(null);
	}

	private static DayUnit unit(DeadlineSteps steps, DeadlineStep step) {
		return steps.time(step).map(StepTime::unit).orElse(DayUnit.WORKING);
	}

	/**
	 * The times as they are kept.
	 * @throws InvalidInput when one comes after what it has to precede
	 */
	DeadlineSteps steps() {
		Map<DeadlineStep, StepTime> times = new EnumMap<>(DeadlineStep.class);
		put(times, DeadlineStep.HAND_OVER, this.handOverDays, this.handOverUnit);
		put(times, DeadlineStep.REPLY, this.replyDays, this.replyUnit);
		put(times, DeadlineStep.FEEDBACK, this.feedbackDays, this.feedbackUnit);
		put(times, DeadlineStep.ORDINARY, this.ordinaryDays, this.ordinaryUnit);
		put(times, DeadlineStep.COMPLEX, this.complexDays, this.complexUnit);
		put(times, DeadlineStep.LEAD, this.leadDays, this.leadUnit);
		put(times, DeadlineStep.SUPPORT, this.supportDays, this.supportUnit);
		inOrder(times, DeadlineStep.HAND_OVER, DeadlineStep.ORDINARY, "handOverDays");
		inOrder(times, DeadlineStep.REPLY, DeadlineStep.ORDINARY, "replyDays");
		inOrder(times, DeadlineStep.FEEDBACK, DeadlineStep.ORDINARY, "feedbackDays");
		inOrder(times, DeadlineStep.ORDINARY, DeadlineStep.COMPLEX, "complexDays");
		inOrder(times, DeadlineStep.SUPPORT, DeadlineStep.LEAD, "supportDays");
		return new DeadlineSteps(times);
	}

	private static void put(Map<DeadlineStep, StepTime> times, DeadlineStep step, @Nullable Integer days,
			DayUnit unit) {
		if (days != null) {
			times.put(step, new StepTime(days, unit));
		}
	}

	/** Times in different units cannot be compared without a calendar. */
	private static void inOrder(Map<DeadlineStep, StepTime> times, DeadlineStep first, DeadlineStep second,
			String field) {
		StepTime one = times.get(first);
		StepTime other = times.get(second);
		if (one != null && other != null && one.unit() == other.unit() && one.days() > other.days()) {
			throw InvalidInput.at(field,
					(first == DeadlineStep.ORDINARY) ? "consultation.preset.complexShorter"
							: "consultation.preset.tooLong",
					(first == DeadlineStep.ORDINARY) ? one.days() : other.days());
		}
	}

}
