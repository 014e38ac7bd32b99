package org.expertcommittee.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

import org.expertcommittee.base.Ledger;
import org.expertcommittee.base.Spreadsheet;
import org.expertcommittee.base.Texts;
import org.expertcommittee.base.pdf.FontSet;
import org.expertcommittee.base.pdf.TableDocument;
import org.expertcommittee.base.pdf.TableSheet;
import org.springframework.stereotype.Component;

/** Writes a ledger in the format that was asked for. */
@Component
class LedgerFiles {

	/** From so many characters on a column's texts begin at the left. */
	private static final int LONG_TEXT = 10;

	private final FontSet fonts;

	private final Texts texts;

	private final Clock clock;

	LedgerFiles(FontSet fonts, Texts texts, Clock clock) {
		this.fonts = fonts;
		this.texts = texts;
		this.clock = clock;
	}

	/** Writes the file; returns the number of lines. */
	<T> int write(Ledger<T> ledger, LedgerFormat format, OutputStream out) {
		return switch (format) {
			case XLSX -> Spreadsheet.write(out, ledger);
			case PDF -> pdf(ledger, out);
		};
	}

	private <T> int pdf(Ledger<T> ledger, OutputStream out) {
		List<TableSheet.Column> columns = ledger.columns()
			.stream()
			.map((column) -> (column.width() >= LONG_TEXT) ? TableSheet.Column.text(column.heading(), column.width())
					: TableSheet.Column.centered(column.heading(), column.width()))
			.toList();
		TableSheet sheet = TableSheet.landscape(ledger.title(), ledger.author(), columns)
			.withSubtitle(ledger.subtitle())
			.withSignOff(List.of(word("preparedBy"), word("checkedBy"), word("approvedBy")));
		try (TableDocument table = new TableDocument(this.fonts, this.clock, sheet)) {
			int lines = ledger.forEach(table::row);
			table.finish(out);
			return lines;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String word(String key) {
		return this.texts.get("report.ledger.signOff." + key, Texts.CHINESE);
	}

}
