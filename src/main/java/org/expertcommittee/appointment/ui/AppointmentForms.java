package org.expertcommittee.appointment.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.appointment.AppointmentData;
import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.OfficeItem;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermItem;
import org.expertcommittee.expert.ExpertService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the dialogs in which appointments are entered. */
@Component
class AppointmentForms {

	private final AppointmentService appointments;

	private final ExpertService experts;

	private final CommitteeService committees;

	private final OfficeService offices;

	private final Validator validator;

	private final Clock clock;

	AppointmentForms(AppointmentService appointments, ExpertService experts, CommitteeService committees,
			OfficeService offices, Validator validator, Clock clock) {
		this.appointments = appointments;
		this.experts = experts;
		this.committees = committees;
		this.offices = offices;
		this.validator = validator;
		this.clock = clock;
	}

	/**
	 * Opens the dialog for a new appointment.
	 * @param expertId whom; nothing lets the person be chosen
	 */
	void propose(@Nullable Long expertId, SerializableRunnable saved) {
		Optional<TermItem> term = this.committees.currentTerm();
		LocalDate today = ChinaTime.today(this.clock);
		LocalDate start = term.filter((each) -> each.startsOn().isAfter(today)).map(TermItem::startsOn).orElse(today);
		AppointmentData data = AppointmentData.blank(expertId, term.map(TermItem::id).orElse(null), start);
		open("appointment.new", form(expertId == null), data, this.appointments::propose, saved);
	}

	/** Opens the dialog for 续聘: the same office from the day after the last. */
	void renew(AppointmentListItem old, SerializableRunnable saved) {
		AppointmentData before = this.appointments.get(old.id());
		LocalDate start = old.endsOn().plusDays(1);
		Long term = this.committees.terms()
			.stream()
			.filter((each) -> each.contains(start))
			.findFirst()
			.map(TermItem::id)
			.orElse(before.termId());
		AppointmentData data = new AppointmentData(before.expertId(), term, before.officeId(), start, before.years(),
				null, null, false, old.id(), 0);
		open("appointment.renew", form(false), data, this.appointments::propose, saved);
	}

	/** Opens the dialog for a proposal. */
	void edit(long id, SerializableRunnable saved) {
		open("appointment.edit", form(false).reloadsFrom(() -> this.appointments.get(id)), this.appointments.get(id),
				(data) -> this.appointments.update(id, data), saved);
	}

	private static void open(String title, RecordForm<AppointmentData> form, AppointmentData data,
			org.expertcommittee.base.ui.SaveAction<AppointmentData> save, SerializableRunnable saved) {
		form.setData(data);
		new FormDialog<>(Translate.text(title), form, save, saved).open();
	}

	private RecordForm<AppointmentData> form(boolean choosePerson) {
		RecordForm<AppointmentData> form = new RecordForm<>(AppointmentData.class, this.validator);
		if (choosePerson) {
			ExpertPicker picker = new ExpertPicker(Translate.text("appointment.expert"), this.experts);
			form.bind("expertId", picker);
			form.setColspan(picker, 2);
		}
		List<OfficeItem> active = this.offices.active();
		ComboBox<Long> office = form.choice("officeId", Translate.text("appointment.office"),
				active.stream().map(OfficeItem::id).toList(), (id) -> officeName(active, id));
		List<TermItem> terms = this.committees.terms();
		form.choice("termId", Translate.text("appointment.term"), terms.stream().map(TermItem::id).toList(),
				(id) -> termName(terms, id));
		form.day("startsOn", Translate.text("appointment.startsOn"));
		ComboBox<Integer> years = form.choice("years", Translate.text("appointment.years"),
				IntStream.rangeClosed(1, 10).boxed().toList(),
				(count) -> Translate.text("appointment.yearsOption", count));
		office.addValueChangeListener((event) -> {
			if (event.isFromClient() && event.getValue() != null) {
				active.stream()
					.filter((each) -> each.id() == event.getValue())
					.findFirst()
					.ifPresent((each) -> years.setValue(each.defaultYears()));
			}
		});
		form.longText("remark", Translate.text("appointment.remark"));
		Checkbox outside = new Checkbox(Translate.text("appointment.outsideTermConfirm"));
		form.bind("outsideTerm", outside);
		form.setColspan(outside, 2);
		return form;
	}

	private static String officeName(List<OfficeItem> all, Long id) {
		return all.stream()
			.filter((each) -> Objects.equals(each.id(), id))
			.findFirst()
			.map(OfficeItem::name)
			.orElse("");
	}

	private static String termName(List<TermItem> all, Long id) {
		return all.stream()
			.filter((each) -> Objects.equals(each.id(), id))
			.findFirst()
			.map((each) -> each.name() + " " + each.years())
			.orElse("");
	}

}
