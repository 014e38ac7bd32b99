package org.expertcommittee.certificate;

import java.util.List;
import java.util.Objects;

import org.expertcommittee.appointment.AppointmentWithdrawn;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.IllegalAct;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes what was prepared for an appointment that is taken back; one that has been
 * issued keeps the appointment.
 */
@Component
class WithdrawnAppointments {

	private final CertificateRepository certificates;

	private final AuditTrail audit;

	WithdrawnAppointments(CertificateRepository certificates, AuditTrail audit) {
		this.certificates = certificates;
		this.audit = audit;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(AppointmentWithdrawn event) {
		// Nobody can prepare or issue one meanwhile.
		this.certificates.lockAppointment(event.appointmentId());
		List<Certificate> prepared = this.certificates.findByAppointmentIdOrderByIdDesc(event.appointmentId())
			.stream()
			.map((found) -> this.certificates.lockById(found.requireId()).orElse(null))
			.filter(Objects::nonNull)
			.toList();
		prepared.stream().filter((certificate) -> certificate.number() != null).findFirst().ifPresent((issued) -> {
			throw new IllegalAct("certificate.withdrawn.issued", issued.holderName(), String.valueOf(issued.number()));
		});
		for (Certificate certificate : prepared) {
			this.audit.act("certificate.discard", certificate, certificate.label());
			this.certificates.delete(certificate);
		}
		this.certificates.flush();
	}

}
