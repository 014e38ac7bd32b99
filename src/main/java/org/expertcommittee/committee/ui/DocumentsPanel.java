package org.expertcommittee.committee.ui;

import java.util.List;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.Honorific;

/** How a committee numbers its documents and addresses people. */
class DocumentsPanel extends Panel {

	DocumentsPanel(CommitteeService committees, Validator validator, long id, boolean own) {
		super(Text.of("committee.documents"));
		RecordForm<CommitteeData> form = new RecordForm<>(CommitteeData.class, validator)
			.reloadsFrom(() -> committees.edit(id));
		heading(form, "committee.numbers");
		pattern(form, "numberPattern");
		pattern(form, "documentPattern").setHelperText(getTranslation("committee.documentPattern.help"));
		if (own) {
			pattern(form, "casePattern");
		}
		heading(form, "committee.certificates");
		MultiSelectComboBox<Honorific> offered = new MultiSelectComboBox<>(getTranslation("committee.honorifics"));
		offered.setItems(Honorific.values());
		offered.setItemLabelGenerator((honorific) -> getTranslation(honorific.messageKey()));
		form.bind("honorifics", offered);
		form.choice("defaultHonorific", getTranslation("committee.defaultHonorific"), List.of(Honorific.values()),
				(honorific) -> getTranslation(honorific.messageKey()));
		IntegerField days = form.bind("waitingDays", new IntegerField(getTranslation("committee.waitingDays")));
		days.setStepButtonsVisible(true);
		days.setHelperText(getTranslation("committee.waitingDays.help"));
		form.setData(committees.edit(id));
		add(form, Text.foot(form, (data) -> committees.update(id, data), () -> form.setData(committees.edit(id))));
	}

	private void heading(RecordForm<?> form, String key) {
		H3 heading = new H3(getTranslation(key));
		heading.addClassName("ec-form-heading");
		form.add(heading, 2);
	}

	private TextField pattern(RecordForm<?> form, String component) {
		TextField field = form.text(component, getTranslation("committee." + component));
		field.setHelperText(getTranslation("committee.pattern.help"));
		return field;
	}

}
