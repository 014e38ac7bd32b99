package org.expertcommittee.certificate.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import org.expertcommittee.appointment.AppointmentFilter;
import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.appointment.AppointmentStatus;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.certificate.CertificateService;
import org.springframework.stereotype.Component;

/** Starts a certificate from an appointment in force. */
@Component
class PrepareDialog {

	private final CertificateService certificates;

	private final AppointmentService appointments;

	PrepareDialog(CertificateService certificates, AppointmentService appointments) {
		this.certificates = certificates;
		this.appointments = appointments;
	}

	/** Lets the appointment be chosen by the expert's name. */
	void choose() {
		Dialog dialog = new Dialog(Translate.text("certificate.prepare.title"));
		dialog.addClassName("ec-dialog");
		dialog.setWidth("480px");
		dialog.setMaxWidth("calc(100vw - 24px)");
		ComboBox<AppointmentListItem> box = new ComboBox<>(Translate.text("certificate.prepare.choose"));
		box.setWidthFull();
		box.setManualValidation(true);
		box.setItemLabelGenerator((item) -> item.expertName() + " " + item.officeName() + " " + item.startsOn());
		box.setItems((query) -> this.appointments
			.list(new AppointmentFilter(AppointmentStatus.ACTIVE, null, null, query.getFilter().orElse("")),
					new PagedQuery(query.getOffset(), query.getLimit(), "office", false))
			.stream());
		Button prepare = new Button(Translate.text("certificate.prepare"), (event) -> {
			if (box.getValue() == null) {
				box.setErrorMessage(Translate.text("base.required"));
				box.setInvalid(true);
			}
			else if (prepare(box.getValue().id())) {
				dialog.close();
			}
		});
		prepare.addThemeVariants(ButtonVariant.PRIMARY);
		dialog.add(box);
		dialog.getFooter().add(new Button(Translate.text("base.cancel"), (event) -> dialog.close()), prepare);
		dialog.open();
	}

	/** Prepares it and opens the draft; returns whether that went well. */
	boolean prepare(long appointmentId) {
		return Acts.attempt(() -> {
			long id = this.certificates.prepare(appointmentId);
			UI.getCurrent().navigate("certificates/" + id);
		});
	}

}
