package org.expertcommittee.notification.ui;

import com.vaadin.flow.component.Component;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.notification.MailService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;

/** On the settings page, for administrators: how mail is doing. */
@org.springframework.stereotype.Component
class MailPanel implements DetailsPanel {

	private final MailService service;

	private final CurrentUser currentUser;

	MailPanel(MailService service, CurrentUser currentUser) {
		this.service = service;
		this.currentUser = currentUser;
	}

	@Override
	public Subject subject() {
		return Subject.SETTINGS;
	}

	@Override
	public String part() {
		return "mail";
	}

	@Override
	public int order() {
		return 50;
	}

	@Override
	public boolean visible() {
		return this.currentUser.has(Role.ADMIN);
	}

	@Override
	public Component create(long committeeId) {
		return new MailFacts(this.service);
	}

}
