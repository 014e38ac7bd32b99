package org.expertcommittee.consultation.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import jakarta.validation.Validator;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.ExtensionGrant;
import org.expertcommittee.consultation.ExtensionItem;
import org.expertcommittee.consultation.ExtensionRequestData;
import org.expertcommittee.consultation.ExtensionService;
import org.expertcommittee.consultation.MyAssignment;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * More time: asked on the expert's page of an assignment, decided on the page of the
 * case.
 */
@Configuration(proxyBeanMethods = false)
class ExtensionPanels {

	@Bean
	DetailsPanel extensionsOfAssignment(ExtensionService extensions, AssignmentService assignments,
			CurrentUser currentUser, Validator validator, Clock clock) {
		return new Asking(extensions, assignments, currentUser, validator, clock);
	}

	@Bean
	DetailsPanel extensionsOfCase(ExtensionService extensions, CurrentUser currentUser, Validator validator) {
		return new Deciding(extensions, currentUser, validator);
	}

	private static void again(String done) {
		Notices.success(t(done));
		UI.getCurrent().refreshCurrentRoute(false);
	}

	private static Div row(ExtensionItem one, boolean named) {
		Div title = new Div();
		if (named) {
			title.add(new Span(one.expertName()));
		}
		title.add(new Span(t("extension.wanted", one.dueBefore(), one.wantedOn())));
		title.addClassName("ec-row-title");
		Span reason = new Span(one.reason());
		Div words = new Div(title, reason);
		words.addClassName("ec-row-words");
		if (one.decidedAt() != null) {
			String said = (one.grantedOn() != null)
					? t("extension.grantedBy", String.valueOf(one.decidedBy()), one.grantedOn())
					: t("extension.refusedBy", String.valueOf(one.decidedBy()));
			Span decision = new Span((one.decisionNote() != null) ? said + "：" + one.decisionNote() : said);
			decision.addClassName("ec-secondary");
			words.add(decision);
		}
		Div row = new Div(words, new StatusBadge(one.state()));
		row.addClassName("ec-row");
		return row;
	}

	private static String t(String key, Object... args) {
		return Translate.text("consultation." + key, args);
	}

	private record Asking(ExtensionService extensions, AssignmentService assignments, CurrentUser currentUser,
			Validator validator, Clock clock) implements DetailsPanel {

		private static final int ORDER = 40;

		@Override
		public Subject subject() {
			return Subject.ASSIGNMENT;
		}

		@Override
		public int order() {
			return ORDER;
		}

		@Override
		public boolean visible() {
			return this.currentUser.has(Role.EXPERT);
		}

		@Override
		public Component create(long id) {
			MyAssignment a = this.assignments.get(id);
			List<ExtensionItem> all = this.extensions.mine(id);
			boolean mayAsk = a.status() == AssignmentStatus.ACCEPTED && !a.suspended()
					&& all.stream().noneMatch(ExtensionItem::waits);
			if (all.isEmpty() && !mayAsk) {
				return new Div();
			}
			Panel panel = new Panel(t("extension.title"));
			boolean late = ChinaTime.today(this.clock).isAfter(a.deadline());
			if (mayAsk && !late) {
				Button ask = new Button(t("extension.ask"), Icons.CALENDAR_CLOCK.create(), (event) -> ask(a));
				ask.addThemeVariants(ButtonVariant.TERTIARY);
				panel.withAside(ask);
			}
			all.forEach((one) -> panel.add(row(one, false)));
			if (all.isEmpty()) {
				panel.add(CasePanels.quiet(t(late ? "extension.late" : "extension.about", Dates.day(a.deadline()))));
			}
			return panel;
		}

		private void ask(MyAssignment a) {
			RecordForm<ExtensionRequestData> form = new RecordForm<>(ExtensionRequestData.class, this.validator);
			DatePicker day = form.day("wantedOn", t("extension.wantedOn"));
			day.setMin(a.deadline().plusDays(1));
			day.setHelperText(t("extension.present", Dates.day(a.deadline())));
			form.longText("reason", t("extend.reason"));
			new FormDialog<>(t("extension.ask"), form, (data) -> this.extensions.ask(a.id(), data),
					() -> again("extension.asked"))
				.saveLabel(t("extension.ask"))
				.open();
		}

	}

	private record Deciding(ExtensionService extensions, CurrentUser currentUser,
			Validator validator) implements DetailsPanel {

		private static final int ORDER = 5;

		@Override
		public Subject subject() {
			return Subject.CONSULTATION;
		}

		@Override
		public int order() {
			return ORDER;
		}

		@Override
		public boolean visible() {
			return this.currentUser.has(Role.SECRETARIAT);
		}

		@Override
		public Component create(long id) {
			List<ExtensionItem> all = this.extensions.ofCase(id);
			if (all.isEmpty()) {
				return new Div();
			}
			Panel panel = new Panel(t("extension.title"));
			all.forEach((one) -> {
				panel.add(row(one, true));
				if (one.waits()) {
					panel.add(decision(one));
				}
			});
			return panel;
		}

		private Div decision(ExtensionItem one) {
			Button grant = new Button(t("extension.grant"), Icons.CHECK.create(), (event) -> grant(one));
			grant.addThemeVariants(ButtonVariant.PRIMARY);
			Button refuse = new Button(t("extension.refuse"), (event) -> refuse(one));
			Div acts = new Div(grant, refuse);
			acts.addClassName("ec-extension-acts");
			return acts;
		}

		private void grant(ExtensionItem one) {
			RecordForm<ExtensionGrant> form = new RecordForm<>(ExtensionGrant.class, this.validator);
			DatePicker day = form.day("grantedOn", t("extension.grantedOn"));
			LocalDate first = one.dueBefore().plusDays(1);
			day.setMin(first);
			day.setValue(one.wantedOn());
			day.setHelperText(t("extension.grant.help"));
			form.longText("note", t("extension.note"));
			form.addComponentAtIndex(1, new Paragraph(t("extension.grant.text", one.expertName(),
					Dates.day(one.dueBefore()), Dates.day(one.wantedOn()))));
			new FormDialog<>(t("extension.grant"), form, (data) -> this.extensions.grant(one.id(), data),
					() -> again("extension.granted"))
				.saveLabel(t("extension.grant"))
				.open();
		}

		private void refuse(ExtensionItem one) {
			new ReasonDialog(t("extension.refuse") + " " + one.expertName(), t("extension.refuse.text"),
					t("extension.refuse"), (why) -> {
						this.extensions.refuse(one.id(), why);
						again("extension.refused");
					})
				.open();
		}

	}

}
