package org.expertcommittee.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.consultation.AssignmentService;

/**
 * 接受: the expert declares first that there is no reason to stay away, or that there is
 * one.
 */
class AcceptDialog extends Dialog {

	private final Checkbox declared = new Checkbox();

	/**
	 * Creates the dialog, closed.
	 * @param conflict opens the form in which a tie is declared
	 * @param done called after the assignment was accepted
	 * @param refused called when it can no longer be accepted
	 */
	AcceptDialog(AssignmentService assignments, long id, String title, SerializableRunnable conflict,
			SerializableRunnable done, SerializableRunnable refused) {
		setHeaderTitle(getTranslation("consultation.my.accept") + " " + title);
		addClassName("ec-dialog");
		setWidth("520px");
		setMaxWidth("calc(100vw - 24px)");
		Paragraph text = new Paragraph(getTranslation(assignments.declaration(id).messageKey()));
		text.addClassName("ec-prose");
		this.declared.setLabel(getTranslation("consultation.declaration.tick"));
		this.declared.setManualValidation(true);
		this.declared.setRequiredIndicatorVisible(true);
		this.declared.addValueChangeListener((event) -> this.declared.setInvalid(false));
		add(text, this.declared);
		Button tie = new Button(getTranslation("consultation.declaration.conflict"), (event) -> {
			close();
			conflict.run();
		});
		tie.addThemeVariants(ButtonVariant.TERTIARY);
		Button accept = new Button(getTranslation("consultation.my.accept"), (event) -> {
			if (!this.declared.getValue()) {
				this.declared.setInvalid(true);
				this.declared.setErrorMessage(getTranslation("consultation.declaration.missing"));
				return;
			}
			close();
			if (Acts.attempt(() -> assignments.accept(id, true))) {
				Notices.success(getTranslation("consultation.my.accepted"));
				done.run();
			}
			else {
				refused.run();
			}
		});
		accept.addThemeVariants(ButtonVariant.PRIMARY);
		getFooter().add(tie, new Button(getTranslation("base.cancel"), (event) -> close()), accept);
	}

}
