package org.expertcommittee.draw;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.calendar.WorkingDays;
import org.expertcommittee.consultation.AssignmentData;
import org.expertcommittee.consultation.AssignmentItem;
import org.expertcommittee.consultation.AssignmentPart;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.CaseVisibility;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.DeadlineService;
import org.springframework.stereotype.Component;

/** Asks those whose turn it is, in the order of the lots. */
@Component
class DrawCalls {

	private final ConsultationService consultations;

	private final CaseWorkService work;

	private final DeadlineService deadlines;

	private final WorkingDays days;

	private final DrawPools pools;

	private final CaseVisibility visibility;

	private final Clock clock;

	DrawCalls(ConsultationService consultations, CaseWorkService work, DeadlineService deadlines, WorkingDays days,
			DrawPools pools, CaseVisibility visibility, Clock clock) {
		this.consultations = consultations;
		this.work = work;
		this.deadlines = deadlines;
		this.days = days;
		this.pools = pools;
		this.visibility = visibility;
		this.clock = clock;
	}

	DrawCase caseOf(long consultationId) {
		return DrawCase.of(this.consultations.details(consultationId), this.deadlines.replyBy(consultationId));
	}

	/**
	 * Refuses a draw of a case that is hidden from the person who asks.
	 * @throws NotFound as if there were none
	 */
	void requireVisible(Draw draw) {
		this.visibility.require(draw.consultationId());
	}

	/**
	 * Asks as many as are wanted; who cannot be asked any more is passed over.
	 * @throws IllegalAct when nobody is left
	 */
	void confirm(Draw draw, DrawCase subject, ConfirmData data, String by) {
		LocalDate today = ChinaTime.today(this.clock);
		if (data.replyBy().isBefore(today)) {
			throw InvalidInput.at("replyBy", "consultation.replyByPast");
		}
		Long lead = data.leadId();
		if (lead != null && draw.entries()
			.stream()
			.noneMatch((one) -> one.expertId() == lead && one.result() == EntryResult.DRAWN)) {
			throw InvalidInput.at("leadId", "draw.noSuchLead");
		}
		if (lead != null && subject.hasLead()) {
			throw InvalidInput.at("leadId", "consultation.hasLead");
		}
		draw.confirm(this.days.between(today, data.replyBy()), by, this.clock.instant());
		List<DrawEntry> asked = new ArrayList<>();
		while (draw.vacancies() > 0) {
			Optional<DrawEntry> next = next(draw, subject);
			if (next.isEmpty()) {
				break;
			}
			next.get().call(this.clock.instant());
			asked.add(next.get());
		}
		if (asked.isEmpty()) {
			throw new IllegalAct("draw.refused.nobodyLeft");
		}
		long leading = subject.hasLead() ? -1
				: asked.stream()
					.map(DrawEntry::expertId)
					.filter((id) -> id.equals(lead))
					.findFirst()
					.orElse(asked.getFirst().expertId());
		asked.forEach((one) -> assign(draw, one.expertId(),
				(one.expertId() == leading) ? AssignmentPart.LEAD : AssignmentPart.SUPPORT, data.replyBy()));
	}

	/** Takes over who has declined since. */
	void noteDeclined(Draw draw, DrawCase subject) {
		for (DrawEntry one : draw.called()) {
			AssignmentItem assignment = subject.assignmentOf(one.expertId());
			if (assignment != null && assignment.status() == AssignmentStatus.DECLINED) {
				one.decline(assignment.declineReason(),
						(assignment.repliedAt() != null) ? assignment.repliedAt() : this.clock.instant());
			}
		}
	}

	/** The next one who can be asked; those before are passed over with the reason. */
	Optional<DrawEntry> next(Draw draw, DrawCase subject) {
		Optional<DrawEntry> next = draw.next();
		while (next.isPresent()) {
			Map<Long, List<ExclusionReason>> reasons = this.pools.reasons(
					subject.subject(ChinaTime.today(this.clock), draw.workloadCap()), List.of(next.get().expertId()));
			List<ExclusionReason> against = reasons.getOrDefault(next.get().expertId(), List.of());
			if (against.isEmpty()) {
				return next;
			}
			next.get()
				.skip(against.stream().map(ExclusionReason::words).collect(Collectors.joining("；")),
						this.clock.instant());
			next = draw.next();
		}
		return Optional.empty();
	}

	/** Asks the next one in place of somebody who has declined. */
	void call(Draw draw, DrawCase subject, DrawEntry entry) {
		entry.call(this.clock.instant());
		assign(draw, entry.expertId(), subject.hasLead() ? AssignmentPart.SUPPORT : AssignmentPart.LEAD,
				replyBy(draw, subject));
	}

	/**
	 * As many working days as the first ones were given; never after the deadline, unless
	 * that is past.
	 */
	private LocalDate replyBy(Draw draw, DrawCase subject) {
		LocalDate today = ChinaTime.today(this.clock);
		LocalDate day = this.days.plus(today, draw.replyDays());
		LocalDate latest = subject.deadline().isBefore(today) ? today : subject.deadline();
		return day.isAfter(latest) ? latest : day;
	}

	private void assign(Draw draw, long expertId, AssignmentPart part, LocalDate replyBy) {
		this.work.assign(draw.consultationId(), new AssignmentData(expertId, part, replyBy));
	}

}
