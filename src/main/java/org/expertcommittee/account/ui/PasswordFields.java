package org.expertcommittee.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableConsumer;
import org.expertcommittee.account.PasswordService;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Violation;

/**
 * A new password, typed twice, with the rules beside it. What was typed stays when it is
 * refused; unlike other fields nothing is stripped from it.
 */
class PasswordFields extends Div {

	private final PasswordField password = field("account.password.new");

	private final PasswordField again = field("account.password.again");

	PasswordFields() {
		addClassName("ec-login-form");
		this.password.setHelperText(getTranslation("account.password.rules", PasswordService.LEAST_CHARACTERS));
		add(this.password, this.again);
	}

	static PasswordField field(String key) {
		PasswordField field = new PasswordField();
		field.setLabel(field.getTranslation(key));
		field.setManualValidation(true);
		field.setRequiredIndicatorVisible(true);
		field.setWidthFull();
		field.getElement().setProperty("autocomplete", "new-password");
		field.addValueChangeListener((event) -> field.setInvalid(false));
		return field;
	}

	/**
	 * Hands the password over; a refusal is shown at the field it is about.
	 * @param current the field with the password so far, for refusals of it
	 * @return whether it was accepted
	 */
	boolean save(PasswordField current, SerializableConsumer<String> action) {
		if (this.password.getValue().isEmpty()) {
			refuse(this.password, getTranslation("base.required"));
			return false;
		}
		if (!this.password.getValue().equals(this.again.getValue())) {
			refuse(this.again, getTranslation("account.password.differs"));
			return false;
		}
		try {
			action.accept(this.password.getValue());
			return true;
		}
		catch (InvalidInput ex) {
			for (Violation violation : ex.violations()) {
				refuse("oldPassword".equals(violation.field()) ? current : this.password,
						getTranslation(violation.messageKey(), violation.args().toArray()));
			}
			return false;
		}
	}

	boolean save(SerializableConsumer<String> action) {
		return save(this.password, action);
	}

	private static void refuse(PasswordField field, String text) {
		field.setErrorMessage(text);
		field.setInvalid(true);
		field.focus();
	}

}
