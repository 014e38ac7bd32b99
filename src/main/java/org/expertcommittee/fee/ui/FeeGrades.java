package org.expertcommittee.fee.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.fee.FeeGradeData;
import org.expertcommittee.fee.FeeGradeItem;
import org.expertcommittee.fee.FeeRuleService;

/** The daily rates by professional title. */
class FeeGrades extends Panel {

	private final transient FeeRuleService rules;

	private final transient Validator validator;

	private final Div lines = new Div();

	FeeGrades(FeeRuleService rules, Validator validator) {
		super(Translate.text("fee.grades"));
		this.rules = rules;
		this.validator = validator;
		Button add = new Button(getTranslation("fee.grade.new"), Icons.PLUS.create(), (event) -> add());
		add.addThemeVariants(ButtonVariant.TERTIARY);
		withAside(add);
		Paragraph about = new Paragraph(getTranslation("fee.grades.about"));
		about.addClassName("ec-caption");
		add(about, this.lines);
		show();
	}

	private void show() {
		this.lines.removeAll();
		this.rules.grades().forEach((grade) -> this.lines.add(line(grade)));
	}

	private Div line(FeeGradeItem grade) {
		Span name = new Span(grade.name());
		Span titles = new Span((grade.keywords() != null) ? grade.keywords() : getTranslation("fee.grade.others"));
		titles.addClassName("ec-caption");
		Div words = new Div(name, titles);
		words.addClassName("ec-lines");
		Div actions = new Div(icon(Icons.PENCIL, "fee.grade.edit", grade, () -> edit(grade.id())));
		actions.addClassName("ec-settings-actions");
		if (grade.keywords() != null) {
			actions.add(icon(Icons.TRASH_2, "fee.grade.delete", grade, () -> delete(grade)));
		}
		Div line = new Div(words, new Span(getTranslation("fee.perDay", grade.dayRate())), actions);
		line.addClassName("ec-settings-line");
		return line;
	}

	private Component icon(Icons icon, String act, FeeGradeItem grade, SerializableRunnable run) {
		Button button = new Button(icon.create(), (event) -> run.run());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.addClassName("ec-icon-button");
		button.setAriaLabel(getTranslation("fee.grade.of", getTranslation(act), grade.name()));
		button.setTooltipText(getTranslation(act));
		return button;
	}

	private void add() {
		new FormDialog<>(getTranslation("fee.grade.new"), form(), this.rules::addGrade, this::saved).open();
	}

	private void edit(long id) {
		RecordForm<FeeGradeData> form = form();
		form.reloadsFrom(() -> this.rules.editGrade(id));
		form.setData(this.rules.editGrade(id));
		new FormDialog<>(getTranslation("fee.grade.edit"), form, (data) -> this.rules.updateGrade(id, data),
				this::saved)
			.open();
	}

	private RecordForm<FeeGradeData> form() {
		RecordForm<FeeGradeData> form = new RecordForm<>(FeeGradeData.class, this.validator);
		form.text("name", getTranslation("fee.grade.name"));
		form.bind("dayRate", new BigDecimalField(getTranslation("fee.grade.dayRate")));
		form.longText("keywords", getTranslation("fee.grade.keywords"))
			.setHelperText(getTranslation("fee.grade.keywords.help"));
		return form;
	}

	private void delete(FeeGradeItem grade) {
		Confirm.danger(getTranslation("fee.grade.deleteTitle", grade.name()), getTranslation("fee.grade.deleteText"),
				getTranslation("fee.grade.delete"), () -> {
					Acts.attempt(() -> this.rules.deleteGrade(grade.id()), getTranslation("fee.grade.deleted"));
					show();
				});
	}

	private void saved() {
		Notices.success(getTranslation("fee.saved"));
		show();
	}

}
