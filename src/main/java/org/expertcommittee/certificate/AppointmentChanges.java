package org.expertcommittee.certificate;

import org.expertcommittee.appointment.AppointmentEnded;
import org.expertcommittee.appointment.AppointmentPeriodChanged;
import org.expertcommittee.appointment.AppointmentReinstated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes note of what becomes of an appointment, within the transaction of that act: the
 * issued file never changes, what the portal says about it does.
 */
@Component
class AppointmentChanges {

	private final CertificateRepository certificates;

	AppointmentChanges(CertificateRepository certificates) {
		this.certificates = certificates;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(AppointmentEnded event) {
		this.certificates.findByAppointmentIdOrderByIdDesc(event.appointmentId())
			.forEach((certificate) -> certificate.appointmentEnded(event.lastDay()));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(AppointmentPeriodChanged event) {
		this.certificates.findByAppointmentIdOrderByIdDesc(event.appointmentId())
			.forEach((certificate) -> certificate.appointmentMoved(event.endsOn()));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(AppointmentReinstated event) {
		this.certificates.findByAppointmentIdOrderByIdDesc(event.appointmentId())
			.forEach(Certificate::appointmentReinstated);
	}

}
