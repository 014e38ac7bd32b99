package org.expertcommittee.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.StaleData;
import org.springframework.dao.OptimisticLockingFailureException;

/** An act that needs a reason, such as 作废, 谢绝 or 退回. */
public class ReasonDialog extends Dialog {

	private static final int MAX_LENGTH = 500;

	private final TextArea reason = new TextArea();

	/**
	 * Creates the dialog, closed.
	 * @param title what is done to what
	 * @param text what will happen
	 * @param act the act's own word, on the button
	 * @param run does the act with the stripped reason of 1 to 500 characters; may refuse
	 * with {@code InvalidInput} or {@code IllegalAct}, which is shown here
	 */
	public ReasonDialog(String title, String text, String act, SerializableConsumer<String> run) {
		setHeaderTitle(title);
		addClassName("ec-dialog");
		setWidth("480px");
		setMaxWidth("calc(100vw - 24px)");
		this.reason.setLabel(getTranslation("base.reason"));
		this.reason.setRequiredIndicatorVisible(true);
		this.reason.setManualValidation(true);
		this.reason.setMaxLength(MAX_LENGTH);
		this.reason.setMinRows(3);
		this.reason.setWidthFull();
		this.reason.setAutofocus(true);
		Button confirm = new Button(act, (event) -> perform(run));
		confirm.addThemeVariants(ButtonVariant.PRIMARY);
		add(new Paragraph(text), this.reason);
		getFooter().add(new Button(getTranslation("base.cancel"), (event) -> close()), confirm);
	}

	/** Offers usual reasons to pick from or to start with. */
	public ReasonDialog prefill(String text) {
		this.reason.setValue(text);
		return this;
	}

	/** Offers another act instead of this one, which some take it for. */
	public ReasonDialog instead(String otherAct, SerializableRunnable other) {
		Button button = new Button(otherAct, (event) -> {
			close();
			other.run();
		});
		button.addThemeVariants(ButtonVariant.TERTIARY);
		getFooter().addComponentAsFirst(button);
		return this;
	}

	@Override
	public void open() {
		if (OpenOnce.may(this)) {
			super.open();
		}
	}

	private void perform(SerializableConsumer<String> run) {
		String text = this.reason.getValue().strip();
		if (text.isEmpty()) {
			refuse(getTranslation("base.reasonRequired"));
			return;
		}
		try {
			run.accept(text);
			close();
		}
		catch (InvalidInput ex) {
			refuse(getTranslation(ex.violations().getFirst().messageKey(),
					ex.violations().getFirst().args().toArray()));
		}
		catch (IllegalAct ex) {
			refuse(getTranslation(ex.messageKey(), ex.args().toArray()));
		}
		catch (StaleData | OptimisticLockingFailureException ex) {
			refuse(getTranslation("base.conflict.message"));
		}
	}

	private void refuse(String text) {
		this.reason.setInvalid(true);
		this.reason.setErrorMessage(text);
		this.reason.focus();
	}

}
