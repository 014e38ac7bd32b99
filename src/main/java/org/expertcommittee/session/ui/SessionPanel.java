package org.expertcommittee.session.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.calendar.WorkingDays;
import org.expertcommittee.session.Invitable;
import org.expertcommittee.session.SessionData;
import org.expertcommittee.session.SessionItem;
import org.expertcommittee.session.SessionSaved;
import org.expertcommittee.session.SessionService;
import org.expertcommittee.session.SessionState;
import org.jspecify.annotations.Nullable;

/** The sessions of a case, with what can be done about them. */
@StyleSheet("styles-session.css")
class SessionPanel extends Panel {

	private static final int USUAL_DAYS = 3;

	private final transient SessionService sessions;

	private final transient Validator validator;

	private final transient WorkingDays workingDays;

	private final Clock clock;

	private final long consultationId;

	private final Div rows = new Div();

	SessionPanel(SessionService sessions, WorkingDays workingDays, Validator validator, Clock clock,
			long consultationId) {
		this.sessions = sessions;
		this.workingDays = workingDays;
		this.validator = validator;
		this.clock = clock;
		this.consultationId = consultationId;
		if (sessions.open(consultationId)) {
			withAside(link("session.do.register", () -> edit(null, true)),
					link("session.do.plan", () -> edit(null, false)));
		}
		refresh();
		add(this.rows);
	}

	private Button link(String key, SerializableRunnable act) {
		Button button = new Button(getTranslation(key), (event) -> act.run());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.addClassName("ec-link-button");
		return button;
	}

	private void refresh() {
		List<SessionItem> all = this.sessions.list(this.consultationId);
		setHeading(getTranslation("session.count", all.size()));
		this.rows.removeAll();
		if (all.isEmpty()) {
			this.rows.add(SessionWords
				.quiet(getTranslation(this.sessions.open(this.consultationId) ? "session.none" : "session.notOpen")));
		}
		all.forEach((one) -> this.rows.add(row(one)));
	}

	private Div row(SessionItem one) {
		Instant now = this.clock.instant();
		Div words = new Div(SessionWords.head(one.startsAt(), one.endsAt(), one.way()),
				SessionWords.where(one.place(), one.link(), one.staff()), people(one));
		words.addClassName("ec-row-words");
		if (one.note() != null) {
			words.add(SessionWords.prose(one.note()));
		}
		if (one.outcome() != null) {
			words.add(SessionWords.prose(one.outcome()));
		}
		if (one.reason() != null) {
			words.add(SessionWords.prose(getTranslation("session.reason", one.reason())));
		}
		Div row = new Div(words, SessionWords.badge(one.state(), one.endsAt(), now));
		if (one.unrecorded(now)) {
			row.add(new Button(getTranslation("session.do.hold"), (event) -> hold(one)));
		}
		row.add(more(one, now));
		row.addClassNames("ec-row", "ec-session");
		return row;
	}

	private Div people(SessionItem one) {
		FactLine people = new FactLine().caption();
		for (SessionItem.Person person : one.experts()) {
			String detail = (person.hours() != null) ? " " + SessionWords.hours(person.hours())
					: Boolean.FALSE.equals(person.attended()) ? " " + getTranslation("session.absent") : "";
			people.and(person.name() + detail);
		}
		return people;
	}

	private Button more(SessionItem one, Instant now) {
		Button button = new Button(Icons.ELLIPSIS_VERTICAL.create());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.addClassName("ec-icon-button");
		String label = getTranslation("session.more", SessionWords.when(one.startsAt(), one.endsAt()));
		button.setAriaLabel(label);
		button.setTooltipText(label);
		ContextMenu menu = new ContextMenu(button);
		menu.setOpenOnClick(true);
		if (one.state() == SessionState.PLANNED) {
			menu.addItem(getTranslation("session.do.change"), (event) -> edit(one, false));
		}
		if (one.state() != SessionState.CANCELLED && !one.startsAt().isAfter(now)) {
			menu.addItem(getTranslation((one.state() == SessionState.HELD) ? "session.do.correct" : "session.do.hold"),
					(event) -> hold(one));
		}
		if (one.state() == SessionState.PLANNED) {
			menu.addItem(getTranslation("session.do.cancel"), (event) -> cancel(one));
		}
		menu.addItem(SessionWords.download(SessionNavigation.file(one.id())));
		return button;
	}

	/** Opens the form; {@code before} is nothing for a new session. */
	private void edit(@Nullable SessionItem before, boolean afterwards) {
		List<Invitable> invitable = this.sessions.invitable(this.consultationId);
		Long self = (before != null) ? before.id() : null;
		SessionForm form = new SessionForm(this.sessions, invitable, self, afterwards, this.validator);
		String act = afterwards ? "register" : (before != null) ? "change" : "plan";
		String label = getTranslation("session.do." + act);
		if (self != null) {
			form.setData(this.sessions.get(self));
			form.reloadsFrom(() -> this.sessions.get(self));
		}
		else {
			form.begin(usualDay(afterwards), invitable.stream().map(Invitable::expertId).collect(Collectors.toSet()));
		}
		SessionSaved[] saved = new SessionSaved[1];
		new FormDialog<SessionData>(label, form, (data) -> {
			if (afterwards) {
				saved[0] = this.sessions.register(this.consultationId, data);
			}
			else {
				boolean despite = form.despiteWarnings(label);
				saved[0] = (self != null) ? this.sessions.change(self, data, despite)
						: this.sessions.plan(this.consultationId, data, despite);
			}
		}, () -> {
			tell(act, saved[0]);
			if (afterwards) {
				this.sessions.list(this.consultationId)
					.stream()
					.filter((one) -> one.id() == saved[0].id())
					.forEach(this::hold);
			}
		}).saveLabel(label).open();
	}

	private LocalDate usualDay(boolean afterwards) {
		return this.workingDays.plus(ChinaTime.today(this.clock), afterwards ? -1 : USUAL_DAYS);
	}

	private void hold(SessionItem one) {
		new AttendanceDialog(one, this.sessions.attendance(one.id()), (data) -> {
			this.sessions.hold(one.id(), data);
			Notices.success(getTranslation("session.done.hold"));
			refresh();
		}).open();
	}

	private void cancel(SessionItem one) {
		new ReasonDialog(getTranslation("session.do.cancel") + " " + SessionWords.when(one.startsAt(), one.endsAt()),
				getTranslation("session.cancel.text"), getTranslation("session.do.cancel"),
				(why) -> tell("cancel", this.sessions.cancel(one.id(), why)))
			.open();
	}

	private void tell(String act, SessionSaved saved) {
		Notices.success(getTranslation("session.done." + act));
		if (!saved.notWritten().isEmpty()) {
			Notices.error(getTranslation("session.notWritten",
					String.join(getTranslation("base.listSeparator"), saved.notWritten())));
		}
		refresh();
	}

}
