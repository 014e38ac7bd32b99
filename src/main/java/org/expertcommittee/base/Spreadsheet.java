package org.expertcommittee.base;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list as an .xlsx file while it is read, page by page, so that its length does
 * not matter to the memory. All cells are text: numbers and codes stay as they are and
 * nothing is taken for a formula.
 */
public final class Spreadsheet {

	private static final int PAGE = 500;

	private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

	private Spreadsheet() {
	}

	/**
	 * Writes a list for further work: one row of headings, then the rows.
	 * @param title name of the sheet
	 * @param headings first row
	 * @param pages reads the page at an offset
	 * @param cells a row's texts in the order of the headings
	 * @return the number of rows
	 */
	public static <T> int write(OutputStream out, String title, List<String> headings,
			Function<PagedQuery, List<T>> pages, Function<T, List<@Nullable String>> cells) {
		int rows = 0;
		try (Workbook workbook = workbook(out); Worksheet sheet = workbook.newWorksheet(title)) {
			for (int column = 0; column < headings.size(); column++) {
				sheet.value(0, column, headings.get(column));
				sheet.style(0, column).bold().set();
			}
			sheet.freezePane(0, 1);
			List<T> page = pages.apply(PagedQuery.of(0, PAGE));
			while (!page.isEmpty()) {
				for (T item : page) {
					rows++;
					line(sheet, rows, cells.apply(item));
				}
				sheet.flush();
				page = (page.size() < PAGE) ? List.of() : pages.apply(PagedQuery.of(rows, PAGE));
			}
			sheet.finish();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rows;
	}

	/**
	 * Writes an official list ready for the printer: A4 across, title, headings on every
	 * page, ruled cells.
	 * @return the number of lines
	 */
	public static <T> int write(OutputStream out, Ledger<T> ledger) {
		int columns = ledger.columns().size();
		int[] row = { 2 };
		try (Workbook workbook = workbook(out); Worksheet sheet = workbook.newWorksheet(ledger.title())) {
			print(sheet, ledger.columns().stream().map(Ledger.Column::width).toList());
			heading(sheet, 0, columns, ledger.title(), 18, "center");
			heading(sheet, 1, columns, ledger.subtitle(), 11, "left");
			for (int column = 0; column < columns; column++) {
				sheet.value(row[0], column, ledger.columns().get(column).heading());
			}
			ruled(sheet, row[0], columns).bold().horizontalAlignment("center").set();
			int lines = ledger.forEach((cells) -> {
				row[0]++;
				line(sheet, row[0], cells);
				ruled(sheet, row[0], columns).set();
				if (row[0] % PAGE == 0) {
					sheet.flush();
				}
			});
			sheet.finish();
			return lines;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Workbook workbook(OutputStream out) {
		return new Workbook(out, "portal", "1.0");
	}

	private static void print(Worksheet sheet, List<Integer> widths) {
		for (int column = 0; column < widths.size(); column++) {
			// A Chinese character is two of the units in which widths are counted.
			sheet.width(column, widths.get(column) * 2 + 1);
		}
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.pageOrientation("landscape");
		sheet.setFitToPage(true);
		sheet.fitToWidth((short) 1);
		sheet.fitToHeight((short) 0);
		sheet.repeatRows(2);
		sheet.freezePane(0, 3);
		sheet.footer("&P / &N", Position.CENTER);
	}

	private static void heading(Worksheet sheet, int row, int columns, String text, int size, String alignment) {
		sheet.value(row, 0, harmless(text));
		if (columns > 1) {
			sheet.range(row, 0, row, columns - 1).merge();
		}
		StyleSetter style = sheet.range(row, 0, row, 0).style();
		style.fontSize(size).horizontalAlignment(alignment).verticalAlignment("center");
		if (size > 12) {
			style.bold();
			sheet.rowHeight(row, 32);
		}
		style.set();
	}

	private static StyleSetter ruled(Worksheet sheet, int row, int columns) {
		StyleSetter style = sheet.range(row, 0, row, columns - 1).style();
		style.borderStyle(BorderStyle.THIN).wrapText(true).verticalAlignment("center");
		return style;
	}

	private static void line(Worksheet sheet, int row, List<@Nullable String> texts) {
		for (int column = 0; column < texts.size(); column++) {
			String text = texts.get(column);
			if (text != null) {
				sheet.inlineString(row, column, harmless(text));
			}
		}
	}

	/**
	 * The text with an apostrophe before it when a spreadsheet would take it for a
	 * formula, also after it was saved as CSV.
	 */
	public static String harmless(String text) {
		return (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
