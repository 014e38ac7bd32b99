package org.expertcommittee.appointment.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.appointment.AppointmentDetails;
import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.AppointmentStatus;
import org.expertcommittee.appointment.NextStep;
import org.expertcommittee.appointment.PeriodChange;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.ShortRow;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Stepper;
import org.expertcommittee.base.ui.Timeline;
import org.expertcommittee.base.ui.Translate;
import org.jspecify.annotations.Nullable;

/** The parts of an appointment's page. */
class AppointmentParts {

	private static final List<NextStep> WAY = List.of(NextStep.SUBMIT, NextStep.APPROVE, NextStep.DOCUMENT,
			NextStep.CERTIFICATE, NextStep.SEAL, NextStep.HAND_OVER);

	private final AppointmentDetails details;

	private final AppointmentListItem item;

	AppointmentParts(AppointmentDetails details) {
		this.details = details;
		this.item = details.item();
	}

	Component steps() {
		NextStep next = this.details.next();
		int current = (next == NextStep.NOTHING) ? WAY.size() : WAY.indexOf(next);
		List<Stepper.Step> steps = new ArrayList<>();
		for (int i = 0; i < WAY.size(); i++) {
			String done = done(WAY.get(i));
			String detail = (i == current) ? NextStepWords.who(this.item, next) : (i < current) ? done : "";
			steps.add(new Stepper.Step(Translate.text("appointment.step." + WAY.get(i).name()), detail));
		}
		return new Stepper(steps, current);
	}

	private String done(NextStep step) {
		return switch (step) {
			case SUBMIT -> this.item.proposedBy() + " " + Dates.moment(this.item.proposedAt());
			case APPROVE -> (this.item.decidedBy() != null)
					? this.item.decidedBy() + " " + Dates.moment(this.item.decidedAt()) : "";
			case DOCUMENT -> (this.item.documentNumber() != null) ? this.item.documentNumber()
					: Translate.text("appointment.document.none");
			default -> "";
		};
	}

	Panel next(List<Button> acts) {
		Panel panel = new Panel(Translate.text("appointment.next"));
		NextStep next = this.details.next();
		Paragraph words = new Paragraph(
				Translate.text("appointment.next.text." + next.name().toLowerCase(java.util.Locale.ROOT),
						NextStepWords.who(this.item, next)));
		words.addClassName("ec-secondary");
		Div buttons = new Div();
		buttons.addClassName("ec-short-acts");
		if (!acts.isEmpty() && (next == NextStep.SUBMIT || next == NextStep.APPROVE || next == NextStep.DOCUMENT)) {
			acts.getFirst().addThemeVariants(ButtonVariant.PRIMARY);
		}
		acts.forEach(buttons::add);
		panel.add(words, buttons);
		return panel;
	}

	Panel facts() {
		Facts facts = new Facts()
			.with(t("expert"), new Anchor("experts/" + this.item.expertId(), this.item.expertName()))
			.with(t("organisation"), this.item.organisation())
			.with(t("office"), this.item.officeName())
			.with(t("kind"), Translate.text(this.item.kind().messageKey()))
			.with(t("term"), this.item.termName())
			.with(t("period"), Dates.period(this.item.startsOn(), this.item.endsOn()));
		if (this.item.endKind() != null) {
			facts.with(t("lastDayInOffice"), Translate.text("appointment.leaves", this.item.lastDay(),
					Translate.text(this.item.endKind().messageKey())));
		}
		Long documentId = this.item.documentId();
		facts.with(t("document"),
				(documentId != null)
						? new Anchor("appointments/documents/" + documentId, String.valueOf(this.item.documentNumber()))
						: new Span(Translate.text("appointment.document.none")));
		return new Panel(Translate.text("appointment.section"), facts.with(t("remark"), this.details.remark()));
	}

	/** What happened, the latest first. */
	Panel changes() {
		Timeline timeline = new Timeline();
		if (this.item.endKind() != null) {
			timeline.with(Tone.RED, orEmpty(this.details.endedBy()), Translate.text(this.item.endKind().messageKey()),
					Dates.moment(this.details.endedAt()), notes(this.details.endReason(),
							Translate.text("appointment.lastDayWas", this.item.lastDay()), this.details.endDocument()));
		}
		for (PeriodChange change : this.details.changes().reversed()) {
			timeline.with(Tone.BLUE, change.madeBy(),
					Translate.text(change.extension() ? "appointment.period.extended" : "appointment.period.shortened",
							change.oldEndsOn(), change.newEndsOn()),
					Dates.moment(change.madeAt()), notes(change.reason(), change.documentNumber()));
		}
		boolean sentBack = this.item.state() == AppointmentStatus.PROPOSED
				|| this.item.state() == AppointmentStatus.IN_APPROVAL;
		if (this.item.decidedBy() != null) {
			timeline.with(sentBack ? Tone.AMBER : Tone.GREEN, this.item.decidedBy(),
					Translate.text(sentBack ? "appointment.act.return" : "appointment.act.approve"),
					Dates.moment(this.item.decidedAt()), notes(this.details.decisionNote()));
		}
		if (this.item.submittedBy() != null) {
			timeline.with(Tone.BLUE, this.item.submittedBy(), Translate.text("appointment.act.submit"),
					Dates.moment(this.item.submittedAt()));
		}
		timeline.with(Tone.NEUTRAL, this.item.proposedBy(), Translate.text("appointment.proposedBy"),
				Dates.moment(this.item.proposedAt()));
		return new Panel(Translate.text("appointment.history"), timeline);
	}

	/** 续聘 and 改聘, the earliest first. */
	Panel chain() {
		Div rows = new Div();
		rows.addClassName("ec-rows");
		for (AppointmentListItem each : this.details.chain()) {
			Component name = (each.id() == this.item.id()) ? new Span(each.officeName())
					: new Anchor("appointments/" + each.id(), each.officeName());
			rows.add(new ShortRow(name, new StatusBadge(each.state())).line(Translate.text(each.kind().messageKey())
					+ " " + each.termName() + " " + Dates.period(each.startsOn(), each.lastDay())));
		}
		return new Panel(Translate.text("appointment.chain"), rows);
	}

	private static String[] notes(@Nullable String... notes) {
		List<String> given = new ArrayList<>();
		for (String note : notes) {
			if (note != null && !note.isBlank()) {
				given.add(note);
			}
		}
		return given.toArray(String[]::new);
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static String t(String key) {
		return Translate.text("appointment." + key);
	}

}
