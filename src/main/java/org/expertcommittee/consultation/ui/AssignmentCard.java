package org.expertcommittee.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.consultation.AssignmentListItem;
import org.expertcommittee.consultation.AssignmentStatus;
import org.jspecify.annotations.Nullable;

/** One own assignment: the time left first, then what it is about, then what to do. */
class AssignmentCard extends Panel {

	AssignmentCard(AssignmentListItem item, SerializableRunnable accept, SerializableRunnable decline) {
		addClassName("ec-task");
		Span part = new Span(getTranslation(item.part().messageKey()));
		part.addClassName("ec-secondary");
		Div head = new Div(AssignmentBadge.of(item.status(), item.suspended(), item.left()), part);
		head.addClassName("ec-task-head");
		String path = ConsultationNavigation.assignment(item.id());
		H2 title = new H2(new Anchor(path, item.title()));
		Paragraph need = new Paragraph(item.need());
		need.addClassName("ec-task-need");
		Div facts = new Div(fact(Icons.BUILDING_2, item.enterprise(), item.kind()));
		if (item.status().open()) {
			facts.add(fact(Icons.CALENDAR_CLOCK, getTranslation("consultation.my.deadline", item.deadline())));
		}
		if (item.files() > 0) {
			facts.add(fact(Icons.PAPERCLIP, getTranslation("consultation.files.count", item.files())));
		}
		facts.addClassName("ec-task-facts");
		add(head, title, need, facts);
		if (item.status() == AssignmentStatus.PENDING && !item.suspended()) {
			Button no = new Button(getTranslation("consultation.my.decline"), (event) -> decline.run());
			no.addClassName("ec-task-decline");
			Button yes = new Button(getTranslation("consultation.my.accept"), Icons.CHECK.create(),
					(event) -> accept.run());
			yes.addThemeVariants(ButtonVariant.PRIMARY);
			yes.addClassName("ec-task-accept");
			add(actions(no, yes));
		}
		else {
			boolean write = item.status() == AssignmentStatus.ACCEPTED && !item.suspended();
			Anchor open = new Anchor(path, getTranslation(write ? "consultation.my.write" : "consultation.my.open"));
			open.addClassNames("ec-button", "ec-task-accept");
			if (write) {
				open.addClassName("ec-button-primary");
			}
			add(actions(open));
		}
	}

	private static Div actions(Component... buttons) {
		Div actions = new Div(buttons);
		actions.addClassName("ec-task-actions");
		return actions;
	}

	private static Div fact(Icons icon, @Nullable String... texts) {
		Div fact = new Div(icon.create(), new FactLine(texts));
		fact.addClassName("ec-task-fact");
		return fact;
	}

}
