package org.expertcommittee.expert;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.expertcommittee.base.Texts;
import org.jspecify.annotations.Nullable;

/** The roster as a spreadsheet, written while it is read. */
final class RosterWorkbook implements AutoCloseable {

	private static final List<String> HEADINGS = List.of("expert.name", "expert.office", "expert.organisation",
			"expert.title", "expert.fields", "expert.term", "expert.term.ends", "expert.status", "expert.mobile");

	private final Texts texts;

	private final Locale locale;

	private final Workbook workbook;

	private final Worksheet sheet;

	private int row;

	RosterWorkbook(Texts texts, Locale locale, OutputStream out) {
		this.texts = texts;
		this.locale = locale;
		this.workbook = new Workbook(out, "portal", "1.0");
		this.sheet = this.workbook.newWorksheet(texts.get("expert.export.sheet", locale));
		this.sheet.freezePane(0, 1);
		line(HEADINGS.stream().map((key) -> texts.get(key, locale)).toList());
	}

	void write(List<ExpertListItem> experts) throws IOException {
		for (ExpertListItem expert : experts) {
			line(List.of(expert.name(), text(expert.officeName()), text(expert.organisation()), text(expert.title()),
					String.join(this.texts.get("base.listSeparator", this.locale), expert.fields()),
					text(expert.termStartsOn()), text(expert.termEndsOn()),
					this.texts.get(expert.status().messageKey(), this.locale), text(expert.maskedMobile())));
		}
		this.sheet.flush();
	}

	private void line(List<String> cells) {
		for (int column = 0; column < cells.size(); column++) {
			this.sheet.inlineString(this.row, column, harmless(cells.get(column)));
		}
		this.row++;
	}

	/**
	 * A spreadsheet must not take a text for a formula, also after it was saved as CSV.
	 */
	static String harmless(String text) {
		return (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	private static String text(@Nullable Object value) {
		return Objects.toString(value, "");
	}

	@Override
	public void close() throws IOException {
		this.workbook.close();
	}

}
