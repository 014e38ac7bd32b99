package org.expertcommittee.fee.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.fee.FeeRuleService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;

/** On the settings page, for the secretariat: rates and rules of 咨询费. */
@org.springframework.stereotype.Component
class FeeRulesPanel implements DetailsPanel {

	private final FeeRuleService rules;

	private final CurrentUser currentUser;

	private final Validator validator;

	FeeRulesPanel(FeeRuleService rules, CurrentUser currentUser, Validator validator) {
		this.rules = rules;
		this.currentUser = currentUser;
		this.validator = validator;
	}

	@Override
	public Subject subject() {
		return Subject.SETTINGS;
	}

	@Override
	public String part() {
		return "fees";
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
		return new Div(new FeeGrades(this.rules, this.validator), new FeePolicyPanel(this.rules, this.validator));
	}

}
