package org.expertcommittee.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.PasswordField;
import org.expertcommittee.account.PasswordService;
import org.expertcommittee.base.ui.Notices;

/** Changes one's own password. */
class ChangePasswordDialog extends Dialog {

	private final PasswordField current = PasswordFields.field("account.password.current");

	private final PasswordFields fields = new PasswordFields();

	ChangePasswordDialog(PasswordService passwords) {
		setHeaderTitle(getTranslation("account.password.change"));
		addClassName("ec-dialog");
		setWidth("420px");
		setMaxWidth("calc(100vw - 24px)");
		setCloseOnOutsideClick(false);
		this.current.getElement().setProperty("autocomplete", "current-password");
		this.current.setAutofocus(true);
		this.fields.addComponentAsFirst(this.current);
		Button save = new Button(getTranslation("base.save"), (event) -> {
			if (this.fields.save(this.current, (password) -> passwords.changeOwn(this.current.getValue(), password))) {
				close();
				Notices.success(getTranslation("account.password.changed"));
			}
		});
		save.addThemeVariants(ButtonVariant.PRIMARY);
		save.addClickShortcut(Key.ENTER).listenOn(this);
		add(this.fields);
		getFooter().add(new Button(getTranslation("base.cancel"), (event) -> close()), save);
	}

}
