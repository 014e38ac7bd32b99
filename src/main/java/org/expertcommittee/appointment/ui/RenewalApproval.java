package org.expertcommittee.appointment.ui;

import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks for the comment with which many appointments are approved; it may be empty. */
class RenewalApproval extends Dialog {

	private static final int MAX_LENGTH = 500;

	private RenewalApproval(int number, SerializableConsumer<Map<String, String>> approve) {
		setHeaderTitle(getTranslation("renewal.act.approve.title", number));
		addClassName("ec-dialog");
		setWidth("480px");
		setMaxWidth("calc(100vw - 24px)");
		TextArea comment = new TextArea(getTranslation("renewal.act.comment"));
		comment.setMaxLength(MAX_LENGTH);
		comment.setMinRows(2);
		comment.setWidthFull();
		Button confirm = new Button(getTranslation("renewal.act.approve"), (event) -> {
			close();
			approve.accept(Map.of("comment", comment.getValue().strip()));
		});
		confirm.addThemeVariants(ButtonVariant.PRIMARY);
		add(new Paragraph(getTranslation("renewal.act.approve.text")), comment);
		getFooter().add(new Button(getTranslation("base.cancel"), (event) -> close()), confirm);
	}

	static void open(int number, SerializableConsumer<Map<String, String>> approve) {
		new RenewalApproval(number, approve).open();
	}

}
