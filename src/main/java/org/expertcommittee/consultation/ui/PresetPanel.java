package org.expertcommittee.consultation.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.DayUnit;
import org.expertcommittee.consultation.DeadlinePresetData;
import org.expertcommittee.consultation.DeadlinePresetItem;
import org.expertcommittee.consultation.DeadlinePresetService;
import org.expertcommittee.consultation.DeadlineStep;

/** The rules by which deadlines are computed. */
class PresetPanel extends Panel {

	private final transient DeadlinePresetService presets;

	private final transient Validator validator;

	private final Div lines = new Div();

	PresetPanel(DeadlinePresetService presets, Validator validator) {
		super(t("preset.title"));
		this.presets = presets;
		this.validator = validator;
		Button add = new Button(t("preset.new"), Icons.PLUS.create(), (event) -> create());
		add.addThemeVariants(ButtonVariant.TERTIARY);
		withAside(add);
		Paragraph about = new Paragraph(t("preset.about"));
		about.addClassName("ec-caption");
		add(about, this.lines);
		show();
	}

	private void show() {
		this.lines.removeAll();
		this.presets.all().forEach((preset) -> this.lines.add(line(preset)));
	}

	private Div line(DeadlinePresetItem preset) {
		Span times = new Span(words(preset));
		times.addClassName("ec-secondary");
		Div words = new Div(new Span(preset.name()), times);
		if (preset.note() != null) {
			Span note = new Span(preset.note());
			note.addClassName("ec-caption");
			words.add(note);
		}
		words.addClassName("ec-lines");
		Div actions = new Div();
		actions.addClassName("ec-settings-actions");
		Div line = new Div(words);
		line.addClassName("ec-settings-line");
		if (preset.usual()) {
			line.add(new StatusBadge(Tone.GREEN, t("preset.usual"), null));
		}
		else {
			Button usual = new Button(t("preset.makeUsual"), (event) -> act(() -> this.presets.makeUsual(preset.id())));
			usual.addThemeVariants(ButtonVariant.TERTIARY);
			usual.addClassName("ec-link-button");
			usual.setAriaLabel(t("preset.of", t("preset.makeUsual"), preset.name()));
			actions.add(usual);
		}
		actions.add(icon(Icons.PENCIL, "preset.edit", preset, () -> edit(preset.id())));
		if (!preset.usual()) {
			actions.add(icon(Icons.TRASH_2, "preset.delete", preset, () -> delete(preset)));
		}
		line.add(actions);
		return line;
	}

	private static String words(DeadlinePresetItem preset) {
		List<String> words = new ArrayList<>();
		preset.steps()
			.times()
			.forEach((step, time) -> words.add(t("preset.time", Translate.text(step.messageKey()), time.days(),
					Translate.text(time.unit().messageKey()))));
		return Translate.list(words);
	}

	private Button icon(Icons icon, String act, DeadlinePresetItem preset, SerializableRunnable run) {
		Button button = new Button(icon.create(), (event) -> run.run());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.addClassName("ec-icon-button");
		button.setAriaLabel(t("preset.of", t(act), preset.name()));
		button.setTooltipText(t(act));
		return button;
	}

	private void act(SerializableRunnable act) {
		Acts.attempt(act, t("saved"));
		show();
	}

	private void create() {
		RecordForm<DeadlinePresetData> form = form();
		form.setData(DeadlinePresetData.usual());
		new FormDialog<>(t("preset.new"), form, this.presets::create, this::saved).open();
	}

	private void edit(long id) {
		RecordForm<DeadlinePresetData> form = form().reloadsFrom(() -> this.presets.edit(id));
		form.setData(this.presets.edit(id));
		new FormDialog<>(t("preset.edit"), form, (data) -> this.presets.update(id, data), this::saved).open();
	}

	private void saved() {
		Notices.success(t("saved"));
		show();
	}

	private void delete(DeadlinePresetItem preset) {
		Confirm.danger(t("preset.deleteTitle", preset.name()), t("preset.deleteText"), t("preset.delete"),
				() -> act(() -> this.presets.delete(preset.id())));
	}

	private RecordForm<DeadlinePresetData> form() {
		RecordForm<DeadlinePresetData> form = new RecordForm<>(DeadlinePresetData.class, this.validator);
		form.setColspan(form.text("name", t("preset.name")), 2);
		form.setColspan(form.text("note", t("preset.note")), 2);
		step(form, "handOver", DeadlineStep.HAND_OVER);
		step(form, "reply", DeadlineStep.REPLY);
		step(form, "feedback", DeadlineStep.FEEDBACK);
		step(form, "ordinary", DeadlineStep.ORDINARY);
		step(form, "complex", DeadlineStep.COMPLEX);
		step(form, "lead", DeadlineStep.LEAD);
		step(form, "support", DeadlineStep.SUPPORT);
		return form;
	}

	private static void step(RecordForm<DeadlinePresetData> form, String name, DeadlineStep step) {
		String word = Translate.text(step.messageKey());
		IntegerField days = form.bind(name + "Days", new IntegerField(t("preset.days", word)));
		days.setHelperText(Translate.text(step.messageKey() + ".help"));
		form.choice(name + "Unit", t("preset.unit", word), List.of(DayUnit.values()),
				(unit) -> Translate.text(unit.messageKey()));
	}

	private static String t(String key, Object... args) {
		return Translate.text("consultation." + key, args);
	}

}
