package org.expertcommittee.certificate.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.appointment.AppointmentStatus;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.certificate.CertificateListItem;
import org.expertcommittee.certificate.CertificateService;
import org.expertcommittee.certificate.CertificateStatus;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;

/** The certificates of an appointment on that appointment's page. */
@org.springframework.stereotype.Component
class AppointmentCertificates implements DetailsPanel {

	private static final Set<AppointmentStatus> IN_OFFICE = EnumSet.of(AppointmentStatus.ACTIVE,
			AppointmentStatus.ENDING_SOON, AppointmentStatus.UPCOMING);

	private static final Set<CertificateStatus> STANDING = EnumSet.of(CertificateStatus.DRAFT,
			CertificateStatus.AWAITING_SEAL, CertificateStatus.ISSUED, CertificateStatus.RECEIVED);

	private final CertificateService service;

	private final AppointmentService appointments;

	private final PrepareDialog prepare;

	private final CurrentUser currentUser;

	AppointmentCertificates(CertificateService service, AppointmentService appointments, PrepareDialog prepare,
			CurrentUser currentUser) {
		this.service = service;
		this.appointments = appointments;
		this.prepare = prepare;
		this.currentUser = currentUser;
	}

	@Override
	public Subject subject() {
		return Subject.APPOINTMENT;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public boolean visible() {
		return this.currentUser.has(Role.SECRETARIAT);
	}

	@Override
	public Component create(long appointmentId) {
		Panel panel = new Panel(Translate.text("certificate.section"));
		List<CertificateListItem> items = this.service.ofAppointment(appointmentId);
		boolean inOffice = IN_OFFICE.contains(this.appointments.facts(appointmentId).state());
		if (inOffice && items.stream().noneMatch((item) -> STANDING.contains(item.state()))) {
			panel.withAside(new Button(Translate.text("certificate.prepare"), Icons.PLUS.create(),
					(event) -> this.prepare.prepare(appointmentId)));
		}
		if (items.isEmpty()) {
			Paragraph none = new Paragraph(
					Translate.text(inOffice ? "certificate.noneOfExpert" : "certificate.noneBeforeApproval"));
			none.addClassName("ec-secondary");
			panel.add(none);
		}
		items.forEach((item) -> panel.add(new CertificateRow(item)));
		return panel;
	}

}
