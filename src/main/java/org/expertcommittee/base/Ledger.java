package org.expertcommittee.base;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * An official list that is printed or filed: what its columns are and how its lines are
 * read, whatever the file's format.
 *
 * @param <T> one line
 * @param title above the table
 * @param author the unit whose list it is
 * @param subtitle below the title: the unit and the day; may be empty
 * @param columns from left to right
 * @param pages reads the lines at an offset
 */
public record Ledger<T>(String title, String author, String subtitle, List<Column<T>> columns,
		Function<PagedQuery, List<T>> pages) {

	private static final int PAGE = 500;

	/** Hands every line to the reader, page by page; returns how many there were. */
	public int forEach(LineReader reader) throws IOException {
		int lines = 0;
		List<T> page = this.pages.apply(PagedQuery.of(0, PAGE));
		while (!page.isEmpty()) {
			for (T line : page) {
				reader.read(this.columns.stream().map((column) -> column.text().apply(line)).toList());
			}
			lines += page.size();
			page = (page.size() < PAGE) ? List.of() : this.pages.apply(PagedQuery.of(lines, PAGE));
		}
		return lines;
	}

	/**
	 * A column.
	 *
	 * @param width in Chinese characters
	 * @param text a line's text, never null
	 */
	public record Column<T>(String heading, int width, Function<T, String> text) {
	}

	/** Takes one line's texts. */
	@FunctionalInterface
	public interface LineReader {

		void read(List<String> cells) throws IOException;

	}

}
