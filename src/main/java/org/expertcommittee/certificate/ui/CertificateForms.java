package org.expertcommittee.certificate.ui;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.certificate.CertificateData;
import org.expertcommittee.certificate.CertificateDetails;
import org.expertcommittee.certificate.CertificateHandOverService;
import org.expertcommittee.certificate.CertificateService;
import org.expertcommittee.certificate.HandOverData;
import org.expertcommittee.certificate.HandOverWay;
import org.expertcommittee.certificate.ReplaceData;
import org.expertcommittee.certificate.ReplaceReason;
import org.expertcommittee.certificate.SealData;
import org.expertcommittee.committee.Honorific;
import org.springframework.stereotype.Component;

/**
 * The dialogs in which a certificate's words, seal, hand-over and replacement are
 * entered.
 */
@Component
class CertificateForms {

	private final CertificateService service;

	private final CertificateHandOverService handOvers;

	private final Validator validator;

	CertificateForms(CertificateService service, CertificateHandOverService handOvers, Validator validator) {
		this.service = service;
		this.handOvers = handOvers;
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

	void registerSeal(long id, boolean correct, SerializableRunnable saved) {
		RecordForm<SealData> form = new RecordForm<>(SealData.class, this.validator);
		sealFields(form);
		form.setData(this.handOvers.seal(id));
		new FormDialog<>(t(correct ? "act.correctSeal" : "act.registerSeal"), form, (data) -> {
			if (correct) {
				this.handOvers.correctSeal(id, data);
			}
			else {
				this.handOvers.registerSeal(id, data);
			}
		}, saved).saveLabel(t("register")).open();
	}

	void receive(long id, boolean correct, SerializableRunnable saved) {
		RecordForm<HandOverData> form = new RecordForm<>(HandOverData.class, this.validator);
		form.day("handedOn", t("handOver.on"));
		form.text("handedTo", t("handOver.to"));
		form.choice("through", t("handOver.through"), List.of(HandOverWay.values()),
				(way) -> Translate.text(way.messageKey()));
		form.text("detail", t("handOver.detail"));
		form.setData(this.handOvers.handOver(id));
		new FormDialog<>(t(correct ? "act.correctHandOver" : "act.receive"), form, (data) -> {
			if (correct) {
				this.handOvers.correctHandOver(id, data);
			}
			else {
				this.handOvers.receive(id, data);
			}
		}, saved).saveLabel(t("register")).open();
	}

	/** 换发; the draft that takes its place is opened. */
	void replace(CertificateDetails certificate) {
		RecordForm<ReplaceData> form = new RecordForm<>(ReplaceData.class, this.validator);
		form.choice("reason", t("replace.reason"), List.of(ReplaceReason.values()),
				(reason) -> Translate.text(reason.messageKey()));
		form.longText("note", t("replace.note")).setHelperText(t("replace.help"));
		form.setData(new ReplaceData(ReplaceReason.LOST, null));
		AtomicLong draft = new AtomicLong();
		new FormDialog<>(Translate.text("certificate.replace.title", String.valueOf(certificate.number())), form,
				(data) -> draft.set(this.service.replace(certificate.id(), data.reason(), data.note())),
				() -> UI.getCurrent().navigate("certificates/" + draft.get()))
			.saveLabel(t("act.replace"))
			.open();
	}

	static void sealFields(RecordForm<SealData> form) {
		form.day("sealedOn", t("seal.on"));
		form.text("sealedBy", t("seal.by"));
		form.setColspan(form.text("approvalNumber", t("seal.approval")), 2);
	}

	private static String t(String key) {
		return Translate.text("certificate." + key);
	}

}
