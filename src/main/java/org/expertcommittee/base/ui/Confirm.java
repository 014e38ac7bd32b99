package org.expertcommittee.base.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * Questions before something is done. For an act that needs a reason use
 * {@link ReasonDialog}.
 */
public final class Confirm {

	private Confirm() {
	}

	/**
	 * Asks before an act.
	 * @param title the question
	 * @param text what will happen
	 * @param act the act's own word, never 确定
	 * @param run what to do on yes
	 */
	public static void ask(String title, String text, String act, SerializableRunnable run) {
		ConfirmDialog dialog = dialog(title, text, act, run);
		dialog.open();
	}

	/** Asks before an act that cannot be undone; the button says so in orange-red. */
	public static void danger(String title, String text, String act, SerializableRunnable run) {
		ConfirmDialog dialog = dialog(title, text, act, run);
		dialog.addClassName("ec-danger");
		dialog.setConfirmButtonTheme("ec-danger");
		dialog.open();
	}

	/** Asks before typed words are lost. */
	static void leave(SerializableRunnable leave, SerializableRunnable stay) {
		// Staying is what Enter and Esc do; losing words takes a click of its own.
		ConfirmDialog dialog = new ConfirmDialog(Translate.text("base.unsaved.title"),
				Translate.text("base.unsaved.text"), Translate.text("base.unsaved.stay"), (event) -> stay.run());
		dialog.addCancelListener((event) -> stay.run());
		dialog.setRejectable(true);
		dialog.setRejectText(Translate.text("base.unsaved.leave"));
		dialog.setRejectButtonTheme("ec-danger");
		dialog.addRejectListener((event) -> leave.run());
		dialog.open();
	}

	private static ConfirmDialog dialog(String title, String text, String act, SerializableRunnable run) {
		ConfirmDialog dialog = new ConfirmDialog(title, text, act, (event) -> run.run());
		dialog.setCancelable(true);
		dialog.setCancelText(Translate.text("base.cancel"));
		return dialog;
	}

}
