package org.expertcommittee.base.ui;

import java.io.Serializable;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * Somebody else saved in between: what differs, and the choice between theirs and going
 * on.
 */
class ConflictDialog extends Dialog {

	ConflictDialog(List<Difference> differences, SerializableRunnable takeTheirs, SerializableRunnable goOn) {
		setHeaderTitle(getTranslation("base.conflict.title"));
		addClassName("ec-dialog");
		setCloseOnOutsideClick(false);
		setCloseOnEsc(false);
		add(new Paragraph(getTranslation("base.conflict.message")));
		if (!differences.isEmpty()) {
			add(table(differences));
		}
		Button reload = new Button(getTranslation("base.conflict.reload"), (event) -> {
			close();
			takeTheirs.run();
		});
		Button keep = new Button(getTranslation("base.conflict.goOn"), (event) -> {
			close();
			goOn.run();
		});
		keep.addThemeVariants(ButtonVariant.PRIMARY);
		getFooter().add(reload, keep);
	}

	private NativeTable table(List<Difference> differences) {
		NativeTable table = new NativeTable();
		table.addClassName("ec-table");
		NativeTableRow names = new NativeTableRow(new NativeTableHeaderCell(getTranslation("base.conflict.field")),
				new NativeTableHeaderCell(getTranslation("base.conflict.mine")),
				new NativeTableHeaderCell(getTranslation("base.conflict.theirs")));
		NativeTableBody body = new NativeTableBody();
		for (Difference difference : differences) {
			body.add(new NativeTableRow(new NativeTableCell(difference.label()), new NativeTableCell(difference.mine()),
					new NativeTableCell(difference.theirs())));
		}
		table.add(new NativeTableHeader(names), body);
		return table;
	}

	/** A field that the other person changed. */
	record Difference(String label, String mine, String theirs) implements Serializable {
	}

}
