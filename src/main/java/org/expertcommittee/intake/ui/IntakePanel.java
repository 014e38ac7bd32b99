package org.expertcommittee.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.intake.IntakeSettingService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;

/** On the settings page: whether enterprises may hand in requests online. */
@org.springframework.stereotype.Component
class IntakePanel implements DetailsPanel {

	private final IntakeSettingService settings;

	private final CurrentUser currentUser;

	private final Validator validator;

	IntakePanel(IntakeSettingService settings, CurrentUser currentUser, Validator validator) {
		this.settings = settings;
		this.currentUser = currentUser;
		this.validator = validator;
	}

	@Override
	public Subject subject() {
		return Subject.SETTINGS;
	}

	@Override
	public String part() {
		return "intake";
	}

	@Override
	public int order() {
		return 40;
	}

	@Override
	public boolean visible() {
		return this.currentUser.has(Role.SECRETARIAT);
	}

	@Override
	public Component create(long committeeId) {
		Div place = new Div();
		place.addClassName("ec-settings-content");
		IntakeFacts.showIn(place, this.settings, this.validator);
		return place;
	}

}
