package org.expertcommittee.consultation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * The times that a rule gives, as a value: a case keeps its copy, so that a later change
 * of the rule moves no promise.
 */
public record DeadlineSteps(Map<DeadlineStep, StepTime> times) {

	public DeadlineSteps {
		times = Collections.unmodifiableMap(new EnumMap<>(times));
	}

	public Optional<StepTime> time(DeadlineStep step) {
		return Optional.ofNullable(this.times.get(step));
	}

	/**
	 * Until when the enterprise has its answer; a complex case without its own time is as
	 * others.
	 */
	StepTime answer(Complexity complexity) {
		StepTime ordinary = time(DeadlineStep.ORDINARY).orElseThrow();
		return (complexity == Complexity.COMPLEX) ? time(DeadlineStep.COMPLEX).orElse(ordinary) : ordinary;
	}

	/** As it is stored: {@code HAND_OVER=1W,ORDINARY=7W}. */
	@Override
	public String toString() {
		return this.times.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + each.getValue())
			.collect(Collectors.joining(","));
	}

	static DeadlineSteps parse(String text) {
		Map<DeadlineStep, StepTime> times = new EnumMap<>(DeadlineStep.class);
		for (String each : text.split(",", -1)) {
			int at = each.indexOf('=');
			times.put(DeadlineStep.valueOf(each.substring(0, at)), StepTime.parse(each.substring(at + 1)));
		}
		return new DeadlineSteps(times);
	}

	/** Stores it in one column. */
	static class Converter implements AttributeConverter<@Nullable DeadlineSteps, @Nullable String> {

		@Override
		public @Nullable String convertToDatabaseColumn(@Nullable DeadlineSteps steps) {
			return (steps != null) ? steps.toString() : null;
		}

		@Override
		public @Nullable DeadlineSteps convertToEntityAttribute(@Nullable String text) {
			return (text != null) ? parse(text) : null;
		}

	}

}
