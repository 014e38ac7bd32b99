package org.expertcommittee.expert.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import org.expertcommittee.base.text.ResidentId;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.committee.Honorific;
import org.expertcommittee.committee.IndustryItem;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.Sex;

/** What the secretariat enters of an expert. */
class ExpertForm extends RecordForm<ExpertData> {

	ExpertForm(Validator validator, List<IndustryItem> industries, ExpertData data) {
		super(ExpertData.class, validator);
		text("name", getTranslation("expert.name")).setAutofocus(true);
		TextField idNumber = text("idNumber", getTranslation("expert.idNumber"));
		DatePicker birthDate = day("birthDate", getTranslation("expert.birthDate"));
		ComboBox<Sex> sex = choice("sex", getTranslation("expert.sex"), List.of(Sex.values()),
				(value) -> getTranslation(value.messageKey()));
		sex.setClearButtonVisible(true);
		idNumber.addValueChangeListener((event) -> {
			if (event.isFromClient()) {
				derive(event.getValue(), birthDate, sex);
			}
		});
		text("mobile", getTranslation("expert.mobile"));
		text("email", getTranslation("expert.email"));
		text("organisation", getTranslation("expert.organisation"));
		text("title", getTranslation("expert.title"));
		bind("industries", fields(getTranslation("expert.fields"), industries, data.industries()));
		ComboBox<Honorific> honorific = choice("honorific", getTranslation("expert.honorific"),
				List.of(Honorific.values()), (value) -> getTranslation(value.messageKey()));
		honorific.setClearButtonVisible(true);
		honorific.setPlaceholder(getTranslation("expert.honorific.usual"));
		IntegerField order = bind("rosterOrder", new IntegerField(getTranslation("expert.rosterOrder")));
		order.setHelperText(getTranslation("expert.rosterOrder.help"));
		order.setClearButtonVisible(true);
		longText("biography", getTranslation("expert.biography"))
			.setHelperText(getTranslation("expert.biography.help"));
		setData(data);
	}

	/** Fields on offer, and those the person has already. */
	static MultiSelectComboBox<Long> fields(String label, List<IndustryItem> industries, Set<Long> chosen) {
		Map<Long, String> names = industries.stream().collect(Collectors.toMap(IndustryItem::id, IndustryItem::name));
		MultiSelectComboBox<Long> box = new MultiSelectComboBox<>(label);
		List<Long> offered = industries.stream()
			.filter((industry) -> industry.active() || chosen.contains(industry.id()))
			.map(IndustryItem::id)
			.toList();
		box.setItems(offered);
		box.setItemLabelGenerator((id) -> names.getOrDefault(id, String.valueOf(id)));
		return box;
	}

	/** The card says birth date and sex; nobody should have to type them. */
	private static void derive(String number, DatePicker birthDate, ComboBox<Sex> sex) {
		if (ResidentId.normalise(number).matches("[0-9]{17}[0-9X]")) {
			try {
				if (birthDate.isEmpty()) {
					birthDate.setValue(ResidentId.birthDate(number));
				}
				if (sex.isEmpty()) {
					sex.setValue(ResidentId.male(number) ? Sex.MALE : Sex.FEMALE);
				}
			}
			catch (IllegalArgumentException ignored) {
				// The field itself says what is wrong with the number.
			}
		}
	}

}
