package org.expertcommittee.appointment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Texts;
import org.expertcommittee.base.word.Typeface;
import org.expertcommittee.base.word.WordDocument;
import org.expertcommittee.base.word.WordTable;
import org.expertcommittee.base.word.WordText;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertDetails;
import org.expertcommittee.expert.Sex;
import org.jspecify.annotations.Nullable;

/**
 * 聘任审批表: one A4 page with everything that is known, and room for what is signed on paper.
 * A long biography continues on a second page.
 */
class ApprovalForm {

	private static final double[] COLUMNS = { 26, 27, 15, 20, 24, 26, 32 };

	private static final int ROWS = 12;

	private static final int MOST_BIOGRAPHY = 330;

	private static final WordText LABEL = new WordText(Typeface.HEITI, 11, ParagraphAlignment.CENTER, null, 0, 0);

	private static final WordText VALUE = new WordText(Typeface.FANGSONG, 12, ParagraphAlignment.CENTER, null, 0, 0);

	private static final WordText WORDS = VALUE.aligned(ParagraphAlignment.LEFT);

	private static final WordText SIGNATURE = VALUE.sized(11).aligned(ParagraphAlignment.RIGHT);

	private final Texts texts;

	private final AppointmentDetails details;

	private final ExpertDetails shown;

	private final ExpertData expert;

	ApprovalForm(Texts texts, AppointmentDetails details, ExpertDetails shown, ExpertData expert) {
		this.texts = texts;
		this.details = details;
		this.shown = shown;
		this.expert = expert;
	}

