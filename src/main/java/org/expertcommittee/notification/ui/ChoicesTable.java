package org.expertcommittee.notification.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.notification.KindChoice;
import org.expertcommittee.notification.NotificationChoices;
import org.expertcommittee.notification.NotificationKind;

/** One line for each kind of message: in the portal, by mail, both or neither. */
class ChoicesTable extends Div {

	private final List<Line> lines = new ArrayList<>();

	ChoicesTable(NotificationChoices choices) {
		addClassName("ec-notify-choices");
		if (choices.kinds().isEmpty()) {
			add(new Paragraph(getTranslation("notification.choices.none")));
			return;
		}
		Span kind = new Span(getTranslation("notification.kind"));
		Span inApp = new Span(getTranslation("notification.inApp"));
		Span byMail = new Span(getTranslation("notification.byMail"));
		for (Span head : List.of(kind, inApp, byMail)) {
			head.addClassName("ec-notify-choices-head");
			head.getElement().setAttribute("aria-hidden", "true");
			add(head);
		}
		choices.kinds().forEach(this::line);
	}

	private void line(KindChoice choice) {
		String word = getTranslation(choice.kind().messageKey());
		Line line = new Line(choice.kind(), box(word, "notification.inApp", choice.inApp()),
				box(word, "notification.byMail", choice.byMail()));
		this.lines.add(line);
		add(new Span(word), line.inApp(), line.byMail());
	}

	private Checkbox box(String word, String wayKey, boolean chosen) {
		Checkbox box = new Checkbox(chosen);
		box.setAriaLabel(getTranslation("notification.choice", word, getTranslation(wayKey)));
		return box;
	}

	List<KindChoice> choices() {
		return this.lines.stream()
			.map((line) -> new KindChoice(line.kind(), line.inApp().getValue(), line.byMail().getValue()))
			.toList();
	}

	private record Line(NotificationKind kind, Checkbox inApp, Checkbox byMail) implements java.io.Serializable {
	}

}
