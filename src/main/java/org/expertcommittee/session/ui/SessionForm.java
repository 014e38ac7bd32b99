package org.expertcommittee.session.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import jakarta.validation.Validator;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.session.Invitable;
import org.expertcommittee.session.SessionData;
import org.expertcommittee.session.SessionService;
import org.expertcommittee.session.SessionWarning;
import org.expertcommittee.session.SessionWay;
import org.jspecify.annotations.Nullable;

/**
 * A session's time, place and circle. What speaks against it is shown while it is filled
 * in; saving twice goes past it.
 */
class SessionForm extends RecordForm<SessionData> {

	private final transient SessionService sessions;

	private final @Nullable Long self;

	private final Div warnings = new Div();

	private final CheckboxGroup<Long> experts = new CheckboxGroup<>();

	private final DatePicker day;

	private final TimeField from = new TimeField(Translate.text("session.from"));

	private final TimeField until = new TimeField(Translate.text("session.until"));

	private final boolean afterwards;

	private List<SessionWarning> seen = List.of();

	SessionForm(SessionService sessions, List<Invitable> invitable, @Nullable Long self, boolean afterwards,
			Validator validator) {
		super(SessionData.class, validator);
		this.sessions = sessions;
		this.self = self;
		this.afterwards = afterwards;
		ComboBox<SessionWay> way = choice("way", getTranslation("session.way"), List.of(SessionWay.values()),
				(one) -> Translate.text(one.messageKey()));
		this.day = day("day", getTranslation("session.day"));
		bind("from", this.from);
		bind("until", this.until);
		setColspan(text("place", getTranslation("session.place")), 2);
		setColspan(text("link", getTranslation("session.link")), 2);
		Map<Long, String> names = new LinkedHashMap<>();
		invitable.forEach((one) -> names.put(one.expertId(), one.name()));
		this.experts.setLabel(getTranslation("session.experts"));
		this.experts.setItems(names.keySet());
		this.experts.setItemLabelGenerator((id) -> names.getOrDefault(id, ""));
		setColspan(bind("expertIds", this.experts), 2);
		setColspan(text("staff", getTranslation("session.staff")), 2);
		longText("note", getTranslation("session.note"));
		this.warnings.addClassNames("ec-session-warnings", "ec-hint", "ec-amber");
		this.warnings.getElement().setAttribute("role", "status");
		this.warnings.setVisible(false);
		add(this.warnings, 2);
		way.setValue(SessionWay.ON_SITE);
		this.day.addValueChangeListener((event) -> look());
		this.from.addValueChangeListener((event) -> look());
		this.until.addValueChangeListener((event) -> look());
		this.experts.addValueChangeListener((event) -> look());
	}

	/** A usual session of everybody on that day. */
	void begin(LocalDate usual, Set<Long> everybody) {
		setData(new SessionData(SessionWay.ON_SITE, usual, LocalTime.of(9, 0), LocalTime.of(11, 0), null, null, null,
				null, new HashSet<>(everybody), 0));
		look();
	}

	private void look() {
		this.seen = List.of();
		show(found());
	}

	private List<SessionWarning> found() {
		boolean complete = this.day.getValue() != null && this.from.getValue() != null && this.until.getValue() != null
				&& this.until.getValue().isAfter(this.from.getValue());
		return (complete && !this.afterwards) ? this.sessions.warnings(data(), this.self) : List.of();
	}

	private void show(List<SessionWarning> found) {
		this.warnings.removeAll();
		found.forEach((one) -> this.warnings.add(new Div(Icons.TRIANGLE_ALERT.create(),
				new Div(getTranslation(one.messageKey(), one.args().toArray())))));
		this.warnings.setVisible(!found.isEmpty());
	}

	/**
	 * Whether to go past the warnings: they are the ones that were there when 保存 was
	 * pressed before.
	 * @throws InvalidInput the first time
	 */
	boolean despiteWarnings(String act) {
		List<SessionWarning> now = found();
		show(now);
		if (!now.isEmpty() && !now.equals(this.seen)) {
			this.seen = now;
			throw InvalidInput.whole("session.warned", act);
		}
		return !now.isEmpty();
	}

}
