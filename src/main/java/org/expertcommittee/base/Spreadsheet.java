package org.expertcommittee.base;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

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

	private Spreadsheet() {
	}

	/**
	 * Writes the whole file.
	 * @param title name of the sheet
	 * @param headings first row
	 * @param pages reads the page at an offset
	 * @param cells a row's texts in the order of the headings
	 * @return the number of rows
	 */
	public static <T> int write(OutputStream out, String title, List<String> headings,
			Function<PagedQuery, List<T>> pages, Function<T, List<@Nullable String>> cells) {
		int rows = 0;
		try (Workbook workbook = new Workbook(out, "portal", "1.0"); Worksheet sheet = workbook.newWorksheet(title)) {
			for (int column = 0; column < headings.size(); column++) {
				sheet.value(0, column, headings.get(column));
				sheet.style(0, column).bold().set();
			}
			List<T> page = pages.apply(PagedQuery.of(0, PAGE));
			while (!page.isEmpty()) {
				for (T item : page) {
					rows++;
					List<@Nullable String> texts = cells.apply(item);
					for (int column = 0; column < texts.size(); column++) {
						String text = texts.get(column);
						if (text != null) {
							sheet.value(rows, column, text);
						}
					}
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

}
