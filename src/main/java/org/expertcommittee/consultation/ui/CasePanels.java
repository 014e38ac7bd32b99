package org.expertcommittee.consultation.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Initials;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.Ring;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Stepper;
import org.expertcommittee.base.ui.Timeline;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.AssignmentItem;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.CaseTimes;
import org.expertcommittee.consultation.ConsultationAct;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.Satisfaction;
import org.expertcommittee.consultation.TimeLeft;
import org.expertcommittee.consultation.TimelineItem;
import org.jspecify.annotations.Nullable;

/** The parts of a case's page that only show. */
final class CasePanels {

	private static final List<ConsultationStatus> WAY = List.of(ConsultationStatus.SUBMITTED,
			ConsultationStatus.ACCEPTED, ConsultationStatus.ASSIGNED, ConsultationStatus.IN_PROGRESS,
			ConsultationStatus.ANSWERED, ConsultationStatus.IN_FOLLOW_UP, ConsultationStatus.CLOSED);

	private final ConsultationDetails c;

	private final Clock clock;

	private final LocalDate today;

	CasePanels(ConsultationDetails c, Clock clock) {
		this.c = c;
		this.clock = clock;
		this.today = ChinaTime.today(clock);
	}

	Stepper stepper() {
		ConsultationStatus shown = switch (this.c.status()) {
			case SUSPENDED -> (this.c.suspendedFrom() != null) ? this.c.suspendedFrom() : ConsultationStatus.ACCEPTED;
			case RETURNED -> ConsultationStatus.SUBMITTED;
			default -> this.c.status();
		};
		int current = (shown == ConsultationStatus.CLOSED) ? WAY.size() : WAY.indexOf(shown);
		List<Stepper.Step> steps = new ArrayList<>();
		for (int i = 0; i < WAY.size(); i++) {
			ConsultationStatus status = WAY.get(i);
			steps.add(new Stepper.Step(Translate.text(status.messageKey()), detail(status, i <= current)));
		}
		return new Stepper(steps, current);
	}

	private String detail(ConsultationStatus status, boolean reached) {
		if (!reached) {
			return (status == ConsultationStatus.ANSWERED) ? t("step.due", this.c.deadline()) : "";
		}
		Optional<TimelineItem> event = last(switch (status) {
			case ACCEPTED -> ConsultationAct.ACCEPTED;
			case ASSIGNED -> ConsultationAct.ASSIGNED;
			case IN_PROGRESS -> ConsultationAct.EXPERT_ACCEPTED;
			case ANSWERED -> ConsultationAct.ANSWERED;
			case IN_FOLLOW_UP -> ConsultationAct.FOLLOW_UP_STARTED;
			case CLOSED -> ConsultationAct.CLOSED;
			default -> ConsultationAct.REGISTERED;
		});
		if (status == ConsultationStatus.IN_PROGRESS && this.c.status() == status) {
			return t("step.day", ChronoUnit.DAYS.between(this.c.receivedOn(), this.today) + 1);
		}
		return event.map((one) -> Dates.near(one.at(), this.clock)).orElse("");
	}

	private Optional<TimelineItem> last(ConsultationAct act) {
		return this.c.timeline().stream().filter((one) -> one.act() == act).findFirst();
	}

	/**
	 * Who was asked.
	 * @param acts what can be done with one expert's part
	 * @param assign asks another one
	 */
	Panel experts(SerializableFunction<AssignmentItem, Component> acts, SerializableRunnable assign) {
		List<AssignmentItem> all = this.c.assignments();
		Panel panel = new Panel(t("assign.count", all.size()));
		FactLine counts = new FactLine();
		count(counts, "submittedCount", AssignmentStatus.SUBMITTED);
		count(counts, "inWorkCount", AssignmentStatus.ACCEPTED);
		count(counts, "pendingCount", AssignmentStatus.PENDING);
		panel.withAside(counts);
		declined().ifPresent((text) -> {
			Div declined = new Div(new Span(text), OpinionVersions.link(t("assign.another"), assign));
			declined.addClassNames("ec-hint", "ec-amber", "ec-work-declined");
			declined.getElement().setAttribute("role", "status");
			panel.add(declined);
		});
		if (all.isEmpty()) {
			panel.add(quiet(t("assign.none")));
		}
		all.forEach((one) -> {
			Div row = row(one);
			row.add(acts.apply(one));
			panel.add(row);
		});
		return panel;
	}

	/** Says that somebody declined, until another expert is asked. */
	private Optional<String> declined() {
		if (this.c.allDeclined()) {
			return Optional.of(t("assign.allDeclined"));
		}
		if (this.c.status() != ConsultationStatus.ASSIGNED && this.c.status() != ConsultationStatus.IN_PROGRESS) {
			return Optional.empty();
		}
		Instant lastAsked = this.c.assignments()
			.stream()
			.map(AssignmentItem::assignedAt)
			.max(Comparator.naturalOrder())
			.orElse(Instant.MIN);
		List<String> names = this.c.assignments()
			.stream()
			.filter((one) -> one.status() == AssignmentStatus.DECLINED && one.repliedAt() != null
					&& !one.repliedAt().isBefore(lastAsked))
			.map(AssignmentItem::expertName)
			.toList();
		return names.isEmpty() ? Optional.empty() : Optional.of(t("assign.declinedBy", Translate.list(names)));
	}

	private void count(FactLine counts, String key, AssignmentStatus status) {
		long number = this.c.assignments().stream().filter((one) -> one.status() == status).count();
		if (number > 0) {
			counts.and(t("assign." + key, number));
		}
	}