	byte[] write(String committeeName, byte @Nullable [] photo, LocalDate today) {
		String title = word("title", committeeName);
		try (WordDocument document = WordDocument.form(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.titled(title);
			document.paragraph(title, WordText.TITLE.sized(fit(title, 24, 22)).spaced(0, 34));
			document.paragraph(word("filledOn", today), WORDS.sized(11).aligned(ParagraphAlignment.RIGHT));
			WordTable table = document.table(ROWS, COLUMNS);
			person(table, photo);
			appointment(table);
			opinions(table);
			String biography = this.expert.biography();
			if (biography != null && length(biography) > MOST_BIOGRAPHY) {
				document.newPage();
				document.paragraph(word("annex"), LABEL.sized(16).aligned(ParagraphAlignment.LEFT).spaced(0, 28));
				document.paragraph(biography, WordText.BODY.sized(14).spaced(2, 26));
			}
			document.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void person(WordTable table, byte @Nullable [] photo) {
		Sex sex = this.expert.sex();
		label(table, 0, 0, "name");
		value(table, 0, 1, this.shown.name(), 6);
		label(table, 0, 2, "sex");
		value(table, 0, 3, (sex != null) ? this.texts.get(sex.messageKey(), Texts.CHINESE) : null, 4);
		label(table, 0, 4, "birth");
		LocalDate birth = this.expert.birthDate();
		value(table, 0, 5,
				(birth != null) ? word("month", String.valueOf(birth.getYear()), birth.getMonthValue()) : null, 8);
		for (int row : new int[] { 1, 2 }) {
			table.spanColumns(row, 4, 2);
			table.spanColumns(row, 1, 2);
		}
		label(table, 1, 0, "idNumber");
		value(table, 1, 1, this.expert.idNumber(), 18);
		label(table, 1, 2, "professionalTitle");
		value(table, 1, 3, this.expert.title(), 14);
		label(table, 2, 0, "kind");
		value(table, 2, 1, this.texts.get(this.details.item().kind().messageKey(), Texts.CHINESE), 12);
		label(table, 2, 2, "term");
		value(table, 2, 3, this.details.item().termName(), 14);
		table.spanColumns(3, 1, 5);
		label(table, 3, 0, "organisation");
		value(table, 3, 1, this.expert.organisation(), 26);
		for (int row = 0; row < 4; row++) {
			table.height(row, 10);
		}
		table.spanRows(0, 4, 6, 4, 4, 2);
		if (photo != null) {
			table.picture(0, 6, photo, 28, 38);
		}
		else {
			table.text(0, 6, word("photo"), VALUE);
		}
	}

	private void appointment(WordTable table) {
		AppointmentListItem item = this.details.item();
		for (int row = 4; row < ROWS; row++) {
			table.spanColumns(row, 1, 6);
		}
		label(table, 4, 0, "fields");
		value(table, 4, 1, String.join("、", this.shown.fields()), 36);
		label(table, 5, 0, "office");
		value(table, 5, 1, item.officeName(), 36);
		label(table, 6, 0, "period");
		value(table, 6, 1, word("periodValue", item.startsOn(), item.endsOn()), 40);
		for (int row = 4; row < 7; row++) {
			table.height(row, 10);
		}
		label(table, 7, 0, "reason");
		table.height(7, 46).top(7, 1);
		String biography = this.expert.biography();
		String told = (biography != null) ? biography.strip() : "";
		boolean long_ = length(told) > MOST_BIOGRAPHY;
		String part = long_ ? told.substring(0, told.offsetByCodePoints(0, MOST_BIOGRAPHY)) + word("continued") : told;
		table.text(7, 1, part, WORDS.sized(fit(part, 180, 12)).aligned(ParagraphAlignment.BOTH).spaced(2, 0));
		table.top(7, 1);
	}

	private void opinions(WordTable table) {
		AppointmentListItem item = this.details.item();
		label(table, 8, 0, "organisationOpinion");
		table.height(8, 32);
		opinion(table, 8, "", "", null);
		label(table, 9, 0, "secretariatOpinion");
		table.height(9, 32);
		boolean submitted = item.submittedBy() != null;
		opinion(table, 9, submitted ? word("submittedOpinion", item.officeName()) : "",
				submitted ? String.valueOf(item.submittedBy()) : "", item.submittedAt());
		label(table, 10, 0, "committeeOpinion");
		table.height(10, 32);
		boolean approved = item.state() != AppointmentStatus.PROPOSED && item.state() != AppointmentStatus.IN_APPROVAL;
		String note = this.details.decisionNote();
		opinion(table, 10, approved ? ((note != null) ? note : word("approvedOpinion")) : "",
				approved ? String.valueOf(item.decidedBy()) : "", approved ? item.decidedAt() : null);
		label(table, 11, 0, "remark");
		table.height(11, 14);
		String number = item.documentNumber();
		String remark = this.details.remark();
		String words = ((number != null) ? word("document", number) : "")
				+ ((number != null && remark != null) ? "\n" : "") + ((remark != null) ? remark : "");
		table.text(11, 1, words, WORDS.sized(fit(words, 60, 12)));
	}

	private void opinion(WordTable table, int row, String text, String name, @Nullable Instant at) {
		table.text(row, 1, text, WORDS.sized(fit(text, 120, 12)).spaced(2, 0));
		table.text(row, 1, "", WORDS.sized(8));
		table.text(row, 1, word("signature", name.isEmpty() ? "　　　　　" : name), SIGNATURE);
		LocalDate day = (at != null) ? ChinaTime.day(at) : null;
		table.text(row, 1,
				(day != null) ? word("day", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth())
						: word("emptyDay"),
				SIGNATURE);
	}

	private void label(WordTable table, int row, int place, String key) {
		table.text(row, place, word(key), LABEL);
	}

	private static void value(WordTable table, int row, int place, @Nullable String text, int roomy) {
		String plain = (text != null) ? text : "";
		table.text(row, place, plain, VALUE.sized(fit(plain, roomy, 12)));
	}

	/** Smaller letters for longer texts, so that the form stays on its page. */
	private static double fit(String text, int roomy, double points) {
		double ratio = (double) length(text) / roomy;
		for (double step : List.of(1.0, 0.88, 0.75, 0.66)) {
			if (ratio * step * step <= 1) {
				return Math.round(points * step * 2) / 2.0;
			}
		}
		return points / 2;
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	private String word(String key, Object... args) {
		return this.texts.get("appointment.form." + key, Texts.CHINESE, args);
	}

}
