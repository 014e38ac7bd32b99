package org.expertcommittee.certificate;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.expertcommittee.appointment.AppointmentFacts;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.appointment.AppointmentStatus;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.Honorific;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Words drafts with the present facts of their appointments. */
@Component
class CertificateDrafts {

	private static final Set<AppointmentStatus> IN_OFFICE = EnumSet.of(AppointmentStatus.ACTIVE,
			AppointmentStatus.ENDING_SOON, AppointmentStatus.UPCOMING);

	private final AppointmentService appointments;

	private final CommitteeService committees;

	private final ExpertService experts;

	private final CertificateTemplates templates;

	private final CurrentUser currentUser;

	private final Clock clock;

	CertificateDrafts(AppointmentService appointments, CommitteeService committees, ExpertService experts,
			CertificateTemplates templates, CurrentUser currentUser, Clock clock) {
		this.appointments = appointments;
		this.committees = committees;
		this.experts = experts;
		this.templates = templates;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * A new draft, awarded today, worded as the committee of the appointment's term words
	 * them.
	 * @throws IllegalAct when the appointment is not in force
	 */
	Certificate draft(long appointmentId) {
		AppointmentFacts appointment = inForce(appointmentId);
		CommitteeFacts committee = this.committees.facts(appointment.committeeId());
		CertificateTemplate template = this.templates.require(committee.id());
		CertificateData words = words(appointment, committee, template, usual(appointment, committee));
		return new Certificate(appointment, committee.id(), committee.name(), words, template.requireId(),
				VerifyCodes.next(), this.currentUser.displayName(), this.clock.instant());
	}

	/**
	 * Words a draft anew with today's facts and wording; its honorific and its day stay.
	 * @throws IllegalAct when the appointment is not in force any more, or it is no draft
	 */
	void renew(Certificate certificate) {
		AppointmentFacts appointment = inForce(certificate.appointmentId());
		CommitteeFacts committee = this.committees.facts(appointment.committeeId());
		CertificateTemplate template = this.templates.require(committee.id());
		CertificateData fresh = words(appointment, committee, template, certificate.honorific());
		certificate.renew(appointment, committee.name(), template.requireId(),
				new CertificateData(fresh.holderName(), fresh.honorific(), fresh.bodyText(), fresh.closing(),
						certificate.awardedOn(), certificate.getVersion()));
	}

	private AppointmentFacts inForce(long appointmentId) {
		AppointmentFacts appointment = this.appointments.facts(appointmentId);
		if (!IN_OFFICE.contains(appointment.state())) {
			throw new IllegalAct("certificate.notInOffice");
		}
		return appointment;
	}

	/** The expert's own honorific, else the committee's usual one. */
	private Honorific usual(AppointmentFacts appointment, CommitteeFacts committee) {
		return Objects.requireNonNullElse(this.experts.get(appointment.expertId()).honorific(),
				committee.defaultHonorific());
	}

	private CertificateData words(AppointmentFacts appointment, CommitteeFacts committee, CertificateTemplate template,
			Honorific honorific) {
		return new CertificateData(appointment.expertName(), honorific,
				CertificateWording.body(template.wording(), committee.name(), appointment, honorific),
				template.closing(), ChinaTime.today(this.clock), 0);
	}

}
