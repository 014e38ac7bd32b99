package org.expertcommittee.appointment;

import java.time.LocalDate;

import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermItem;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an appointment after its approval: 解聘, 辞聘, 延长, 缩短. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class AppointmentChangeService {

	private final AppointmentChangeRepository changes;

	private final AppointmentDocumentRepository documents;

	private final AppointmentRegister register;

	private final AppointmentRules rules;

	private final CommitteeService committees;

	private final OfficeService offices;

	private final Checks checks;

	private final ApplicationEventPublisher events;

	AppointmentChangeService(AppointmentChangeRepository changes, AppointmentDocumentRepository documents,
			AppointmentRegister register, AppointmentRules rules, CommitteeService committees, OfficeService offices,
			Checks checks, ApplicationEventPublisher events) {
		this.changes = changes;
		this.documents = documents;
		this.register = register;
		this.rules = rules;
		this.committees = committees;
		this.offices = offices;
		this.checks = checks;
		this.events = events;
	}

	/**
	 * 解聘: the committee ends it early.
	 * @throws InvalidInput at {@code lastDay} when it is not within the appointment
	 */
	public void dismiss(long id, EndData data) {
		this.checks.valid(data);
		Appointment appointment = this.register.lock(id);
		requireDocument(data.documentId(), appointment);
		appointment.dismiss(data, this.register.by(), this.register.today());
		ended("dismiss", appointment, data);
	}

	/** 辞聘: the expert ends it early; else as {@link #dismiss}. */
	public void resign(long id, EndData data) {
		this.checks.valid(data);
		Appointment appointment = this.register.lock(id);
		requireDocument(data.documentId(), appointment);
		appointment.resign(data, this.register.by(), this.register.today());
		ended("resign", appointment, data);
	}

	private void ended(String verb, Appointment appointment, EndData data) {
		this.register.recordAndTell(verb, appointment);
		this.events.publishEvent(new AppointmentEnded(appointment.requireId(), data.lastDay()));
	}

	/**
	 * Takes back a 解聘 or 辞聘 that has not taken effect, or was recorded today.
	 * @throws IllegalAct for any other, and for a 改聘
	 * @throws InvalidInput when somebody else has the place by now
	 */
	public void reinstate(long id) {
		Appointment appointment = this.register.lock(id);
		LocalDate from = appointment.lastDayServed().plusDays(1);
		if (appointment.endReasonKind() == EndKind.REASSIGNMENT || appointment.endReasonKind() == EndKind.RENEWAL) {
			throw new IllegalAct("appointment.illegal.reinstate");
		}
		if (!from.isAfter(appointment.endsOn())) {
			this.rules.refuseOverlap("startsOn", this.offices.get(appointment.officeId()), appointment.expertId(), from,
					appointment.endsOn(), appointment);
			this.rules.requirePlace(appointment, from, appointment.endsOn());
		}
		appointment.reinstate(this.register.today());
		this.register.recordAndTell("reinstate", appointment);
		this.events.publishEvent(new AppointmentReinstated(id));
	}

	/**
	 * Moves the last day of an active appointment: 延长 or 缩短.
	 * @throws InvalidInput at {@code endsOn} for a day that does not fit
	 */
	public void changePeriod(long id, PeriodData data) {
		this.checks.valid(data);
		Appointment appointment = this.register.lock(id);
		requireDocument(data.documentId(), appointment);
		LocalDate before = appointment.endsOn();
		TermItem term = this.committees.term(appointment.termId());
		if (data.endsOn().isAfter(term.endsOn()) && !data.outsideTerm()) {
			throw InvalidInput.at("endsOn", "appointment.endsAfterTerm", term.name(), term.endsOn());
		}
		appointment.moveEnd(data.endsOn(), this.register.today());
		if (data.endsOn().isAfter(before)) {
			LocalDate from = before.plusDays(1);
			this.rules.refuseOverlap("endsOn", this.offices.get(appointment.officeId()), appointment.expertId(), from,
					data.endsOn(), appointment);
			this.rules.requirePlace(appointment, from, data.endsOn());
		}
		this.changes.save(new AppointmentChange(id, before, data, this.register.by()));
		this.register.recordAndTell(data.endsOn().isAfter(before) ? "extend" : "shorten", appointment);
		this.events.publishEvent(new AppointmentPeriodChanged(id, data.endsOn()));
	}

	private void requireDocument(@Nullable Long documentId, Appointment appointment) {
		if (documentId == null) {
			return;
		}
		long committeeId = this.committees.term(appointment.termId()).committeeId();
		if (this.documents.findById(documentId).filter((found) -> found.committeeId() == committeeId).isEmpty()) {
			throw InvalidInput.at("documentId", "appointment.document.missing");
		}
	}

}
