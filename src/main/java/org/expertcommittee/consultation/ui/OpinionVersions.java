package org.expertcommittee.consultation.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.OpinionVersionItem;

/** What an opinion was at each moment: to read, and to compare with the one before. */
class OpinionVersions extends Div {

	/**
	 * Makes the list.
	 * @param versions the latest first
	 */
	OpinionVersions(List<OpinionVersionItem> versions) {
		int submissions = (int) versions.stream().filter(OpinionVersionItem::submitted).count();
		for (int i = 0; i < versions.size(); i++) {
			OpinionVersionItem one = versions.get(i);
			String title = one.submitted() ? t("version.submitted", submissions--) : t("version.draft");
			Div name = new Div(new Span(title));
			name.addClassName("ec-row-title");
			if (one.returnedAt() != null) {
				name.add(new StatusBadge(Tone.AMBER, t("version.returned"), "undo-2"));
			}
			FactLine facts = new FactLine(one.writtenBy(), Dates.moment(one.writtenAt())).caption();
			Div words = new Div(name, facts);
			words.addClassName("ec-row-words");
			if (one.returnReason() != null) {
				Div reason = new Div(t("version.returnedBy", String.valueOf(one.returnedBy()),
						Dates.moment(one.returnedAt()), one.returnReason()));
				reason.addClassName("ec-caption");
				words.add(reason);
			}
			Div row = new Div(words, link(t("version.view"), () -> open(title, CasePanels.prose(one.text()))));
			if (i + 1 < versions.size()) {
				OpinionVersionItem before = versions.get(i + 1);
				row.add(link(t("version.compare"),
						() -> open(
								t("version.compareTitle", Dates.moment(before.writtenAt()),
										Dates.moment(one.writtenAt())),
								new TextComparison(before.text(), one.text()))));
			}
			row.addClassName("ec-row");
			add(row);
		}
	}

	static Button link(String label, SerializableRunnable act) {
		Button button = new Button(label, (event) -> act.run());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.addClassName("ec-link-button");
		return button;
	}

	/** Shows something to read, in a dialog. */
	static Dialog open(String title, Component content) {
		Dialog dialog = new Dialog(title);
		dialog.addClassName("ec-dialog");
		dialog.setWidth("760px");
		dialog.setMaxWidth("calc(100vw - 24px)");
		dialog.add(content);
		dialog.getFooter().add(new Button(Translate.text("base.close"), (event) -> dialog.close()));
		dialog.open();
		return dialog;
	}

	private static String t(String key, Object... args) {
		return Translate.text("consultation." + key, args);
	}

}
