package org.expertcommittee.base.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.base.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A form over a record. Fields are bound by the name of the record's component and
 * checked against the component's constraints when they lose focus. What was typed
 * survives every failure: refused input is shown at its field, and when somebody else has
 * saved in between, the person sees what differs and chooses.
 *
 * @param <T> the record that the form edits
 */
public class RecordForm<T extends Record> extends FormLayout implements BeforeLeaveObserver {

	private final Class<T> type;

	private final transient RecordShape<T> shape;

	private final transient Validator validator;

	private final Map<String, Field> fields = new LinkedHashMap<>();

	private final Div message = new Div();

	private @Nullable T original;

	private transient @Nullable Supplier<T> reload;

	private Map<String, @Nullable Object> shown = new HashMap<>();

	/**
	 * Creates an empty form.
	 * @param type record with Jakarta constraints
	 * @param validator Spring's validator
	 */
	public RecordForm(Class<T> type, Validator validator) {
		this.type = type;
		this.validator = validator;
		this.shape = new RecordShape<>(type);
		addClassName("ec-form");
		setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("560px", 2));
		this.message.addClassNames("ec-form-message", "ec-red");
		this.message.getElement().setAttribute("role", "alert");
		this.message.setVisible(false);
		add(this.message, 2);
	}

	/** A line of text. */
	public TextField text(String component, String label) {
		return bind(component, new TextField(label));
	}

	/** Several lines over the whole width. */
	public TextArea longText(String component, String label) {
		TextArea area = bind(component, new TextArea(label));
		area.setMinRows(3);
		setColspan(area, 2);
		return area;
	}

	/** A day; see {@link Dates#picker}. */
	public DatePicker day(String component, String label) {
		return bind(component, Dates.picker(label));
	}

	/** A choice among few or many, searched by typing. */
	public <V> ComboBox<V> choice(String component, String label, List<V> options,
			java.util.function.Function<V, String> word) {
		ComboBox<V> box = new ComboBox<>(label);
		box.setItems(options);
		box.setItemLabelGenerator(word::apply);
		return bind(component, box);
	}

	/** Adds any field whose value has the component's type. */
	public <F extends Component & HasValueAndElement<?, ?>> F bind(String component, F field) {
		bindOnly(component, field);
		add(field);
		return field;
	}

	/** Binds a field that the view places by itself. */
	public <F extends Component & HasValueAndElement<?, ?>> F bindOnly(String component, F field) {
		this.shape.component(component);
		Field bound = new Field(component, field, field);
		this.fields.put(component, bound);
		if (this.shape.required(component)) {
			field.setRequiredIndicatorVisible(true);
		}
		if (field instanceof HasValidationProperties properties) {
			properties.setManualValidation(true);
		}
		if (field instanceof BlurNotifier<?> notifier) {
			notifier.addBlurListener((event) -> check(bound));
		}
		field.addValueChangeListener((event) -> {
			if (bound.refused) {
				check(bound);
			}
		});
		this.shown.put(component, normal(bound));
		return field;
	}

	/**
	 * Fills the form; unbound components, such as the version, come back unchanged with
	 * the record.
	 */
	public final void setData(T data) {
		this.original = data;
		this.fields.values().forEach((field) -> {
			field.set(this.shape.get(data, field.name));
			accept(field);
		});
		remember();
		this.message.setVisible(false);
	}

	/** Where the present record comes from when somebody else has saved in between. */
	public RecordForm<T> reloadsFrom(Supplier<T> current) {
		this.reload = current;
		return this;
	}

	/** What is typed now, unchecked. */
	public T data() {
		Map<String, @Nullable Object> values = new HashMap<>();
		this.fields.forEach((name, field) -> values.put(name, field.get()));
		return this.shape.make(values, this.original);
	}

	public boolean dirty() {
		return this.fields.values()
			.stream()
			.anyMatch((field) -> !Objects.equals(normal(field), this.shown.get(field.name)));
	}

	/** Checks every field and hands the record over; returns whether it was saved. */
	public boolean save(SaveAction<T> action) {
		this.message.setVisible(false);
		boolean valid = true;
		for (Field field : this.fields.values()) {
			valid &= check(field);
		}
		if (!valid) {
			focusFirstRefused();
			return false;
		}
		try {
			action.save(data());
			remember();
			return true;
		}
		catch (InvalidInput ex) {
			ex.violations().forEach(this::show);
			focusFirstRefused();
		}
		catch (IllegalAct ex) {
			complain(getTranslation(ex.messageKey(), ex.args().toArray()));
		}
		catch (StaleData | OptimisticLockingFailureException ex) {
			conflict();
		}
		return false;
	}

	/** Shows a violation at its field, or above the form when it has none. */
	public void show(Violation violation) {
		String text = getTranslation(violation.messageKey(), violation.args().toArray());
		Field field = (violation.field() != null) ? this.fields.get(violation.field()) : null;
		if (field != null) {
			refuse(field, text);
		}
		else {
			complain(text);
		}
	}

	private void complain(String text) {
		this.message.setText(text);
		this.message.setVisible(true);
	}

	private boolean check(Field field) {
		if (badInput(field)) {
			refuse(field, getTranslation("base.badInput"));
			return false;
		}
		Object value = this.shape.fit(this.shape.component(field.name), field.get());
		Set<ConstraintViolation<T>> violations = this.validator.validateValue(this.type, field.name, value);
		if (violations.isEmpty()) {
			accept(field);
			return true;
		}
		Violation first = Violation.of(violations.iterator().next());
		refuse(field, getTranslation(first.messageKey(), first.args().toArray()));
		return false;
	}

	/**
	 * A date field whose text is no date has no value, which must not be taken for an
	 * empty one.
	 */
	private static boolean badInput(Field field) {
		return field.component instanceof DatePicker picker && picker.getValue() == null
				&& !picker.getElement().getProperty("_inputElementValue", "").isEmpty();
	}

	private static void refuse(Field field, String text) {
		field.refused = true;
		if (field.component instanceof HasValidationProperties properties) {
			properties.setInvalid(true);
			properties.setErrorMessage(text);
		}
	}

	private static void accept(Field field) {
		field.refused = false;
		if (field.component instanceof HasValidationProperties properties) {
			properties.setInvalid(false);
		}
	}

	private void focusFirstRefused() {
		for (Field field : this.fields.values()) {
			if (field.refused && field.component instanceof Focusable<?> focusable) {
				focusable.focus();
				return;
			}
		}
	}

	private void conflict() {
		T before = this.original;
		Supplier<T> current = this.reload;
		if (before == null || current == null) {
			complain(getTranslation("base.conflict.message"));
			return;
		}
		T theirs = current.get();
		List<ConflictDialog.Difference> differences = new ArrayList<>();
		for (Field field : this.fields.values()) {
			if (!this.shape.same(before, theirs, field.name)) {
				differences.add(new ConflictDialog.Difference(field.label(), field.words(field.get()),
						field.words(this.shape.get(theirs, field.name))));
			}
		}
		new ConflictDialog(differences, () -> setData(theirs), () -> rebase(theirs)).open();
	}

	/**
	 * Keeps what this person changed, takes the other's value elsewhere; the next save is
	 * on top of theirs.
	 */
	private void rebase(T theirs) {
		Map<String, @Nullable Object> mine = new HashMap<>();
		this.fields.forEach((name, field) -> {
			if (!Objects.equals(normal(field), this.shown.get(name))) {
				mine.put(name, field.get());
			}
		});
		setData(theirs);
		mine.forEach((name, value) -> Objects.requireNonNull(this.fields.get(name)).set(value));
	}

	/** Takes what the form holds now as nobody's work: a new record begins with it. */
	protected final void remember() {
		this.shown = new HashMap<>();
		this.fields.values().forEach((field) -> this.shown.put(field.name, normal(field)));
	}

	private @Nullable Object normal(Field field) {
		return this.shape.fit(this.shape.component(field.name), field.get());
	}

	@Override
	public void beforeLeave(BeforeLeaveEvent event) {
		if (dirty() && isVisible()) {
			BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
			Confirm.leave(leave::proceed, leave::cancel);
		}
	}

	/** A field with its place in the record. */
	private static final class Field implements java.io.Serializable {

		private final String name;

		private final Component component;

		private final HasValue<?, ?> value;

		private boolean refused;

		Field(String name, Component component, HasValue<?, ?> value) {
			this.name = name;
			this.component = component;
			this.value = value;
		}

		@Nullable Object get() {
			return this.value.getValue();
		}

		@SuppressWarnings("unchecked")
		void set(@Nullable Object newValue) {
			HasValue<?, Object> target = (HasValue<?, Object>) this.value;
			if (newValue == null) {
				target.clear();
			}
			else {
				target.setValue(newValue);
			}
		}

		String label() {
			return (this.component instanceof HasLabel labelled) ? Objects.toString(labelled.getLabel(), this.name)
					: this.name;
		}

		@SuppressWarnings("unchecked")
		String words(@Nullable Object any) {
			if (any == null || any.toString().isEmpty()) {
				return Translate.text("base.notFilled");
			}
			if (this.component instanceof ComboBox<?> box) {
				return ((ComboBox<Object>) box).getItemLabelGenerator().apply(any);
			}
			return any.toString();
		}

	}

}
