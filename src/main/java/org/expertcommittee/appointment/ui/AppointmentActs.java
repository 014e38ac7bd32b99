package org.expertcommittee.appointment.ui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.appointment.AppointmentChangeService;
import org.expertcommittee.appointment.AppointmentDocumentService;
import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.appointment.EndKind;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.Translate;
import org.springframework.stereotype.Component;

/** What can be done with an appointment in its present state. */
@Component
class AppointmentActs {

	private final AppointmentService service;

	private final AppointmentChangeService changes;

	private final AppointmentDocumentService documents;

	private final AppointmentForms forms;

	private final ChangeForms changeForms;

	private final DocumentForms documentForms;

	AppointmentActs(AppointmentService service, AppointmentChangeService changes, AppointmentDocumentService documents,
			AppointmentForms forms, ChangeForms changeForms, DocumentForms documentForms) {
		this.service = service;
		this.changes = changes;
		this.documents = documents;
		this.forms = forms;
		this.changeForms = changeForms;
		this.documentForms = documentForms;
	}

	/** The acts in the order of their likelihood. */
	List<Act> of(AppointmentListItem item, SerializableRunnable done) {
		List<Act> acts = new ArrayList<>();
		switch (item.state()) {
			case PROPOSED -> {
				acts.add(simple("submit", Icons.SEND, item, this.service::submit, done));
				acts.add(new Act(word("edit"), Icons.PENCIL, () -> this.forms.edit(item.id(), done)));
				acts.add(new Act(word("discard"), Icons.TRASH_2,
						() -> Confirm.danger(Translate.text("appointment.discard.title"),
								Translate.text("appointment.discard.text", item.expertName(), item.officeName()),
								word("discard"), () -> attempt("discard", item, this.service::discard, done))));
			}
			case IN_APPROVAL -> {
				if (!item.ownWork()) {
					acts.add(new Act(word("approve"), Icons.CHECK, () -> this.changeForms.approve(item, done)));
				}
				acts.add(returned(item, done));
				acts.add(simple("withdraw", Icons.UNDO_2, item, this.service::withdraw, done));
			}
			case ACTIVE, ENDING_SOON, UPCOMING -> inOffice(item, acts, done);
			case ENDED -> {
				acts.add(new Act(word("renew"), Icons.REFRESH_CW, () -> this.forms.renew(item, done)));
				acts.add(document(item, done));
			}
			case DISMISSED, RESIGNED ->
				acts.add(simple("reinstate", Icons.UNDO_2, item, this.changes::reinstate, done));
		}
		return acts;
	}

	private void inOffice(AppointmentListItem item, List<Act> acts, SerializableRunnable done) {
		acts.add(document(item, done));
		if (item.leaving()) {
			if (item.endKind() != EndKind.REASSIGNMENT) {
				acts.add(simple("reinstate", Icons.UNDO_2, item, this.changes::reinstate, done));
			}
			return;
		}
		acts.add(new Act(word("renew"), Icons.REFRESH_CW, () -> this.forms.renew(item, done)));
		acts.add(new Act(word("reassign"), Icons.USER_CHECK, () -> this.forms.reassign(item, done)));
		acts.add(new Act(word("period"), Icons.CALENDAR_CLOCK, () -> this.changeForms.period(item, done)));
		acts.add(new Act(word("dismiss"), Icons.USER_X, () -> this.changeForms.end(EndKind.DISMISSAL, item, done)));
		acts.add(new Act(word("resign"), Icons.LOG_OUT, () -> this.changeForms.end(EndKind.RESIGNATION, item, done)));
	}

	private Act document(AppointmentListItem item, SerializableRunnable done) {
		return new Act(word("document"), Icons.FILE_TEXT,
				() -> this.documentForms.choose(
						Translate.text("appointment.document.assignTitle", item.expertName(), item.officeName()),
						item.committeeId(), (id) -> {
							this.documents.assign(id, item.id());
							done.run();
						}));
	}

	private Act returned(AppointmentListItem item, SerializableRunnable done) {
		return new Act(word("return"), Icons.ROTATE_CCW,
				() -> new ReasonDialog(
						Translate.text("appointment.reason.return.title", item.expertName(), item.officeName()),
						Translate.text("appointment.reason.return.text"), word("return"), (reason) -> {
							this.service.sendBack(item.id(), reason);
							done.run();
						})
					.open());
	}

	private static Act simple(String verb, Icons icon, AppointmentListItem item, SerializableConsumer<Long> run,
			SerializableRunnable done) {
		return new Act(word(verb), icon, () -> attempt(verb, item, run, done));
	}

	private static void attempt(String verb, AppointmentListItem item, SerializableConsumer<Long> run,
			SerializableRunnable done) {
		Acts.attempt(() -> run.accept(item.id()), Translate.text("appointment.done." + verb, item.expertName()));
		done.run();
	}

	private static String word(String verb) {
		return Translate.text("appointment.act." + verb);
	}

	/** A word on a button and what it does. */
	record Act(String word, Icons icon, SerializableRunnable run) implements Serializable {
	}

}
