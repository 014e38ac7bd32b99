package org.expertcommittee.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import jakarta.validation.Validator;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.intake.IntakeSettingData;
import org.expertcommittee.intake.IntakeSettingService;

/** The settings of the public form and of the links of the follow-up. */
final class IntakeFacts {

	private IntakeFacts() {
	}

	static void showIn(Div place, IntakeSettingService settings, Validator validator) {
		IntakeSettingData data = settings.get();
		Button edit = new Button(t("edit"), Icons.PENCIL.create(), (event) -> edit(place, settings, validator));
		edit.addThemeVariants(ButtonVariant.TERTIARY);
		Facts facts = new Facts().with(t("form"), data.formOpen() ? new StatusBadge(Tone.GREEN, t("form.open"), "check")
				: new StatusBadge(Tone.NEUTRAL, t("form.closed"), null));
		if (data.formOpen()) {
			Anchor link = new Anchor("request", settings.address(), AnchorTarget.BLANK);
			link.setRouterIgnore(true);
			facts.with(t("address"), link);
		}
		Paragraph notice = new Paragraph(data.privacyNotice());
		notice.addClassName("ec-prose");
		facts.with(t("privacyNotice"), notice).with(t("linkDays"), t("days", data.linkDays()));
		place.removeAll();
		place.add(new Panel(t("settings"), facts).withAside(edit));
	}

	private static void edit(Div place, IntakeSettingService settings, Validator validator) {
		RecordForm<IntakeSettingData> form = new RecordForm<>(IntakeSettingData.class, validator);
		Checkbox open = form.bind("formOpen", new Checkbox(t("form.allow")));
		open.setHelperText(t("form.allow.help"));
		form.setColspan(open, 2);
		form.longText("privacyNotice", t("privacyNotice")).setMinRows(6);
		IntegerField days = form.bind("linkDays", new IntegerField(t("linkDays")));
		days.setHelperText(t("linkDays.help"));
		form.setData(settings.get());
		form.reloadsFrom(settings::get);
		new FormDialog<>(t("settings"), form, settings::save, () -> {
			Notices.success(t("saved"));
			showIn(place, settings, validator);
		}).open();
	}

	private static String t(String key, Object... args) {
		return Translate.text("intake." + key, args);
	}

}
