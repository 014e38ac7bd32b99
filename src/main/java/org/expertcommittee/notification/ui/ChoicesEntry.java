package org.expertcommittee.notification.ui;

import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.account.OwnEmailService;
import org.expertcommittee.base.ui.UserMenuEntry;
import org.expertcommittee.notification.NotificationService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 通知设置, in the menu under one's name and on the page of one's messages. */
@Component
@Order(5)
class ChoicesEntry implements UserMenuEntry {

	private final NotificationService service;

	private final OwnEmailService emails;

	private final Validator validator;

	ChoicesEntry(NotificationService service, OwnEmailService emails, Validator validator) {
		this.service = service;
		this.emails = emails;
		this.validator = validator;
	}

	@Override
	public String messageKey() {
		return "notification.choices";
	}

	@Override
	public void run() {
		open(() -> {
		});
	}

	void open(SerializableRunnable saved) {
		new ChoicesDialog(this.service, this.emails, this.validator, saved).open();
	}

}