	private Div row(AssignmentItem one) {
		Span part = new Span(Translate.text(one.part().messageKey()));
		part.addClassName("ec-secondary");
		Div name = new Div(new Span(one.expertName()), part);
		name.addClassName("ec-row-title");
		FactLine facts = new FactLine(Translate.text(one.way().messageKey()));
		one.expertFacts().forEach((fact) -> facts.and(fact));
		if (one.submitBy() != null && one.status() == AssignmentStatus.ACCEPTED) {
			facts.and(t("assign.completeBy", one.submitBy()));
		}
		if (one.declineReason() != null) {
			facts.and(one.declineReason());
		}
		Div words = new Div(name, facts);
		words.addClassName("ec-row-words");
		Span when = new Span(when(one));
		when.addClassNames("ec-secondary", "ec-row-when");
		Div row = new Div(new Initials(one.expertName()), words, badge(one), when);
		row.addClassName("ec-row");
		return row;
	}

	private StatusBadge badge(AssignmentItem one) {
		boolean rests = this.c.status() == ConsultationStatus.SUSPENDED;
		if (!rests && one.late(this.today)) {
			return new StatusBadge(Tone.RED, t("assign.late"), "clock");
		}
		if (!rests && one.status() == AssignmentStatus.PENDING && one.reply().today()) {
			return new StatusBadge(Tone.RED, t("assign.dueToday"), "clock");
		}
		if (!rests && one.status() == AssignmentStatus.ACCEPTED && one.due().tone() != Tone.NEUTRAL) {
			return new StatusBadge(one.due().tone(),
					t("left.opinion" + (one.due().late() ? "Late" : "Soon"), one.due().workingDays()), "clock");
		}
		return new StatusBadge(one.status());
	}

	private String when(AssignmentItem one) {
		return switch (one.status()) {
			case PENDING -> t("assign.replyByDay", one.replyBy());
			case ACCEPTED -> t("assign.submitByDay", one.due().day());
			case DECLINED -> t("assign.declinedOn", near(one.repliedAt()));
			case SUBMITTED -> near(one.submittedAt());
			case RELEASED -> t("assign.assignedOn", near(one.assignedAt()));
			case RECUSED -> t("assign.recusedOn", near(one.repliedAt()));
		};
	}

	private String near(@Nullable Instant moment) {
		return (moment != null) ? Dates.near(moment, this.clock) : "";
	}

	/** Days left until the answer is due; nothing once it was given. */
	Optional<Div> countdown(Div below) {
		if (!this.c.status().awaitsAnswer()) {
			return Optional.empty();
		}
		CaseTimes times = this.c.times();
		TimeLeft left = times.deadline();
		int number = left.workingDays();
		Tone tone = (left.tone() == Tone.NEUTRAL) ? Tone.BLUE : left.tone();
		String spoken = left.late() ? t("ring.lateSpoken", number) : t("ring.spoken", number);
		Ring ring = new Ring(Math.min(100, times.used() * 100 / times.promised()), String.valueOf(number),
				t("ring.day"), tone, spoken)
			.large();
		Span title = new Span(t(left.late() ? "ring.late" : "ring.title"));
		Span day = new Span(Dates.day(this.c.deadline()));
		Span usedWords = new Span(t("ring.used", times.promised(), times.used()));
		usedWords.addClassName("ec-secondary");
		Div words = new Div(title, day, usedWords, below);
		words.addClassName("ec-countdown-words");
		Div box = new Div(ring, words);
		box.addClassName("ec-countdown");
		return Optional.of(box);
	}

	Timeline timeline() {
		Timeline timeline = new Timeline();
		for (TimelineItem one : this.c.timeline()) {
			// The present answer has a panel of its own; former ones are read here.
			String[] notes = (one.note() != null && !present(one)) ? new String[] { one.note() } : new String[0];
			timeline.with(tone(one.act()), one.actor(), Translate.text(one.act().messageKey(), detail(one)),
					Dates.near(one.at(), this.clock), notes);
		}
		return timeline;
	}

	private boolean present(TimelineItem one) {
		return one.act() == ConsultationAct.ANSWERED && last(ConsultationAct.ANSWERED).filter(one::equals).isPresent();
	}

	private static String detail(TimelineItem one) {
		if (one.detail() == null) {
			return "";
		}
		return (one.act() == ConsultationAct.FOLLOWED_UP)
				? Translate.text(Satisfaction.valueOf(one.detail()).messageKey()) : one.detail();
	}

	private static Tone tone(ConsultationAct act) {
		return switch (act) {
			case OPINION_SUBMITTED, ANSWERED, CLOSED -> Tone.GREEN;
			case EXPERT_DECLINED, EXPERT_RECUSED, WAIVER_APPROVED, ALL_DECLINED, RETURNED, OPINION_RETURNED, SUSPENDED,
					REOPENED, TAKEN_UP_AGAIN, EXTENSION_ASKED ->
				Tone.AMBER;
			default -> Tone.NEUTRAL;
		};
	}

	static Paragraph prose(String text) {
		Paragraph paragraph = new Paragraph(text);
		paragraph.addClassName("ec-prose");
		return paragraph;
	}

	static Paragraph quiet(String text) {
		Paragraph paragraph = new Paragraph(text);
		paragraph.addClassName("ec-secondary");
		return paragraph;
	}

	private static String t(String key, Object... args) {
		return Translate.text("consultation." + key, args);
	}

}
