package org.expertcommittee.certificate.ui;

import com.vaadin.flow.component.UI;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.certificate.CertificateService;
import org.springframework.stereotype.Component;

/** Starts a certificate from an appointment in force. */
@Component
class PrepareDialog {

	private final CertificateService certificates;

	PrepareDialog(CertificateService certificates) {
		this.certificates = certificates;
	}

	/** Prepares it and opens the draft; returns whether that went well. */
	boolean prepare(long appointmentId) {
		return Acts.attempt(() -> {
			long id = this.certificates.prepare(appointmentId);
			UI.getCurrent().navigate("certificates/" + id);
		});
	}

}
