package org.expertcommittee.consultation.ui;

import java.io.Serializable;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.consultation.ReportData;
import org.expertcommittee.consultation.ReportItem;

/** The joint report of a case: the latest version, and what can be done with it. */
class ReportPanel extends Panel {

	private final Desk desk;

	private final transient Validator validator;

	private final SerializableRunnable done;

	/**
	 * Makes the panel.
	 * @param writable whether versions may be added
	 * @param done what is to be drawn anew after an act
	 */
	ReportPanel(Desk desk, boolean writable, Validator validator, SerializableRunnable done) {
		this.desk = desk;
		this.validator = validator;
		this.done = done;
		setHeading(getTranslation("consultation.report"));
		List<ReportItem> versions = desk.versions();
		Div acts = new Div();
		acts.addClassName("ec-work-buttons");
		if (versions.isEmpty()) {
			add(CasePanels.quiet(getTranslation("consultation.report.none")));
			if (writable) {
				acts.add(button("consultation.report.compose", Icons.PENCIL, this::compose));
			}
		}
		else {
			show(versions, writable, acts);
		}
		if (acts.getComponentCount() > 0) {
			add(acts);
		}
	}

	private void show(List<ReportItem> versions, boolean writable, Div acts) {
		ReportItem latest = versions.getFirst();
		StatusBadge badge = latest.issued()
				? new StatusBadge(Tone.GREEN, getTranslation("consultation.report.issued"), "check")
				: new StatusBadge(Tone.NEUTRAL, getTranslation("consultation.report.draft"), null);
		withAside(badge);
		Div title = new Div(new Span(latest.title()));
		title.addClassName("ec-row-title");
		FactLine facts = new FactLine(getTranslation("consultation.report.edition", latest.edition()), latest.savedBy(),
				Dates.moment(latest.savedAt()))
			.caption();
		Paragraph text = CasePanels.prose(latest.text());
		text.addClassName("ec-work-excerpt");
		add(title, facts, text);
		for (AttachmentData file : this.desk.files(versions)) {
			Anchor link = new Anchor(this.desk.path() + "/reports/" + file.id(), file.fileName());
			link.setRouterIgnore(true);
			link.getElement().setAttribute("download", true);
			Div row = new Div(Icons.FILE_TEXT.create(), link);
			row.addClassName("ec-row");
			add(row);
		}
		acts.add(button("consultation.report.read", Icons.EYE,
				() -> OpinionVersions.open(latest.title(), CasePanels.prose(latest.text()))));
		if (writable) {
			acts.add(button("consultation.report.change", Icons.PENCIL, () -> write(latest.toData(), true)));
		}
		this.desk.addActs(latest, acts);
		if (versions.size() > 1) {
			acts.add(button("consultation.report.versions", Icons.HISTORY, () -> history(versions)));
		}
	}

	private void history(List<ReportItem> versions) {
		Div all = new Div();
		for (int i = 0; i < versions.size(); i++) {
			ReportItem one = versions.get(i);
			Div name = new Div(new Span(getTranslation("consultation.report.edition", one.edition())));
			name.addClassName("ec-row-title");
			if (one.issued()) {
				name.add(new StatusBadge(Tone.GREEN, getTranslation("consultation.report.issued"), "check"));
			}
			FactLine facts = new FactLine(one.savedBy(), Dates.moment(one.savedAt())).caption();
			Div words = new Div(name, facts);
			words.addClassName("ec-row-words");
			Div row = new Div(words, OpinionVersions.link(getTranslation("consultation.version.view"),
					() -> OpinionVersions.open(one.title(), CasePanels.prose(one.text()))));
			row.addClassName("ec-row");
			if (i + 1 < versions.size()) {
				ReportItem before = versions.get(i + 1);
				row.add(OpinionVersions.link(getTranslation("consultation.version.compare"),
						() -> OpinionVersions.open(one.title(), new TextComparison(before.text(), one.text()))));
			}
			all.add(row);
		}
		OpinionVersions.open(getTranslation("consultation.report.versions"), all);
	}

	private void compose() {
		Acts.attempt(() -> write(this.desk.compose(), false));
	}

	private void write(ReportData data, boolean again) {
		RecordForm<ReportData> form = new RecordForm<>(ReportData.class, this.validator);
		form.setColspan(form.text("title", getTranslation("consultation.report.title")), 2);
		TextArea text = form.longText("text", getTranslation("consultation.report.text"));
		text.setMinRows(16);
		text.setMaxRows(24);
		text.setHelperText(getTranslation("consultation.report.help"));
		form.setData(data);
		if (again) {
			form.reloadsFrom(() -> this.desk.versions().getFirst().toData());
		}
		new FormDialog<>(getTranslation("consultation.report.write"), form, this.desk::save, () -> {
			Notices.success(getTranslation("consultation.report.saved"));
			this.done.run();
		}).open();
	}

	private Button button(String key, Icons icon, SerializableRunnable act) {
		return new Button(getTranslation(key), icon.create(), (event) -> act.run());
	}

	/** Where the report of one case is kept, as this person may reach it. */
	interface Desk extends Serializable {

		List<ReportItem> versions();

		ReportData compose();

		void save(ReportData data);

		/** Address below which the issued files are. */
		String path();

		/** Files of issued versions that this person may have. */
		List<AttachmentData> files(List<ReportItem> versions);

		/** Adds what only this person may do with the latest version. */
		void addActs(ReportItem latest, Div acts);

	}

}
