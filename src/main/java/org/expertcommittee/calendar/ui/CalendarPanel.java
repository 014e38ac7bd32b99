package org.expertcommittee.calendar.ui;

import java.time.Clock;

import com.vaadin.flow.component.Component;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.calendar.SpecialDayService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;

/** On the settings page, for the secretariat: the official calendar. */
@org.springframework.stereotype.Component
class CalendarPanel implements DetailsPanel {

	private final SpecialDayService service;

	private final CurrentUser currentUser;

	private final Validator validator;

	private final Clock clock;

	CalendarPanel(SpecialDayService service, CurrentUser currentUser, Validator validator, Clock clock) {
		this.service = service;
		this.currentUser = currentUser;
		this.validator = validator;
		this.clock = clock;
	}

	@Override
	public Subject subject() {
		return Subject.SETTINGS;
	}

	@Override
	public String part() {
		return "calendar";
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public boolean visible() {
		return this.currentUser.has(Role.SECRETARIAT);
	}

	@Override
	public Component create(long committeeId) {
		return new SpecialDays(this.service, this.validator, this.clock);
	}

}
