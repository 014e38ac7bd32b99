package org.expertcommittee.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes the deadlines of cases and how long it is until then. */
@Component
class CaseTimer {

	/** Where no rule says how soon an expert shall reply. */
	private static final int USUAL_REPLY = 3;

	private final DeadlinePresetRepository presets;

	private final WorkingDays days;

	private final Clock clock;

	CaseTimer(DeadlinePresetRepository presets, WorkingDays days, Clock clock) {
		this.presets = presets;
		this.days = days;
		this.clock = clock;
	}

	/**
	 * Promises what the chosen rule says, or the usual one's times beside a deadline that
	 * was simply given.
	 * @throws InvalidInput when the deadline differs from the chosen rule's without a
	 * reason
	 */
	void promise(Consultation c, ConsultationData data, boolean changed) {
		DeadlineSteps kept = c.clock().steps();
		Optional<DeadlinePreset> chosen = (data.presetId() != null) ? Optional.of(preset(data.presetId()))
				: (kept == null) ? this.presets.findFirstByUsualTrueOrderById() : Optional.empty();
		DeadlineSteps steps = chosen.map(DeadlinePreset::steps).orElse(kept);
		if (steps == null) {
			return;
		}
		String name = chosen.map(DeadlinePreset::name).orElseGet(() -> String.valueOf(c.clock().presetName()));
		Complexity complexity = (data.complexity() != null) ? data.complexity() : Complexity.ORDINARY;
		LocalDate computed = steps.answer(complexity).after(data.receivedOn(), this.days);
		boolean explained = data.deadlineReason() != null && !data.deadlineReason().isBlank();
		boolean differs = !computed.equals(data.deadline());
		if (differs && !explained && changed && data.complexity() != null) {
			throw InvalidInput.at("deadlineReason", "consultation.deadline.reasonRequired", computed);
		}
		c.clock()
			.promise(name, steps, complexity, data.receivedOn(), this.days, differs ? data.deadlineReason() : null);
	}

	/**
	 * Until when a case that is taken up today has its answer by its own rule, or by the
	 * usual one where it has none; nothing while there is none.
	 */
	Optional<LocalDate> again(Consultation c) {
		DeadlineSteps kept = c.clock().steps();
		Optional<DeadlineSteps> steps = (kept != null) ? Optional.of(kept)
				: this.presets.findFirstByUsualTrueOrderById().map(DeadlinePreset::steps);
		Complexity complexity = Objects.requireNonNullElse(c.clock().complexity(), Complexity.ORDINARY);
		return steps.map((times) -> times.answer(complexity).after(today(), this.days));
	}

	/**
	 * Promises an answer anew.
	 * @throws InvalidInput when the deadline differs from the rule's without a reason
	 */
	void promiseAgain(Consultation c, LocalDate deadline, @Nullable String reason) {
		again(c).ifPresent((computed) -> {
			boolean differs = !computed.equals(deadline);
			if (differs && (reason == null || reason.isBlank())) {
				throw InvalidInput.at("deadlineReason", "consultation.deadline.reasonRequired", computed);
			}
			c.clock().again(today(), computed, this.days, differs ? reason : null);
		});
	}

	private DeadlinePreset preset(long id) {
		return this.presets.findById(id).orElseThrow(() -> InvalidInput.at("presetId", "consultation.preset.gone"));
	}

	LocalDate deadline(long presetId, Complexity complexity, LocalDate received) {
		return preset(presetId).steps().answer(complexity).after(received, this.days);
	}

	/**
	 * The deadline of an ordinary case by the usual rule; nothing while there is none.
	 */
	Optional<LocalDate> usual(LocalDate received) {
		return this.presets.findFirstByUsualTrueOrderById()
			.map((preset) -> preset.steps().answer(Complexity.ORDINARY).after(received, this.days));
	}

	/** Gives the expert the time that the case's rule has for that part. */
	void handedOver(Consultation c, Assignment assignment) {
		DeadlineSteps steps = c.clock().steps();
		if (steps != null) {
			DeadlineStep step = (assignment.part() == AssignmentPart.LEAD) ? DeadlineStep.LEAD : DeadlineStep.SUPPORT;
			steps.time(step).ifPresent((time) -> assignment.promise(time.after(today(), this.days)));
		}
	}

	/**
	 * Until when an expert who is asked today should reply; never after the deadline,
	 * unless that is past.
	 */
	LocalDate replyBy(Consultation c) {
		DeadlineSteps steps = c.clock().steps();
		LocalDate day = (steps != null)
				? steps.time(DeadlineStep.REPLY).map((time) -> time.after(today(), this.days)).orElse(null) : null;
		LocalDate reply = (day != null) ? day : this.days.plus(today(), USUAL_REPLY);
		LocalDate latest = c.deadline().isBefore(today()) ? today() : c.deadline();
		return reply.isAfter(latest) ? latest : reply;
	}

	/** The clock of the case goes on. */
	void goOn(Consultation c, String by, Instant at) {
		c.goOn(today(), this.days, by, at);
	}

	TimeLeft left(LocalDate day) {
		LocalDate today = today();
		boolean late = today.isAfter(day);
		int working = late ? Math.max(1, this.days.between(day, today)) : this.days.between(today, day);
		return new TimeLeft(day, late, working);
	}

	/** Until when an expert must be asked, as long as none was. */
	@Nullable TimeLeft handOver(ConsultationStatus status, @Nullable LocalDate by, boolean done) {
		boolean waits = status == ConsultationStatus.SUBMITTED || status == ConsultationStatus.ACCEPTED;
		return (waits && by != null && !done) ? left(by) : null;
	}

	CaseTimes times(Consultation c) {
		CaseClock own = c.clock();
		LocalDate deadline = c.deadline();
		boolean other = own.computedDeadline() != null && own.deadlineReason() != null;
		boolean hears = c.status().awaitsAnswer() && own.feedbackAt() == null && own.feedbackBy() != null;
		return new CaseTimes(left(deadline), Math.max(1, this.days.between(c.waitsSince(), deadline)),
				Math.max(0, this.days.between(c.waitsSince(), today())), own.presetName(), own.complexity(),
				other ? own.computedDeadline() : null, own.deadlineReason(),
				handOver(c.status(), own.handOverBy(), own.handedOverAt() != null), own.handOverBy(),
				own.handedOverAt(), hears ? left(Objects.requireNonNull(own.feedbackBy())) : null, own.feedbackAt(),
				this.days.isOfficial(deadline.getYear()) ? null : deadline.getYear());
	}

	LocalDate today() {
		return ChinaTime.today(this.clock);
	}

}
