package org.expertcommittee.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.audit.AuditEntry;
import org.expertcommittee.audit.FieldChange;

/** What an act changed, before and after, and the link's place in the chain. */
class EntryDetails extends Div {

	EntryDetails(AuditEntry entry, AuditWords words) {
		addClassName("ec-audit-details");
		if (entry.changes().isEmpty()) {
			Span none = new Span(getTranslation("audit.noChanges"));
			none.addClassName("ec-secondary");
			add(none);
		}
		else {
			add(table(entry, words));
		}
		Span hash = new Span(getTranslation("audit.hash", entry.position(), entry.hash()));
		hash.addClassName("ec-caption");
		add(hash);
	}

	private NativeTable table(AuditEntry entry, AuditWords words) {
		NativeTableRow head = new NativeTableRow(header("audit.record"), header("audit.field"), header("audit.before"),
				header("audit.after"));
		NativeTableBody body = new NativeTableBody();
		for (FieldChange change : entry.changes()) {
			NativeTableRow row = new NativeTableRow(new NativeTableCell(words.record(change.record())),
					new NativeTableCell(words.field(change)), new NativeTableCell(words.value(change.before())),
					new NativeTableCell(words.value(change.after())));
			body.add(row);
		}
		NativeTable table = new NativeTable();
		table.addClassName("ec-table");
		NativeTableHeader header = new NativeTableHeader();
		header.add(head);
		table.add(header, body);
		return table;
	}

	private NativeTableHeaderCell header(String key) {
		return new NativeTableHeaderCell(getTranslation(key));
	}

}
