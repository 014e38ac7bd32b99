package org.expertcommittee.certificate.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListAct;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.batch.ui.BatchNavigation;
import org.expertcommittee.certificate.CertificateHandOverService;
import org.expertcommittee.certificate.HandOverWay;
import org.expertcommittee.certificate.OccasionData;
import org.expertcommittee.certificate.SealData;
import org.springframework.stereotype.Component;

/** What is done with many certificates at once; each act asks first. */
@Component
class CertificateBatches {

	private final BatchNavigation batches;

	private final CertificateHandOverService handOvers;

	private final Validator validator;

	CertificateBatches(BatchNavigation batches, CertificateHandOverService handOvers, Validator validator) {
		this.batches = batches;
		this.handOvers = handOvers;
		this.validator = validator;
	}

	/** The acts of the list of certificates. */
	ListAct[] acts(SerializableRunnable done) {
		return new ListAct[] {
				ListAct.of(t("act.issue"), Icons.STAMP, (chosen) -> ask("issue", chosen, done))
					.inStates("DRAFT", "AWAITING_SEAL"),
				ListAct.of(t("act.sendToSeal"), Icons.SEND, (chosen) -> ask("sendToSeal", chosen, done))
					.inStates("DRAFT"),
				ListAct.of(t("act.registerSeal"), Icons.CHECK, (chosen) -> seal(chosen, done))
					.inStates("ISSUED", "RECEIVED"),
				ListAct.of(t("act.receive"), Icons.USER_CHECK, (chosen) -> receive(chosen, done)).inStates("ISSUED"),
				ListAct.of(t("act.printAll"), Icons.PRINTER, (chosen) -> start("print", chosen, Map.of(), done))
					.inStates("ISSUED", "RECEIVED", "EXPIRED"),
				ListAct.of(t("act.zip"), Icons.DOWNLOAD, (chosen) -> start("zip", chosen, Map.of(), done))
					.inStates("ISSUED", "RECEIVED", "EXPIRED", "REPLACED", "REVOKED") };
	}

	/** The acts of the list of appointments without a certificate. */
	ListAct[] preparation(SerializableRunnable done) {
		return new ListAct[] { ListAct.of(t("prepare"), Icons.PLUS, (chosen) -> ask("prepare", chosen, done)),
				ListAct.of(t("act.prepareAndIssue"), Icons.STAMP, (chosen) -> ask("prepareAndIssue", chosen, done)) };
	}

	private void ask(String act, List<Chosen> chosen, SerializableRunnable done) {
		Confirm.ask(Translate.text("certificate.batch." + act + ".title", chosen.size()), t("batch." + act + ".text"),
				t("batch." + act + ".act"), () -> start(act, chosen, Map.of(), done));
	}

	private void start(String act, List<Chosen> chosen, Map<String, String> options, SerializableRunnable done) {
		this.batches.start("certificate." + act, chosen, options, done);
	}

	private void seal(List<Chosen> chosen, SerializableRunnable done) {
		RecordForm<SealData> form = new RecordForm<>(SealData.class, this.validator);
		CertificateForms.sealFields(form);
		SealData likely = this.handOvers.likelySeal();
		form.setData(likely);
		new FormDialog<>(Translate.text("certificate.batch.seal.title", chosen.size()), form, (data) -> {
			if (data.sealedOn().isAfter(likely.sealedOn())) {
				throw InvalidInput.at("sealedOn", "certificate.inFuture");
			}
		}, () -> start("seal", chosen, form.data().toOptions(), done)).saveLabel(t("register")).open();
	}

	private void receive(List<Chosen> chosen, SerializableRunnable done) {
		RecordForm<OccasionData> form = new RecordForm<>(OccasionData.class, this.validator);
		form.day("handedOn", t("handOver.on"));
		form.choice("through", t("handOver.through"), List.of(HandOverWay.MEETING, HandOverWay.IN_PERSON),
				(way) -> Translate.text(way.messageKey()));
		form.setColspan(form.text("detail", t("handOver.meeting")), 2);
		OccasionData likely = new OccasionData(this.handOvers.likelySeal().sealedOn(), HandOverWay.MEETING, null);
		form.setData(likely);
		new FormDialog<>(Translate.text("certificate.batch.receive.title", chosen.size()), form, (data) -> {
			if (data.handedOn().isAfter(likely.handedOn())) {
				throw InvalidInput.at("handedOn", "certificate.inFuture");
			}
			String detail = data.detail();
			if (data.through() == HandOverWay.MEETING && (detail == null || detail.isBlank())) {
				throw InvalidInput.at("detail", "certificate.through.meeting.detail");
			}
		}, () -> start("receive", chosen, form.data().toOptions(), done)).saveLabel(t("register")).open();
	}

	private static String t(String key) {
		return Translate.text("certificate." + key);
	}

}
