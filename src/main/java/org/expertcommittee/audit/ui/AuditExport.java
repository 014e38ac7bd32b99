package org.expertcommittee.audit.ui;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.expertcommittee.audit.AuditEntry;
import org.expertcommittee.audit.AuditFilter;
import org.expertcommittee.audit.AuditService;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Spreadsheet;
import org.expertcommittee.base.ui.Translate;
import org.jspecify.annotations.Nullable;

/** Writes the trail, or a part of it, as a file while it is read. */
final class AuditExport {

	private static final List<String> HEADINGS = List.of("audit.position", "audit.time", "audit.actor",
			"audit.username", "audit.address", "audit.act", "audit.subject", "audit.result", "audit.changes",
			"audit.hashShort");

	private final AuditService audit;

	private final AuditWords words;

	private final AuditFilter filter;

	private long position = Long.MAX_VALUE;

	AuditExport(AuditService audit, AuditWords words, AuditFilter filter) {
		this.audit = audit;
		this.words = words;
		this.filter = filter;
	}

	void spreadsheet(OutputStream out) {
		int rows = Spreadsheet.write(out, Translate.text("audit.title"), headings(), (page) -> next(page.limit()),
				this::cells);
		this.audit.exported(rows);
	}

	void csv(OutputStream out) {
		long rows = 0;
		try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
			// Without it Excel takes the file for the system's old encoding.
			writer.write('\ufeff');
			writer.write(line(headings()));
			for (List<AuditEntry> page = next(1000); !page.isEmpty(); page = next(1000)) {
				for (AuditEntry entry : page) {
					writer.write(line(cells(entry)));
					rows++;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.audit.exported(rows);
	}

	private List<AuditEntry> next(int limit) {
		List<AuditEntry> page = this.audit.before(this.position, this.filter, limit);
		if (!page.isEmpty()) {
			this.position = page.getLast().position();
		}
		return page;
	}

	private static List<String> headings() {
		return HEADINGS.stream().map((key) -> Translate.text(key)).toList();
	}

	private List<@Nullable String> cells(AuditEntry entry) {
		String changes = entry.changes()
			.stream()
			.map((change) -> this.words.field(change) + ": " + this.words.value(change.before()) + " → "
					+ this.words.value(change.after()))
			.collect(Collectors.joining("; "));
		return Arrays.asList(String.valueOf(entry.position()), ChinaTime.second(entry.occurredAt()), entry.actorName(),
				entry.actor(), entry.address(), this.words.action(entry.action()), this.words.subject(entry),
				Translate.text(entry.result().messageKey()), changes, entry.hash());
	}

	private static String line(List<@Nullable String> cells) {
		return cells.stream().map(AuditExport::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	/** A quoted cell that no spreadsheet program takes for a formula. */
	static String cell(@Nullable String text) {
		String value = (text != null) ? Spreadsheet.harmless(text) : "";
		return '"' + value.replace("\"", "\"\"") + '"';
	}

}
