package org.expertcommittee.notification.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.account.OwnEmail;
import org.expertcommittee.account.OwnEmailService;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.notification.NotificationChoices;
import org.expertcommittee.notification.NotificationService;

/** What one wants to be told, how, and where mail goes. */
class ChoicesDialog extends FormDialog<OwnEmail> {

	ChoicesDialog(NotificationService service, OwnEmailService emails, Validator validator,
			SerializableRunnable saved) {
		this(service, emails, new ChoicesTable(service.choices()), form(emails.get(), service.choices(), validator),
				saved);
	}

	private ChoicesDialog(NotificationService service, OwnEmailService emails, ChoicesTable table,
			RecordForm<OwnEmail> form, SerializableRunnable saved) {
		super(Translate.text("notification.choices"), form, (email) -> {
			emails.change(email);
			service.choose(table.choices());
		}, () -> {
			Notices.success(Translate.text("notification.choices.saved"));
			saved.run();
		});
		setWidth("560px");
		add(table);
	}

	private static RecordForm<OwnEmail> form(OwnEmail own, NotificationChoices choices, Validator validator) {
		RecordForm<OwnEmail> form = new RecordForm<>(OwnEmail.class, validator);
		TextField email = form.text("email", Translate.text("notification.email"));
		form.setColspan(email, 2);
		email.setClearButtonVisible(true);
		email.setPlaceholder((own.otherwise() != null) ? own.otherwise() : "");
		email.setHelperText(Translate.text(!choices.mailReady() ? "notification.email.off"
				: (own.otherwise() != null) ? "notification.email.profile" : "notification.email.help"));
		form.setData(own);
		return form;
	}

}
