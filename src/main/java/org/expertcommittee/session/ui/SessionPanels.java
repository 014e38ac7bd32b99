package org.expertcommittee.session.ui;

import java.time.Clock;
import java.util.function.LongFunction;

import com.vaadin.flow.component.Component;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.calendar.WorkingDays;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.session.MyScheduleService;
import org.expertcommittee.session.SessionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sessions on the page of a case, and on the expert's own page of it. */
@Configuration(proxyBeanMethods = false)
class SessionPanels {

	private static final int ORDER = 20;

	@Bean
	DetailsPanel sessionsOfConsultation(SessionService sessions, WorkingDays workingDays, Validator validator,
			Clock clock, CurrentUser currentUser) {
		return new Sessions(Subject.CONSULTATION, Role.SECRETARIAT, currentUser,
				(id) -> new SessionPanel(sessions, workingDays, validator, clock, id));
	}

	@Bean
	DetailsPanel sessionsOfAssignment(MyScheduleService schedule, Clock clock, CurrentUser currentUser) {
		return new Sessions(Subject.ASSIGNMENT, Role.EXPERT, currentUser,
				(id) -> new MySessionsPanel(schedule, clock, id));
	}

	private record Sessions(Subject subject, Role role, CurrentUser currentUser,
			LongFunction<Component> panel) implements DetailsPanel {

		@Override
		public int order() {
			return ORDER;
		}

		@Override
		public boolean visible() {
			return this.currentUser.has(this.role);
		}

		@Override
		public Component create(long id) {
			return this.panel.apply(id);
		}

	}

}
