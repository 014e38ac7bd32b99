package org.expertcommittee.matching.ui;

import com.vaadin.flow.component.Component;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.matching.MatchingSettingsService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;

/** On the settings page, for the secretariat: how experts are ranked. */
@org.springframework.stereotype.Component
class MatchingPanel implements DetailsPanel {

	private final MatchingSettingsService service;

	private final CurrentUser currentUser;

	private final Validator validator;

	MatchingPanel(MatchingSettingsService service, CurrentUser currentUser, Validator validator) {
		this.service = service;
		this.currentUser = currentUser;
		this.validator = validator;
	}

	@Override
	public Subject subject() {
		return Subject.SETTINGS;
	}

	@Override
	public String part() {
		return "matching";
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public boolean visible() {
		return this.currentUser.has(Role.SECRETARIAT);
	}

	@Override
	public Component create(long committeeId) {
		return new WeightsForm(this.service, this.validator);
	}

}
