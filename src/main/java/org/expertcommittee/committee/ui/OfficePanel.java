package org.expertcommittee.committee.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.SaveAction;
import org.expertcommittee.committee.OfficeData;
import org.expertcommittee.committee.OfficeItem;
import org.expertcommittee.committee.OfficeService;

/** The committee's offices in protocol order. */
class OfficePanel extends Panel {

	private static final int USUAL_YEARS = 3;

	private final transient OfficeService offices;

	private final transient Validator validator;

	private final Div lines = new Div();

	OfficePanel(OfficeService offices, Validator validator) {
		super(Text.of("committee.offices"));
		this.offices = offices;
		this.validator = validator;
		Span about = new Span(getTranslation("committee.offices.about"));
		about.addClassName("ec-caption");
		withAside(about, Text.small(getTranslation("committee.office.new"), this::create));
		add(this.lines);
		show();
	}

	private void show() {
		this.lines.removeAll();
		for (OfficeItem office : this.offices.all()) {
			String years = getTranslation("committee.office.years", office.defaultYears());
			this.lines.add(Text.line(office.protocolRank() + "  " + office.name(),
					office.active() ? years : getTranslation("committee.inactive"),
					Text.icon(Icons.PENCIL, "committee.edit", office.name(), () -> edit(office.id()))));
		}
	}

	private void create() {
		RecordForm<OfficeData> form = form();
		form.setData(OfficeData.of("", this.offices.all().size() + 1, USUAL_YEARS));
		open("committee.office.new", form, this.offices::create);
	}

	private void edit(long id) {
		RecordForm<OfficeData> form = form().reloadsFrom(() -> this.offices.edit(id));
		form.setData(this.offices.edit(id));
		open("committee.office.edit", form, (data) -> this.offices.update(id, data));
	}

	private RecordForm<OfficeData> form() {
		RecordForm<OfficeData> form = new RecordForm<>(OfficeData.class, this.validator);
		form.setColspan(form.text("name", getTranslation("committee.office.name")), 2);
		form.bind("protocolRank", new IntegerField(getTranslation("committee.office.protocolRank")))
			.setStepButtonsVisible(true);
		form.bind("defaultYears", new IntegerField(getTranslation("committee.office.defaultYears")))
			.setStepButtonsVisible(true);
		form.bind("active", new Checkbox(getTranslation("committee.office.active")));
		return form;
	}

	private void open(String title, RecordForm<OfficeData> form, SaveAction<OfficeData> save) {
		new FormDialog<>(getTranslation(title), form, save, this::show).open();
	}

}
