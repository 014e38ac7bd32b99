package org.expertcommittee.appointment.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.appointment.AppointmentStatus;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListAct;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.batch.ui.BatchNavigation;
import org.springframework.stereotype.Component;

/** What can be done with many appointments at once. */
@Component
class AppointmentBatches {

	private final BatchNavigation batches;

	private final ChangeForms changeForms;

	private final DocumentForms documentForms;

	AppointmentBatches(BatchNavigation batches, ChangeForms changeForms, DocumentForms documentForms) {
		this.batches = batches;
		this.changeForms = changeForms;
		this.documentForms = documentForms;
	}

	ListAct[] acts(SerializableRunnable done) {
		return new ListAct[] {
				ListAct.of(word("submit"), Icons.SEND, (chosen) -> start("submit", chosen, Map.of(), done))
					.inStates(AppointmentStatus.PROPOSED.name()),
				ListAct.of(word("approve"), Icons.CHECK, (chosen) -> approve(chosen, done))
					.inStates(AppointmentStatus.IN_APPROVAL.name()),
				ListAct.of(word("return"), Icons.ROTATE_CCW, (chosen) -> sendBack(chosen, done))
					.inStates(AppointmentStatus.IN_APPROVAL.name()),
				ListAct.of(word("document"), Icons.FILE_TEXT, (chosen) -> document(chosen, done))
					.inStates(AppointmentStatus.ACTIVE.name(), AppointmentStatus.ENDING_SOON.name(),
							AppointmentStatus.ENDED.name()),
				ListAct.of(word("forms"), Icons.DOWNLOAD, (chosen) -> start("forms", chosen, Map.of(), done)) };
	}

	private void approve(List<Chosen> chosen, SerializableRunnable done) {
		this.changeForms.approve(Translate.text("appointment.approve.many", chosen.size()), (data) -> {
			String comment = data.comment();
			start("approve", chosen, (comment != null) ? Map.of("comment", comment) : Map.of(), done);
		}, () -> {
		});
	}

	private void sendBack(List<Chosen> chosen, SerializableRunnable done) {
		new ReasonDialog(Translate.text("appointment.reason.return.many", chosen.size()),
				Translate.text("appointment.reason.return.text"), word("return"),
				(reason) -> start("return", chosen, Map.of("reason", reason), done))
			.open();
	}

	/** Lets them rest on a document, which may be entered there and then. */
	void document(List<Chosen> chosen, SerializableRunnable done) {
		this.documentForms.choose(Translate.text("appointment.document.assignMany", chosen.size()), null,
				(id) -> start("document", chosen, Map.of("document", String.valueOf(id)), done));
	}

	private void start(String verb, List<Chosen> chosen, Map<String, String> options, SerializableRunnable done) {
		this.batches.start("appointment." + verb, chosen, options, done);
	}

	private static String word(String verb) {
		return Translate.text("appointment.act." + verb);
	}

}
