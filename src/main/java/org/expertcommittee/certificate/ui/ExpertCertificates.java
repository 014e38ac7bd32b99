package org.expertcommittee.certificate.ui;

import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.appointment.AppointmentStatus;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.certificate.CertificateListItem;
import org.expertcommittee.certificate.CertificateService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;

/** A person's certificates on that person's page. */
@org.springframework.stereotype.Component
class ExpertCertificates implements DetailsPanel {

	private static final Set<AppointmentStatus> IN_OFFICE = Set.of(AppointmentStatus.ACTIVE,
			AppointmentStatus.ENDING_SOON, AppointmentStatus.UPCOMING);

	private final CertificateService service;

	private final AppointmentService appointments;

	private final PrepareDialog prepare;

	private final CurrentUser currentUser;

	ExpertCertificates(CertificateService service, AppointmentService appointments, PrepareDialog prepare,
			CurrentUser currentUser) {
		this.service = service;
		this.appointments = appointments;
		this.prepare = prepare;
		this.currentUser = currentUser;
	}

	@Override
	public Subject subject() {
		return Subject.EXPERT;
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
	public Component create(long expertId) {
		Panel panel = new Panel(Translate.text("certificate.section"));
		List<CertificateListItem> items = this.service.ofExpert(expertId);
		Set<Long> covered = Set.copyOf(this.service.coveredAppointments(expertId));
		List<AppointmentListItem> open = this.appointments.ofExpert(expertId)
			.stream()
			.filter((appointment) -> IN_OFFICE.contains(appointment.state()) && !covered.contains(appointment.id()))
			.toList();
		open.forEach((appointment) -> panel.withAside(button(appointment, open.size() > 1)));
		if (items.isEmpty()) {
			Paragraph none = new Paragraph(Translate.text("certificate.noneOfExpert"));
			none.addClassName("ec-secondary");
			panel.add(none);
		}
		items.forEach((item) -> panel.add(new CertificateRow(item)));
		return panel;
	}

	/** Says for which office, where there are several. */
	private Button button(AppointmentListItem appointment, boolean several) {
		String word = several ? Translate.text("certificate.prepareFor", appointment.officeName())
				: Translate.text("certificate.prepare");
		return new Button(word, Icons.PLUS.create(), (event) -> this.prepare.prepare(appointment.id()));
	}

}
