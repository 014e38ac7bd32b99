package org.expertcommittee.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.account.AccountData;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.SaveAction;

/**
 * The form of an account together with the other things that can be done to it, so that a
 * phone, which has no row menu, reaches them too.
 */
class AccountDialog extends FormDialog<AccountData> {

	private final Span spacer = new Span();

	AccountDialog(String title, AccountForm form, SaveAction<AccountData> action, SerializableRunnable saved) {
		super(title, form, action, saved);
		this.spacer.addClassName("ec-spacer");
		getFooter().addComponentAsFirst(this.spacer);
	}

	/** Adds a button at the left that closes the form and does something else. */
	void other(String label, SerializableRunnable act) {
		Button button = new Button(label, (event) -> {
			close();
			act.run();
		});
		button.addThemeVariants(ButtonVariant.TERTIARY);
		getFooter().addComponentAsFirst(button);
	}

}
