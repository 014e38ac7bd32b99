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
		ConfirmDialog dialog = dialog(Translate.text("base.unsaved.title"), Translate.text("base.unsaved.text"),
				Translate.text("base.unsaved.leave"), leave);
		dialog.setCancelText(Translate.text("base.unsaved.stay"));
		dialog.addCancelListener((event) -> stay.run());
		dialog.open();
	}

	private static ConfirmDialog dialog(String title, String text, String act, SerializableRunnable run) {
		ConfirmDialog dialog = new ConfirmDialog(title, text, act, (event) -> run.run());
		dialog.setCancelable(true);
		dialog.setCancelText(Translate.text("base.cancel"));
		return dialog;
	}

}
