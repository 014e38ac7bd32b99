package org.expertcommittee.appointment;

import java.time.LocalDate;

import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Texts;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermPeriodChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the appointments that end with a term together with it, in the transaction in
 * which the term is moved: all of them or none.
 */
@Component
class TermMoves {

	private static final String FIELD = "newEndsOn";

	private final AppointmentRepository appointments;

	private final AppointmentChangeRepository changes;

	private final AppointmentRegister register;

	private final AppointmentRules rules;

	private final AppointmentQueries queries;

	private final OfficeService offices;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	TermMoves(AppointmentRepository appointments, AppointmentChangeRepository changes, AppointmentRegister register,
			AppointmentRules rules, AppointmentQueries queries, OfficeService offices, Texts texts,
			ApplicationEventPublisher events) {
		this.appointments = appointments;
		this.changes = changes;
		this.register = register;
		this.rules = rules;
		this.queries = queries;
		this.offices = offices;
		this.texts = texts;
		this.events = events;
	}

	@EventListener
	void termPeriodChanged(TermPeriodChanged event) {
		if (!event.moveAppointments()) {
			return;
		}
		LocalDate today = this.register.today();
		if (event.newEndsOn().isBefore(today)) {
			throw InvalidInput.at(FIELD, "appointment.period.past");
		}
		String decision = event.decisionNumber();
		String reason = this.texts.get("appointment.movedWithTerm", Texts.CHINESE,
				(decision != null) ? decision : this.texts.get("appointment.noDecision", Texts.CHINESE),
				event.reason());
		this.appointments
			.findByTermIdAndStatusAndEndsOnAndEndReasonKindIsNullOrderById(event.termId(), AppointmentStatus.ACTIVE,
					event.oldEndsOn())
			.forEach((appointment) -> move(appointment, event, reason, today));
	}

	private void move(Appointment appointment, TermPeriodChanged event, String reason, LocalDate today) {
		this.appointments.lockExpert(appointment.expertId());
		if (event.newEndsOn().isBefore(appointment.startsOn())) {
			throw InvalidInput.at(FIELD, "appointment.termMove.startsLater", name(appointment), appointment.startsOn());
		}
		if (event.newEndsOn().isAfter(event.oldEndsOn())) {
			this.rules.refuseOverlap(FIELD, this.offices.get(appointment.officeId()), appointment.expertId(),
					event.oldEndsOn().plusDays(1), event.newEndsOn(), appointment);
		}
		PeriodData data = new PeriodData(event.newEndsOn(), reason, null, true);
		this.changes
			.save(new AppointmentChange(appointment.requireId(), appointment.endsOn(), data, this.register.by()));
		appointment.moveEnd(event.newEndsOn(), today);
		this.register.recordAndTell(event.newEndsOn().isAfter(event.oldEndsOn()) ? "extend" : "shorten", appointment);
		this.events.publishEvent(new AppointmentPeriodChanged(appointment.requireId(), event.newEndsOn()));
	}

	private String name(Appointment appointment) {
		return this.queries.get(appointment.requireId()).map(AppointmentListItem::expertName).orElse("");
	}

}
