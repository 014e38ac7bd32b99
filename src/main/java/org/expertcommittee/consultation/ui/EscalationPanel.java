package org.expertcommittee.consultation.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.EscalationData;
import org.expertcommittee.consultation.EscalationService;

/** Whom overdue work is told to. */
class EscalationPanel extends Panel {

	EscalationPanel(EscalationService escalation, Validator validator) {
		super(t("title"));
		Paragraph about = new Paragraph(t("about"));
		about.addClassName("ec-caption");
		RecordForm<EscalationData> form = new RecordForm<>(EscalationData.class, validator);
		form.bind("leaderAfter", new IntegerField(t("leaderAfter"))).setStepButtonsVisible(true);
		form.bind("againAfter", new IntegerField(t("againAfter"))).setStepButtonsVisible(true);
		Map<String, String> leaders = escalation.leaders();
		ComboBox<String> leader = form.choice("leader", t("leader"), List.copyOf(leaders.keySet()),
				(account) -> leaders.containsKey(account) ? Translate.text("consultation.escalation.leader.person",
						String.valueOf(leaders.get(account)), account) : account);
		leader.setClearButtonVisible(true);
		leader.setPlaceholder(t("leader.none"));
		leader.setHelperText(t("leader.help"));
		form.setColspan(leader, 2);
		form.reloadsFrom(escalation::get);
		form.setData(escalation.get());
		Button save = new Button(getTranslation("base.save"), (event) -> {
			if (form.save(escalation::update)) {
				form.setData(escalation.get());
				Notices.success(getTranslation("consultation.saved"));
			}
		});
		save.addThemeVariants(ButtonVariant.PRIMARY);
		Div foot = new Div(save);
		foot.addClassName("ec-form-foot");
		add(about, form, foot);
	}

	private static String t(String key) {
		return Translate.text("consultation.escalation." + key);
	}

}
