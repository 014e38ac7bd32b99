package org.expertcommittee.committee.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import jakarta.validation.Validator;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.SaveAction;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.committee.OfficeData;
import org.expertcommittee.committee.OfficeItem;
import org.expertcommittee.committee.OfficeService;

/** A committee's offices in protocol order, with how many hold them. */
class OfficePanel extends Panel {

	private static final int USUAL_YEARS = 3;

	private static final int LAST_RANK = 99;

	private final transient OfficeService offices;

	private final transient Validator validator;

	private final long committeeId;

	private final Div lines = new Div();

	OfficePanel(OfficeService offices, Validator validator, long committeeId) {
		super(Text.of("committee.offices"));
		this.offices = offices;
		this.validator = validator;
		this.committeeId = committeeId;
		Span about = new Span(getTranslation("committee.offices.about"));
		about.addClassName("ec-caption");
		withAside(about, Text.small(getTranslation("committee.office.new"), this::create));
		add(this.lines);
		show();
	}

	private void show() {
		this.lines.removeAll();
		Map<Long, Long> holders = this.offices.holders(this.committeeId);
		for (OfficeItem office : this.offices.all(this.committeeId)) {
			this.lines.add(line(office, holders.getOrDefault(office.id(), 0L)));
		}
	}

	private Div line(OfficeItem office, long holders) {
		Integer quota = office.quota();
		String state = office.active() ? getTranslation("committee.office.years", office.defaultYears())
				: getTranslation("committee.inactive");
		String places = (quota != null) ? getTranslation("committee.office.holdersOf", holders, quota)
				: getTranslation("committee.office.holders", holders);
		Div line = Text.line(office.protocolRank() + "  " + office.name(),
				getTranslation("committee.office.remark", state, places),
				Text.icon(Icons.PENCIL, "committee.edit", office.name(), () -> edit(office, holders)),
				Text.icon(Icons.TRASH_2, "committee.delete", office.name(), () -> delete(office)));
		if (quota != null && holders > quota) {
			line.addComponentAtIndex(1, new StatusBadge(Tone.AMBER,
					getTranslation("committee.office.over", holders - quota), Icons.TRIANGLE_ALERT.symbol()));
		}
		return line;
	}

	private void create() {
		RecordForm<OfficeData> form = form(0);
		List<OfficeItem> all = this.offices.all(this.committeeId);
		int rank = all.isEmpty() ? 1 : Math.min(LAST_RANK, all.getLast().protocolRank() + 1);
		form.setData(OfficeData.of("", rank, USUAL_YEARS));
		open("committee.office.new", form, (data) -> this.offices.create(this.committeeId, data));
	}

	private void edit(OfficeItem office, long holders) {
		RecordForm<OfficeData> form = form(holders).reloadsFrom(() -> this.offices.edit(office.id()));
		form.setData(this.offices.edit(office.id()));
		open("committee.office.edit", form, (data) -> this.offices.update(office.id(), data));
	}

	private void delete(OfficeItem office) {
		Confirm.danger(getTranslation("committee.office.deleteTitle", office.name()),
				getTranslation("committee.office.deleteText"), getTranslation("committee.delete"), () -> {
					Acts.attempt(() -> this.offices.delete(office.id()), getTranslation("committee.deleted"));
					show();
				});
	}

	private RecordForm<OfficeData> form(long holders) {
		RecordForm<OfficeData> form = new RecordForm<>(OfficeData.class, this.validator);
		form.setColspan(form.text("name", getTranslation("committee.office.name")), 2);
		form.bind("protocolRank", new IntegerField(getTranslation("committee.office.protocolRank")))
			.setStepButtonsVisible(true);
		form.bind("defaultYears", new IntegerField(getTranslation("committee.office.defaultYears")))
			.setStepButtonsVisible(true);
		IntegerField quota = form.bind("quota", new IntegerField(getTranslation("committee.office.quota")));
		quota.setClearButtonVisible(true);
		quota.setHelperText((holders == 0) ? getTranslation("committee.office.quota.help")
				: getTranslation("committee.office.quota.holders", holders));
		form.bind("active", new Checkbox(getTranslation("committee.office.active")));
		return form;
	}

	private void open(String title, RecordForm<OfficeData> form, SaveAction<OfficeData> save) {
		new FormDialog<>(getTranslation(title), form, save, this::show).open();
	}

}
