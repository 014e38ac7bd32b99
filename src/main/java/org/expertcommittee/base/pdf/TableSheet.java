package org.expertcommittee.base.pdf;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link TableDocument} says beside its rows. It adds no words of its own.
 *
 * @param title in bold above the table, and the document's title for readers
 * @param subtitle below the title, for example the unit and the day; may be null
 * @param author the unit that issues the document
 * @param language a BCP 47 tag
 * @param landscape A4 across, else upright
 * @param columns from the left; 1 or more
 * @param signOff what stands below the last row side by side, for example 制表人：; may be
 * empty
 * @param pageNumber with {page} and {pages}
 * @param missingNote what stands before the code points that no font has and for which 〓
 * is printed
 */
public record TableSheet(String title, @Nullable String subtitle, String author, String language, boolean landscape,
		List<Column> columns, List<String> signOff, String pageNumber, String missingNote) {

	/** The usual page number of official documents. */
	public static final String PAGE_NUMBER = "第 {page} 页　共 {pages} 页";

	/** Says what 〓 stands for. */
	public static final String MISSING_NOTE = "〓：字库所缺的字，编码为 ";

	public TableSheet {
		columns = List.copyOf(columns);
		signOff = List.copyOf(signOff);
		if (columns.isEmpty()) {
			throw new IllegalArgumentException("A table has at least one column");
		}
	}

	/** A Chinese table across the page. */
	public static TableSheet landscape(String title, String author, List<Column> columns) {
		return new TableSheet(title, null, author, "zh-CN", true, columns, List.of(), PAGE_NUMBER, MISSING_NOTE);
	}

	/** A Chinese table on an upright page. */
	public static TableSheet portrait(String title, String author, List<Column> columns) {
		return new TableSheet(title, null, author, "zh-CN", false, columns, List.of(), PAGE_NUMBER, MISSING_NOTE);
	}

	public TableSheet withSubtitle(@Nullable String text) {
		return new TableSheet(this.title, text, this.author, this.language, this.landscape, this.columns, this.signOff,
				this.pageNumber, this.missingNote);
	}

	public TableSheet withSignOff(List<String> texts) {
		return new TableSheet(this.title, this.subtitle, this.author, this.language, this.landscape, this.columns,
				texts, this.pageNumber, this.missingNote);
	}

	/**
	 * A column.
	 *
	 * @param title its heading
	 * @param weight its share of the width, more than 0
	 * @param align where short texts stand
	 */
	public record Column(String title, float weight, Align align) {

		public Column {
			if (!(weight > 0)) {
				throw new IllegalArgumentException("A column's weight is more than 0, not " + weight);
			}
		}

		/** A column of names, dates or numbers, which stand in the middle. */
		public static Column centered(String title, float weight) {
			return new Column(title, weight, Align.CENTER);
		}

		/** A column of longer texts, which begin at the left. */
		public static Column text(String title, float weight) {
			return new Column(title, weight, Align.START);
		}

		/** A column of amounts, which end at the right. */
		public static Column amount(String title, float weight) {
			return new Column(title, weight, Align.END);
		}

	}

	/** Where a text stands in its cell. */
	public enum Align {

		/** At the left. */
		START,
		/** In the middle. */
		CENTER,
		/** At the right. */
		END

	}

}
