package org.expertcommittee.recommendation.ui;

import java.util.List;

import com.vaadin.flow.component.combobox.ComboBox;

/** The addressed unit: one of those that had something to do before, or any other. */
class UnitField extends ComboBox<String> {

	private static final int MOST_CHARACTERS = 100;

	UnitField(String label, List<String> units) {
		super(label);
		setItems(units);
		setAllowCustomValue(true);
		setHelperText(getTranslation("recommendation.unit.help"));
		addCustomValueSetListener((event) -> {
			String typed = event.getDetail().strip();
			setValue(typed.isEmpty() ? null : typed.substring(0, typed.offsetByCodePoints(0,
					Math.min(MOST_CHARACTERS + 1, typed.codePointCount(0, typed.length())))));
		});
	}

}
