package org.expertcommittee.appointment;

import java.time.Clock;
import java.time.LocalDate;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.PortalUser;
import org.springframework.stereotype.Component;

/**
 * What every act on an appointment needs: the record, who acts, the trail, the standing.
 */
@Component
class AppointmentRegister {

	private final AppointmentRepository appointments;

	private final AppointmentQueries queries;

	private final StandingKeeper standing;

	private final AuditTrail audit;

	private final CurrentUser currentUser;

	private final Clock clock;

	AppointmentRegister(AppointmentRepository appointments, AppointmentQueries queries, StandingKeeper standing,
			AuditTrail audit, CurrentUser currentUser, Clock clock) {
		this.appointments = appointments;
		this.queries = queries;
		this.standing = standing;
		this.audit = audit;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	Appointment find(long id) {
		return this.appointments.findById(id).orElseThrow(() -> new NotFound("appointment " + id));
	}

	/**
	 * The appointment, once nobody else is at work on one of the same person. Two acts at
	 * once so come one after the other, and the second sees what the first has done.
	 */
	Appointment lock(long id) {
		long expertId = this.appointments.findExpertIdById(id).orElseThrow(() -> new NotFound("appointment " + id));
		this.appointments.lockExpert(expertId);
		return this.appointments.lockById(id).orElseThrow(() -> new NotFound("appointment " + id));
	}

	By by() {
		PortalUser user = this.currentUser.require();
		return new By(user.getUsername(), user.displayName(), this.clock.instant());
	}

	LocalDate today() {
		return ChinaTime.today(this.clock);
	}

	/** Names the act in the trail. */
	void record(String verb, Appointment appointment) {
		this.appointments.flush();
		String label = this.queries.get(appointment.requireId())
			.map((item) -> item.expertName() + " " + item.officeName())
			.orElse("");
		this.audit.act("appointment." + verb, appointment, label);
	}

	/** Names the act and tells the person's standing anew. */
	void recordAndTell(String verb, Appointment appointment) {
		record(verb, appointment);
		this.standing.tell(appointment.expertId());
	}

}
