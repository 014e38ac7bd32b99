package org.expertcommittee.matching.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.matching.MatchingSettingsData;
import org.expertcommittee.matching.MatchingSettingsService;
import org.jspecify.annotations.Nullable;

/** How much each criterion counts, and the cap. */
class WeightsForm extends Panel {

	private final RecordForm<MatchingSettingsData> form;

	WeightsForm(MatchingSettingsService service, Validator validator) {
		super(Translate.text("matching.settings"));
		Paragraph about = new Paragraph(getTranslation("matching.settings.about"));
		about.addClassName("ec-caption");
		this.form = new RecordForm<>(MatchingSettingsData.class, validator).reloadsFrom(service::get);
		number("fieldWeight", null);
		number("wordsWeight", null);
		number("workloadWeight", null);
		number("satisfactionWeight", null);
		number("availabilityWeight", null);
		number("yearlyCap", "matching.settings.yearlyCap.help");
		Checkbox inOffice = new Checkbox(getTranslation("matching.settings.inOfficeOnly"));
		this.form.setColspan(this.form.bind("inOfficeOnly", inOffice), 2);
		this.form.setData(service.get());
		Button save = new Button(getTranslation("base.save"), (event) -> {
			if (this.form.save(service::save)) {
				Notices.success(getTranslation("matching.settings.saved"));
				this.form.setData(service.get());
			}
		});
		save.addThemeVariants(ButtonVariant.PRIMARY);
		Button usual = new Button(getTranslation("matching.settings.usual"), (event) -> usual());
		usual.addThemeVariants(ButtonVariant.TERTIARY);
		Div foot = new Div(usual, save);
		foot.addClassName("ec-form-foot");
		add(about, this.form, foot);
	}

	private void usual() {
		MatchingSettingsData usual = MatchingSettingsData.USUAL;
		MatchingSettingsData present = this.form.data();
		this.form.setData(new MatchingSettingsData(usual.fieldWeight(), usual.wordsWeight(), usual.workloadWeight(),
				usual.satisfactionWeight(), usual.availabilityWeight(), usual.yearlyCap(), usual.inOfficeOnly(),
				present.version()));
		Notices.success(getTranslation("matching.settings.usualFilled"));
	}

	private void number(String component, @Nullable String help) {
		IntegerField field = this.form.bind(component,
				new IntegerField(getTranslation("matching.settings." + component)));
		field.setStepButtonsVisible(true);
		if (help != null) {
			field.setHelperText(getTranslation(help));
		}
	}

}
