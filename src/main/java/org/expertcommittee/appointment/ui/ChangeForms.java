package org.expertcommittee.appointment.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.appointment.AppointmentChangeService;
import org.expertcommittee.appointment.AppointmentDocumentService;
import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.appointment.ApprovalData;
import org.expertcommittee.appointment.DocumentFilter;
import org.expertcommittee.appointment.DocumentItem;
import org.expertcommittee.appointment.EndData;
import org.expertcommittee.appointment.EndKind;
import org.expertcommittee.appointment.PeriodData;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.SaveAction;
import org.expertcommittee.base.ui.Translate;
import org.springframework.stereotype.Component;

/** Opens the dialogs of approval and of what happens afterwards. */
@Component
class ChangeForms {

	private static final int LATEST_DOCUMENTS = 200;

	private final AppointmentService appointments;

	private final AppointmentChangeService changes;

	private final AppointmentDocumentService documents;

	private final Validator validator;

	private final Clock clock;

	ChangeForms(AppointmentService appointments, AppointmentChangeService changes, AppointmentDocumentService documents,
			Validator validator, Clock clock) {
		this.appointments = appointments;
		this.changes = changes;
		this.documents = documents;
		this.validator = validator;
		this.clock = clock;
	}

	/** 批准, with a comment if there is something to say. */
	void approve(AppointmentListItem item, SerializableRunnable done) {
		approve(Translate.text("appointment.approve.title", item.expertName(), item.officeName()),
				(data) -> this.appointments.approve(item.id(), data.comment()), done);
	}

	/** Asks for the comment of one approval or of many. */
	void approve(String title, SaveAction<ApprovalData> run, SerializableRunnable done) {
		RecordForm<ApprovalData> form = new RecordForm<>(ApprovalData.class, this.validator);
		form.longText("comment", Translate.text("appointment.approve.comment"));
		form.setData(new ApprovalData(Translate.text("appointment.approve.usual")));
		new FormDialog<>(title, form, run, done).saveLabel(Translate.text("appointment.act.approve")).open();
	}

	/** 解聘 or 辞聘. */
	void end(EndKind how, AppointmentListItem item, SerializableRunnable done) {
		String verb = (how == EndKind.DISMISSAL) ? "dismiss" : "resign";
		RecordForm<EndData> form = new RecordForm<>(EndData.class, this.validator);
		explain(form, Translate.text("appointment.reason." + verb + ".text"));
		form.day("lastDay", Translate.text("appointment.lastDayInOffice"))
			.setHelperText(Translate.text("appointment.lastDayInOffice.help"));
		document(form, item.committeeId());
		form.longText("reason", Translate.text("base.reason"));
		LocalDate today = ChinaTime.today(this.clock);
		LocalDate lastDay = today.isBefore(item.startsOn()) ? item.startsOn().minusDays(1) : today;
		form.setData(new EndData("", lastDay, null));
		String title = Translate.text("appointment.reason." + verb + ".title", item.expertName(), item.officeName());
		SaveAction<EndData> save = (how == EndKind.DISMISSAL) ? (data) -> this.changes.dismiss(item.id(), data)
				: (data) -> this.changes.resign(item.id(), data);
		new FormDialog<>(title, form, save, done).saveLabel(Translate.text("appointment.act." + verb)).open();
	}

	/** 延长 or 缩短. */
	void period(AppointmentListItem item, SerializableRunnable done) {
		RecordForm<PeriodData> form = new RecordForm<>(PeriodData.class, this.validator);
		explain(form, Translate.text("appointment.period.text", item.startsOn(), item.endsOn()));
		form.day("endsOn", Translate.text("appointment.period.newEnd"));
		document(form, item.committeeId());
		form.longText("reason", Translate.text("base.reason"));
		Checkbox outside = new Checkbox(Translate.text("appointment.afterTermConfirm"));
		form.bind("outsideTerm", outside);
		form.setColspan(outside, 2);
		form.setData(new PeriodData(item.endsOn(), "", null, false));
		new FormDialog<>(Translate.text("appointment.period.title", item.expertName(), item.officeName()), form,
				(data) -> this.changes.changePeriod(item.id(), data), done)
			.open();
	}

	private static void explain(RecordForm<?> form, String text) {
		Div words = new Div(text);
		words.addClassName("ec-secondary");
		form.add(words);
		form.setColspan(words, 2);
	}

	private void document(RecordForm<?> form, long committeeId) {
		List<DocumentItem> known = this.documents.list(DocumentFilter.of(committeeId),
				PagedQuery.of(0, LATEST_DOCUMENTS));
		ComboBox<Long> box = form.choice("documentId", Translate.text("appointment.document.optional"),
				known.stream().map(DocumentItem::id).toList(), (id) -> DocumentForms.words(known, id));
		box.setClearButtonVisible(true);
	}

}
