package org.expertcommittee.consultation.ui;

import com.vaadin.flow.component.Component;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.consultation.DeadlinePresetService;
import org.expertcommittee.consultation.EscalationService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * On the settings page, for the secretariat: rules of deadlines and who is told when one
 * is missed.
 */
@Configuration(proxyBeanMethods = false)
class DeadlinePanels {

	@Bean
	DetailsPanel deadlinePresetSettings(DeadlinePresetService presets, CurrentUser currentUser, Validator validator) {
		return new Settings(10, currentUser) {
			@Override
			public Component create(long committeeId) {
				return new PresetPanel(presets, validator);
			}
		};
	}

	@Bean
	DetailsPanel escalationSettings(EscalationService escalation, CurrentUser currentUser, Validator validator) {
		return new Settings(20, currentUser) {
			@Override
			public Component create(long committeeId) {
				return new EscalationPanel(escalation, validator);
			}
		};
	}

	private abstract static class Settings implements DetailsPanel {

		private final int order;

		private final CurrentUser currentUser;

		Settings(int order, CurrentUser currentUser) {
			this.order = order;
			this.currentUser = currentUser;
		}

		@Override
		public Subject subject() {
			return Subject.SETTINGS;
		}

		@Override
		public String part() {
			return "deadlines";
		}

		@Override
		public int order() {
			return this.order;
		}

		@Override
		public boolean visible() {
			return this.currentUser.has(Role.SECRETARIAT);
		}

	}

}
