package org.expertcommittee.consultation.ui;

import java.time.Clock;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.consultation.CommentItem;

/** Messages between the secretariat and one expert; own ones stand at the right. */
class CommentThread extends Div {

	private final SerializableSupplier<List<CommentItem>> source;

	private final boolean expert;

	private final Clock clock;

	private final Div messages = new Div();

	/**
	 * Makes the thread.
	 * @param source reads the messages, which then count as read
	 * @param write takes a new one; may refuse
	 * @param expert whether the reader is the expert
	 * @param open whether anything may still be written
	 */
	CommentThread(SerializableSupplier<List<CommentItem>> source, SerializableConsumer<String> write, boolean expert,
			boolean open, Clock clock) {
		this.source = source;
		this.expert = expert;
		this.clock = clock;
		addClassName("ec-thread");
		this.messages.addClassName("ec-thread-messages");
		this.messages.getElement().setAttribute("role", "log");
		add(this.messages);
		show();
		if (open) {
			add(writing(write));
		}
	}

	private void show() {
		this.messages.removeAll();
		List<CommentItem> all = this.source.get();
		if (all.isEmpty()) {
			this.messages.add(CasePanels
				.quiet(getTranslation("consultation.comment.none." + (this.expert ? "expert" : "office"))));
		}
		all.forEach((one) -> this.messages.add(message(one)));
	}

	private Div message(CommentItem one) {
		boolean own = one.byExpert() == this.expert;
		FactLine facts = new FactLine(one.writtenBy(), Dates.near(one.writtenAt(), this.clock)).caption();
		facts.and((own && one.readAt() != null) ? getTranslation("consultation.comment.read") : null);
		Paragraph text = new Paragraph(one.text());
		text.addClassNames("ec-prose", "ec-bubble");
		Div message = new Div(facts, text);
		message.addClassName("ec-message");
		if (own) {
			message.addClassName("ec-message-own");
		}
		return message;
	}

	/** The field comes when it is asked for, so that the page stays quiet. */
	private Div writing(SerializableConsumer<String> write) {
		Div box = new Div();
		box.addClassName("ec-thread-write");
		Button begin = new Button(getTranslation("consultation.comment.write"), Icons.MESSAGE_SQUARE_TEXT.create());
		box.add(begin);
		begin.addClickListener((event) -> {
			TextArea text = new TextArea();
			text.setAriaLabel(getTranslation("consultation.comment.write"));
			text.setWidthFull();
			text.setMinRows(2);
			text.setAutofocus(true);
			Button send = new Button(getTranslation("consultation.comment.send"), Icons.SEND.create());
			send.addThemeVariants(ButtonVariant.PRIMARY);
			send.addClickListener((sent) -> {
				if (Acts.attempt(() -> write.accept(text.getValue()))) {
					box.removeAll();
					box.add(begin);
					show();
				}
			});
			box.removeAll();
			box.add(text, send);
			text.focus();
		});
		return box;
	}

}
