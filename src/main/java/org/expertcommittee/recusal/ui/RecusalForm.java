package org.expertcommittee.recusal.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.recusal.RecusalData;
import org.expertcommittee.recusal.RecusalKind;
import org.expertcommittee.recusal.RecusalService;

/** The fields of a tie. */
class RecusalForm extends RecordForm<RecusalData> {

	RecusalForm(RecusalService recusals, Validator validator) {
		super(RecusalData.class, validator);
		ComboBox<RecusalKind> kind = choice("kind", getTranslation("recusal.kind"), List.of(RecusalKind.values()),
				(one) -> getTranslation(one.messageKey()));
		TextField person = text("relationPerson", getTranslation("recusal.person"));
		person.setHelperText(getTranslation("recusal.person.help"));
		kind.addValueChangeListener((event) -> person
			.setRequiredIndicatorVisible(event.getValue() != null && event.getValue().aboutAnother()));
		ComboBox<Long> enterprise = bind("enterpriseId",
				picker(getTranslation("recusal.enterprise"), recusals::enterprises, recusals::enterpriseName));
		enterprise.setHelperText(getTranslation("recusal.enterprise.help"));
		bind("projectId", picker(getTranslation("recusal.project"), recusals::projects, recusals::projectName));
		text("partyName", getTranslation("recusal.partyName")).setHelperText(getTranslation("recusal.partyName.help"));
		text("creditCode", getTranslation("recusal.creditCode")).setMaxLength(24);
		day("startsOn", getTranslation("recusal.startsOn"));
		day("endsOn", getTranslation("recusal.endsOn")).setHelperText(getTranslation("recusal.endsOn.help"));
		longText("note", getTranslation("recusal.note"));
	}

	private static ComboBox<Long> picker(String label, Choices choices, LongFunction<String> word) {
		ComboBox<Long> picker = new ComboBox<>(label);
		Map<Long, String> names = new HashMap<>();
		picker.setClearButtonVisible(true);
		picker.setItemLabelGenerator((id) -> names.computeIfAbsent(id, word::apply));
		picker.setItems((query) -> {
			Map<Long, String> found = choices.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit());
			names.putAll(found);
			return found.keySet().stream();
		});
		return picker;
	}

	/** Looks records up by what was typed. */
	@FunctionalInterface
	private interface Choices {

		Map<Long, String> find(String text, int offset, int limit);

	}

}
