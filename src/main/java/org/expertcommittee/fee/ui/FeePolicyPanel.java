package org.expertcommittee.fee.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.fee.FeePolicyData;
import org.expertcommittee.fee.FeeRuleService;

/** How days become amounts. */
class FeePolicyPanel extends Panel {

	FeePolicyPanel(FeeRuleService rules, Validator validator) {
		super(Translate.text("fee.policy"));
		Paragraph about = new Paragraph(getTranslation("fee.policy.about"));
		about.addClassName("ec-caption");
		RecordForm<FeePolicyData> form = new RecordForm<>(FeePolicyData.class, validator).reloadsFrom(rules::policy);
		form.bind("halfDayHours", new BigDecimalField(getTranslation("fee.policy.halfDayHours")));
		form.bind("halfDayPercent", new IntegerField(getTranslation("fee.policy.halfDayPercent")));
		form.bind("remotePercent", new IntegerField(getTranslation("fee.policy.remotePercent")));
		form.bind("fullRateDays", new IntegerField(getTranslation("fee.policy.fullRateDays")));
		form.bind("laterPercent", new IntegerField(getTranslation("fee.policy.laterPercent")));
		form.setData(rules.policy());
		Button save = new Button(getTranslation("base.save"), (event) -> {
			if (form.save(rules::savePolicy)) {
				Notices.success(getTranslation("fee.saved"));
				form.setData(rules.policy());
			}
		});
		save.addThemeVariants(ButtonVariant.PRIMARY);
		Div foot = new Div(save);
		foot.addClassName("ec-form-foot");
		add(about, form, foot);
	}

}
