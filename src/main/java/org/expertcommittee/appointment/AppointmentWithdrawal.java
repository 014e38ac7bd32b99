package org.expertcommittee.appointment;

import org.expertcommittee.base.IllegalAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes appointments back as if they had never been made: 撤销换届. The trail keeps them. */
@Component
class AppointmentWithdrawal {

	private final AppointmentRepository appointments;

	private final AppointmentRegister register;

	private final StandingKeeper standing;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	AppointmentWithdrawal(AppointmentRepository appointments, AppointmentRegister register, StandingKeeper standing,
			JdbcClient jdbc, ApplicationEventPublisher events) {
		this.appointments = appointments;
		this.register = register;
		this.standing = standing;
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Removes an appointment in any state before its end, with its draft certificate; the
	 * one it continued goes on as before.
	 * @throws IllegalAct when it has ended, another one continues it, or its certificate
	 * has been issued
	 */
	void withdraw(long id) {
		Appointment appointment = this.register.lock(id);
		appointment.requireRevocable();
		if (!this.appointments.findByPredecessorIdAndStatusIn(id, AppointmentRules.OCCUPYING).isEmpty()) {
			throw new IllegalAct("appointment.illegal.takeBackContinued");
		}
		this.events.publishEvent(new AppointmentWithdrawn(id));
		Long predecessorId = appointment.predecessorId();
		if (predecessorId != null) {
			reopen(this.register.find(predecessorId), appointment);
		}
		this.register.record("takeBack", appointment);
		this.jdbc.sql("delete from appointment_change where appointment_id = ?").param(id).update();
		this.appointments.delete(appointment);
		this.standing.tell(appointment.expertId());
	}

	private void reopen(Appointment old, Appointment successor) {
		if (old.outlive(successor)) {
			this.register.record("reinstate", old);
			this.events.publishEvent(new AppointmentReinstated(old.requireId()));
		}
	}

}
