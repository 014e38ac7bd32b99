package org.expertcommittee.recommendation.ui;

import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.Ring;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Timeline;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.recommendation.Adoption;
import org.expertcommittee.recommendation.HistoryItem;
import org.expertcommittee.recommendation.RecommendationAct;
import org.expertcommittee.recommendation.RecommendationDetails;
import org.expertcommittee.recommendation.RecommendationListItem;
import org.expertcommittee.recommendation.RecommendationStatus;

/** Parts that the pages of recommendations have in common. */
final class RecommendationParts {

	private static final int TITLE = 40;

	private RecommendationParts() {
	}

	/** The beginning of the words on one line. */
	static String title(RecommendationListItem item) {
		return shortened(item.text(), TITLE);
	}

	static String shortened(String text, int most) {
		String line = text.replaceAll("\\s+", " ").strip();
		return (line.codePointCount(0, line.length()) <= most) ? line
				: line.substring(0, line.offsetByCodePoints(0, most)) + "…";
	}

	static Panel words(RecommendationListItem item) {
		return new Panel(t("text"), prose(item.text()));
	}

	/** What has become of it. */
	static Panel fate(RecommendationListItem item) {
		Facts facts = new Facts().with(t("status"), new StatusBadge(item.status()))
			.with(t("unit"), item.unit())
			.with(t("dueOn"), due(item));
		if (item.decision() != null && item.status() == RecommendationStatus.IMPLEMENTED) {
			facts.with(t("decision"), Translate.text(item.decision().messageKey()));
		}
		if (item.decidedAt() != null) {
			facts.with(t("decidedAt"), Dates.moment(item.decidedAt()));
		}
		if (item.note() != null) {
			facts.with(t((item.decision() == RecommendationStatus.REJECTED) ? "rejectReason" : "decisionNote"),
					prose(item.note()));
		}
		if (item.implementedOn() != null) {
			facts.with(t("implementedOn"), Dates.day(item.implementedOn()));
			String effect = Stream.of(item.effect(), item.effectWords())
				.filter((word) -> word != null)
				.collect(Collectors.joining("\n"));
			facts.with(t("effect"), effect.isEmpty() ? new Span(t("effect.none")) : prose(effect));
			if (item.evidence() != null) {
				facts.with(t("evidence"), prose(item.evidence()));
			}
		}
		return new Panel(t("fate"), facts);
	}

	private static Div due(RecommendationListItem item) {
		Div due = new Div();
		if (item.dueOn() == null) {
			due.add(new Span(Translate.text("base.notFilled")));
			return due;
		}
		Span day = new Span(Dates.day(item.dueOn()));
		due.add(day);
		if (item.late()) {
			Span late = new Span(t("late"));
			late.addClassNames("ec-badge", "ec-red");
			due.addClassName("ec-row-title");
			due.add(late);
		}
		return due;
	}

	static Panel history(RecommendationDetails details, Clock clock) {
		Timeline timeline = new Timeline();
		for (HistoryItem one : details.history()) {
			timeline.with(tone(one.act()), one.actor(), Translate.text(one.act().messageKey()),
					Dates.near(one.at(), clock), (one.note() != null) ? new String[] { one.note() } : new String[0]);
		}
		return new Panel(t("history"), timeline);
	}

	/** A ring with the share adopted and the numbers behind it. */
	static Div adoption(Adoption adoption, String title) {
		Ring ring = new Ring(adoption.percent(), adoption.percent() + "%", "", Tone.GREEN,
				t("adoption.spoken", title, adoption.percent()));
		FactLine numbers = new FactLine(t("adoption.adopted", adoption.adopted()),
				t("adoption.partly", adoption.partly()), t("adoption.rejected", adoption.rejected()))
			.secondary();
		Div words = new Div(new Span(title), numbers);
		words.addClassName("ec-row-words");
		Div box = new Div(ring, words);
		box.addClassName("ec-row");
		return box;
	}

	/** Who gave it and who shall see to it until when. */
	static Div caption(RecommendationListItem item, String who) {
		FactLine line = new FactLine(who, (item.unit() != null) ? t("unitOf", item.unit()) : null).secondary();
		if (item.dueOn() != null && item.status().pending()) {
			Span day = new Span(t(item.late() ? "lateSince" : "until", item.dueOn()));
			if (item.late()) {
				day.addClassNames("ec-badge", "ec-red");
			}
			line.add(day);
		}
		return line.and((item.implementedOn() != null) ? t("implemented", item.implementedOn()) : null)
			.and(item.effect());
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

	private static Tone tone(RecommendationAct act) {
		return switch (act) {
			case ADOPTED, IMPLEMENTED -> Tone.GREEN;
			case PARTLY_ADOPTED, RECONSIDERED -> Tone.AMBER;
			case REJECTED, CORRECTED -> Tone.BLUE;
			default -> Tone.NEUTRAL;
		};
	}

	static String t(String key, Object... args) {
		return Translate.text("recommendation." + key, args);
	}

}
