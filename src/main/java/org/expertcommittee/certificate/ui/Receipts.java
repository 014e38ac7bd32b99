package org.expertcommittee.certificate.ui;

import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.certificate.CertificateDetails;
import org.expertcommittee.certificate.CertificateFileService;
import org.expertcommittee.certificate.CertificateListItem;
import org.expertcommittee.certificate.CertificateStatus;

/** 确认签收 by the holder. */
final class Receipts {

	private Receipts() {
	}

	/** Whether the holder can confirm it. */
	static boolean open(CertificateDetails certificate) {
		return certificate.status() != CertificateStatus.REVOKED && certificate.status() != CertificateStatus.REPLACED
				&& certificate.seal() != null && certificate.confirmedAt() == null;
	}

	/** Whether the holder can confirm it. */
	static boolean open(CertificateListItem item) {
		return item.state() != CertificateStatus.REVOKED && item.state() != CertificateStatus.REPLACED
				&& item.sealedOn() != null && item.confirmedAt() == null;
	}

	static void confirm(CertificateFileService files, long id, SerializableRunnable done) {
		Confirm.ask(Translate.text("certificate.confirm.title"), Translate.text("certificate.confirm.text"),
				Translate.text("certificate.act.confirmReceipt"), () -> {
					Acts.attempt(() -> files.confirmReceipt(id), Translate.text("certificate.done.confirmReceipt"));
					done.run();
				});
	}

}
