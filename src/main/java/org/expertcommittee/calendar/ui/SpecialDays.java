package org.expertcommittee.calendar.ui;

import java.time.Clock;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.EmptyState;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.calendar.DayKind;
import org.expertcommittee.calendar.SpecialDayData;
import org.expertcommittee.calendar.SpecialDayItem;
import org.expertcommittee.calendar.SpecialDayService;

/** The holidays and worked weekends of a year. */
class SpecialDays extends Panel {

	private final transient SpecialDayService service;

	private final transient Validator validator;

	private final ComboBox<Integer> year = new ComboBox<>();

	private final Div hints = new Div();

	private final Div lines = new Div();

	SpecialDays(SpecialDayService service, Validator validator, Clock clock) {
		super(Translate.text("calendar.days"));
		this.service = service;
		this.validator = validator;
		Button add = new Button(getTranslation("calendar.new"), Icons.PLUS.create(), (event) -> add());
		add.addThemeVariants(ButtonVariant.TERTIARY);
		withAside(add);
		Paragraph about = new Paragraph(getTranslation("calendar.about"));
		about.addClassName("ec-caption");
		this.year.setLabel(getTranslation("calendar.year"));
		this.year.setItems(service.years());
		this.year.setItemLabelGenerator(String::valueOf);
		this.year.setValue(ChinaTime.today(clock).getYear());
		this.year.setWidth("140px");
		this.year.addValueChangeListener((event) -> show());
		add(about, this.hints, this.year, this.lines);
		show();
	}

	private void show() {
		this.hints.removeAll();
		this.lines.removeAll();
		this.service.missingYears().forEach((missing) -> {
			Paragraph hint = new Paragraph(getTranslation("calendar.missing", missing));
			hint.addClassNames("ec-hint", "ec-amber");
			hint.getElement().setAttribute("role", "status");
			this.hints.add(hint);
		});
		Integer chosen = this.year.getValue();
		if (chosen == null) {
			return;
		}
		List<SpecialDayItem> days = this.service.list(chosen);
		if (days.isEmpty()) {
			this.lines.add(new EmptyState(Icons.CALENDAR_DAYS, getTranslation("calendar.none", chosen),
					getTranslation("calendar.none.next")));
			return;
		}
		long off = days.stream().filter((day) -> day.kind() == DayKind.HOLIDAY).count();
		Paragraph summary = new Paragraph(getTranslation("calendar.summary", off, days.size() - off));
		summary.addClassName("ec-secondary");
		this.lines.add(summary);
		days.forEach((day) -> this.lines.add(line(day)));
	}

	private Div line(SpecialDayItem day) {
		Span when = new Span(words(day));
		Span name = new Span((day.source() != null) ? day.name() + "  " + day.source() : day.name());
		name.addClassName("ec-caption");
		Div words = new Div(when, name);
		words.addClassName("ec-lines");
		Div actions = new Div(icon(Icons.PENCIL, "calendar.edit", day, () -> edit(day.id())),
				icon(Icons.TRASH_2, "calendar.delete", day, () -> delete(day)));
		actions.addClassName("ec-settings-actions");
		Div line = new Div(words, new StatusBadge(day.kind()), actions);
		line.addClassName("ec-settings-line");
		return line;
	}

	private String words(SpecialDayItem day) {
		return day.day() + " " + getTranslation("calendar.weekday." + day.day().getDayOfWeek().getValue());
	}

	private Component icon(Icons icon, String act, SpecialDayItem day, SerializableRunnable run) {
		Button button = new Button(icon.create(), (event) -> run.run());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.addClassName("ec-icon-button");
		button.setAriaLabel(getTranslation("calendar.of", getTranslation(act), day.day()));
		button.setTooltipText(getTranslation(act));
		return button;
	}

	private void add() {
		RecordForm<SpecialDayData> form = form();
		form.day("lastDay", getTranslation("calendar.lastDay")).setClearButtonVisible(true);
		texts(form);
		new FormDialog<>(getTranslation("calendar.new"), form, this.service::add, this::saved).open();
	}

	private void edit(long id) {
		RecordForm<SpecialDayData> form = form();
		texts(form);
		form.reloadsFrom(() -> this.service.edit(id));
		form.setData(this.service.edit(id));
		new FormDialog<>(getTranslation("calendar.edit"), form, (data) -> this.service.update(id, data), this::saved)
			.open();
	}

	private RecordForm<SpecialDayData> form() {
		RecordForm<SpecialDayData> form = new RecordForm<>(SpecialDayData.class, this.validator);
		form.setColspan(form.choice("kind", getTranslation("calendar.kind"), List.of(DayKind.values()),
				(kind) -> Translate.text(kind.messageKey())), 2);
		form.day("day", getTranslation("calendar.day"));
		return form;
	}

	private void texts(RecordForm<SpecialDayData> form) {
		form.text("name", getTranslation("calendar.name"));
		form.text("source", getTranslation("calendar.source")).setHelperText(getTranslation("calendar.source.help"));
	}

	private void delete(SpecialDayItem day) {
		Confirm.danger(getTranslation("calendar.deleteTitle", words(day)), getTranslation("calendar.deleteText"),
				getTranslation("calendar.delete"), () -> {
					Acts.attempt(() -> this.service.delete(day.id()), getTranslation("calendar.deleted"));
					show();
				});
	}

	private void saved() {
		Notices.success(getTranslation("calendar.saved"));
		Integer chosen = this.year.getValue();
		this.year.setItems(this.service.years());
		this.year.setValue(chosen);
		show();
	}

}
