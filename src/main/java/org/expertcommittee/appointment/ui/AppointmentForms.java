package org.expertcommittee.appointment.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.appointment.AppointmentData;
import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.SaveAction;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.committee.CommitteeFacts;
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
	 * Opens the dialog for a new appointment. Who joins a term that has begun serves
	 * until its end.
	 * @param expertId whom; nothing lets the person be chosen
	 */
	void propose(@Nullable Long expertId, SerializableRunnable saved) {
		Optional<TermItem> term = this.committees.currentTerm();
		LocalDate today = ChinaTime.today(this.clock);
		LocalDate start = term.filter((each) -> each.startsOn().isAfter(today)).map(TermItem::startsOn).orElse(today);
		AppointmentData blank = AppointmentData.blank(expertId, term.map(TermItem::id).orElse(null), start);
		AppointmentData data = new AppointmentData(blank.expertId(), blank.termId(), blank.officeId(), start,
				blank.years(), term.map((each) -> partial(each, start, blank.years())).orElse(null), null, false, null,
				0);
		open("appointment.new", form(expertId == null, data), data, this.appointments::propose, saved);
	}

	/** The term's last day when so many years would go beyond it. */
	private static @Nullable LocalDate partial(TermItem term, LocalDate start, int years) {
		return (term.contains(start) && start.plusYears(years).minusDays(1).isAfter(term.endsOn())) ? term.endsOn()
				: null;
	}

	private static @Nullable LocalDate lastDay(List<TermItem> terms, @Nullable Long termId, @Nullable LocalDate start,
			@Nullable Integer years) {
		if (start == null || years == null) {
			return null;
		}
		return terms.stream()
			.filter((each) -> Objects.equals(each.id(), termId))
			.findFirst()
			.map((each) -> partial(each, start, years))
			.orElse(null);
	}

	/** Opens the dialog for 续聘: the same office from the day after the last. */
	void renew(AppointmentListItem old, SerializableRunnable saved) {
		AppointmentData before = this.appointments.get(old.id());
		LocalDate start = old.lastDay().plusDays(1);
		continued("appointment.renew", old, before.officeId(), start, saved);
	}

	/** Opens the dialog for 改聘: another office, from tomorrow on at the earliest. */
	void reassign(AppointmentListItem old, SerializableRunnable saved) {
		LocalDate tomorrow = ChinaTime.today(this.clock).plusDays(1);
		LocalDate start = tomorrow.isAfter(old.startsOn()) ? tomorrow : old.startsOn().plusDays(1);
		continued("appointment.reassign", old, null, start, saved);
	}

	@SuppressWarnings("NullAway") // refused by validation until the office is chosen
	private void continued(String title, AppointmentListItem old, @Nullable Long officeId, LocalDate start,
			SerializableRunnable saved) {
		AppointmentData before = this.appointments.get(old.id());
		Optional<TermItem> term = this.committees.terms(old.committeeId())
			.stream()
			.filter((each) -> each.contains(start))
			.findFirst();
		Long termId = term.map(TermItem::id).orElse(before.termId());
		LocalDate lastDay = term.map((each) -> partial(each, start, before.years())).orElse(null);
		AppointmentData data = new AppointmentData(before.expertId(), termId, officeId, start, before.years(), lastDay,
				null, false, old.id(), 0);
		open(title, form(false, data), data, this.appointments::propose, saved);
	}

	/** Opens the dialog for a proposal. */
	void edit(long id, SerializableRunnable saved) {
		AppointmentData data = this.appointments.get(id);
		open("appointment.edit", form(false, data).reloadsFrom(() -> this.appointments.get(id)), data,
				(changed) -> this.appointments.update(id, changed), saved);
	}

	private static void open(String title, RecordForm<AppointmentData> form, AppointmentData data,
			SaveAction<AppointmentData> save, SerializableRunnable saved) {
		form.setData(data);
		new FormDialog<>(Translate.text(title), form, save, saved).open();
	}

	private RecordForm<AppointmentData> form(boolean choosePerson, AppointmentData data) {
		RecordForm<AppointmentData> form = new RecordForm<>(AppointmentData.class, this.validator);
		if (choosePerson) {
			ExpertPicker picker = new ExpertPicker(Translate.text("appointment.expert"), this.experts);
			form.bind("expertId", picker);
			form.setColspan(picker, 2);
		}
		List<TermItem> terms = terms(data.termId());
		ComboBox<Long> term = form.choice("termId", Translate.text("appointment.term"),
				terms.stream().map(TermItem::id).toList(), termNames(terms));
		List<OfficeItem> every = this.offices.all();
		ComboBox<Long> office = form.choice("officeId", Translate.text("appointment.office"),
				officesOf(terms, data.termId()), (id) -> officeName(every, id));
		term.addValueChangeListener((event) -> {
			if (event.isFromClient()) {
				office.setItems(officesOf(terms, event.getValue()));
				office.clear();
			}
		});
		DatePicker startsOn = form.day("startsOn", Translate.text("appointment.startsOn"));
		ComboBox<Integer> years = form.choice("years", Translate.text("appointment.years"),
				IntStream.rangeClosed(1, 10).boxed().toList(),
				(count) -> Translate.text("appointment.yearsOption", count));
		DatePicker lastDay = form.day("lastDay", Translate.text("appointment.lastDay"));
		lastDay.setHelperText(Translate.text("appointment.lastDay.help"));
		office.addValueChangeListener((event) -> {
			if (event.isFromClient() && event.getValue() != null) {
				every.stream()
					.filter((each) -> each.id() == event.getValue())
					.findFirst()
					.ifPresent((each) -> years.setValue(each.defaultYears()));
			}
		});
		term.addValueChangeListener((event) -> {
			if (event.isFromClient()) {
				// The last day of another term says nothing about this one.
				lastDay.setValue(lastDay(terms, event.getValue(), startsOn.getValue(), years.getValue()));
			}
		});
		form.longText("remark", Translate.text("appointment.remark"));
		Checkbox outside = new Checkbox(Translate.text("appointment.outsideTermConfirm"));
		form.bind("outsideTerm", outside);
		form.setColspan(outside, 2);
		return form;
	}

	/** Terms of committees in use, and the one that is chosen already. */
	private List<TermItem> terms(@Nullable Long chosen) {
		List<Long> open = this.committees.openTerms().stream().map(TermItem::id).toList();
		return this.committees.terms()
			.stream()
			.filter((each) -> open.contains(each.id()) || Objects.equals(each.id(), chosen))
			.toList();
	}

	/**
	 * Offices of the term's committee; none until a term is chosen, as committees have
	 * offices of the same name.
	 */
	private List<Long> officesOf(List<TermItem> terms, @Nullable Long termId) {
		return terms.stream()
			.filter((each) -> Objects.equals(each.id(), termId))
			.findFirst()
			.map((each) -> this.offices.active(each.committeeId()).stream().map(OfficeItem::id).toList())
			.orElse(List.of());
	}

	private static String officeName(List<OfficeItem> all, Long id) {
		return all.stream()
			.filter((each) -> Objects.equals(each.id(), id))
			.findFirst()
			.map((each) -> (each.quota() != null)
					? Translate.text("appointment.officeWithQuota", each.name(), each.quota()) : each.name())
			.orElse("");
	}

	/** Terms by name; with the committee where there are several. */
	private java.util.function.Function<Long, String> termNames(List<TermItem> terms) {
		List<CommitteeFacts> all = this.committees.all();
		var names = terms.stream().collect(Collectors.toMap(TermItem::id, (term) -> {
			String name = term.name() + " " + term.years();
			return (all.size() < 2) ? name
					: all.stream()
						.filter((each) -> each.id() == term.committeeId())
						.findFirst()
						.map((each) -> each.shortName() + " " + name)
						.orElse(name);
		}));
		return (id) -> names.getOrDefault(id, "");
	}

}
