package org.expertcommittee.certificate.ui;

import java.util.List;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.certificate.CertificateData;
import org.expertcommittee.certificate.CertificateService;
import org.expertcommittee.committee.Honorific;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialogs in which a certificate's words and its receipt are entered. */
@Component
class CertificateForms {

	private final CertificateService service;

	private final Validator validator;

	CertificateForms(CertificateService service, Validator validator) {
		this.service = service;
		this.validator = validator;
	}

	void edit(long id, SerializableRunnable saved) {
		RecordForm<CertificateData> form = new RecordForm<>(CertificateData.class, this.validator);
		form.reloadsFrom(() -> this.service.edit(id));
		form.text("holderName", t("form.holderName"));
		form.choice("honorific", t("form.honorific"), List.of(Honorific.values()),
				(honorific) -> Translate.text(honorific.messageKey()));
		TextArea body = form.longText("bodyText", t("form.body"));
		body.setMinRows(4);
		form.text("closing", t("form.closing"));
		form.day("awardedOn", t("form.awardedOn"));
		form.setData(this.service.edit(id));
		new FormDialog<>(t("form.title"), form, (data) -> this.service.update(id, data), saved).open();
	}

	void receive(long id, SerializableRunnable saved) {
		RecordForm<ReceiptData> form = new RecordForm<>(ReceiptData.class, this.validator);
		form.longText("note", t("receive.note"));
		form.setData(new ReceiptData(null));
		new FormDialog<>(t("receive.title"), form, (data) -> this.service.receive(id, data.note()), saved)
			.saveLabel(t("act.receive"))
			.open();
	}

	private static String t(String key) {
		return Translate.text("certificate." + key);
	}

	/** Who collected it, where that is worth noting. */
	record ReceiptData(@PlainText(max = 200, multiline = true) @Nullable String note) {
	}

}
