package org.expertcommittee.consultation.ui;

import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.AssignmentService;

/** 谢绝: with a reason; who has an interest in the case declares that instead. */
final class DeclineDialog {

	private DeclineDialog() {
	}

	/**
	 * Opens the dialog.
	 * @param conflict opens the form in which a tie is declared
	 * @param done called after the assignment was declined
	 */
	static void open(AssignmentService assignments, long id, String title, SerializableRunnable conflict,
			SerializableRunnable done) {
		String act = Translate.text("consultation.my.decline");
		new ReasonDialog(act + " " + title, Translate.text("consultation.my.decline.text"), act, (why) -> {
			assignments.decline(id, why);
			Notices.success(Translate.text("consultation.my.declined"));
			done.run();
		}).instead(Translate.text("consultation.declaration.conflict"), conflict).open();
	}

}
