package org.expertcommittee.expert.ui;

import java.time.temporal.ChronoUnit;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.ShortRow;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.expert.AbsenceData;
import org.expertcommittee.expert.AbsenceItem;
import org.expertcommittee.expert.AbsenceService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 不在岗安排 on 我的资料 and on an expert's page. */
@Configuration(proxyBeanMethods = false)
class AbsencePanels {

	@Bean
	DetailsPanel absencesOfExpert(AbsenceService absences, CurrentUser currentUser, Validator validator) {
		return new Days(Subject.EXPERT, absences, currentUser, validator);
	}

	@Bean
	DetailsPanel ownAbsences(AbsenceService absences, CurrentUser currentUser, Validator validator) {
		return new Days(Subject.PROFILE, absences, currentUser, validator);
	}

	private record Days(Subject subject, AbsenceService absences, CurrentUser currentUser,
			Validator validator) implements DetailsPanel {

		private static final int ORDER = 50;

		@Override
		public int order() {
			return ORDER;
		}

		@Override
		public boolean visible() {
			return this.currentUser.has((this.subject == Subject.PROFILE) ? Role.EXPERT : Role.SECRETARIAT);
		}

		@Override
		public Component create(long expertId) {
			Div rows = new Div();
			rows.addClassName("ec-rows");
			List<AbsenceItem> items = this.absences.of(expertId);
			if (items.isEmpty()) {
				Paragraph none = new Paragraph(t((this.subject == Subject.PROFILE) ? "own.none" : "none"));
				none.addClassName("ec-secondary");
				rows.add(none);
			}
			items.forEach((item) -> rows.add(row(item)));
			return new Panel(t("title"), rows)
				.withAside(new Button(t("add"), Icons.PLUS.create(), (event) -> add(expertId)));
		}

		private ShortRow row(AbsenceItem item) {
			Span length = new Span(t("days", ChronoUnit.DAYS.between(item.firstDay(), item.lastDay()) + 1));
			length.addClassName("ec-secondary");
			return new ShortRow(Dates.period(item.firstDay(), item.lastDay()), length)
				.facts("ec-caption", item.note(), t("enteredBy", item.enteredBy()))
				.acts(new Button(Translate.text("base.edit"), (event) -> edit(item.id())),
						new Button(t("remove"), (event) -> remove(item)));
		}

		private RecordForm<AbsenceData> form() {
			RecordForm<AbsenceData> form = new RecordForm<>(AbsenceData.class, this.validator);
			form.day("firstDay", t("firstDay"));
			form.day("lastDay", t("lastDay"));
			TextField note = form.text("note", t("note"));
			note.setHelperText(t("note.help"));
			form.setColspan(note, 2);
			return form;
		}

		private void add(long expertId) {
			new FormDialog<>(t("add"), form(), (data) -> this.absences.add(expertId, data), Days::saved).open();
		}

		private void edit(long id) {
			RecordForm<AbsenceData> form = form();
			form.setData(this.absences.edit(id));
			form.reloadsFrom(() -> this.absences.edit(id));
			new FormDialog<>(t("edit"), form, (data) -> this.absences.change(id, data), Days::saved).open();
		}

		private void remove(AbsenceItem item) {
			Confirm.ask(t("remove.title"), t("remove.text", item.firstDay(), item.lastDay()), t("remove"), () -> {
				Acts.attempt(() -> this.absences.remove(item.id()), t("removed"));
				UI.getCurrent().refreshCurrentRoute(false);
			});
		}

		private static void saved() {
			Notices.success(t("saved"));
			UI.getCurrent().refreshCurrentRoute(false);
		}

		private static String t(String key, Object... args) {
			return Translate.text("expert.absence." + key, args);
		}

	}

}
