package org.expertcommittee.consultation.ui;

import java.time.Clock;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.AssignmentItem;
import org.expertcommittee.consultation.AssignmentPart;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.ExpertWorkService;
import org.expertcommittee.consultation.WorkWay;

/** What the secretariat can do with one expert's part, in the expert's row. */
class ExpertActs {

	private final ConsultationDetails c;

	private final ExpertWorkService work;

	private final Map<Long, Long> unread;

	private final Clock clock;

	private final SerializableRunnable done;

	ExpertActs(ConsultationDetails c, ExpertWorkService work, Clock clock, SerializableRunnable done) {
		this.c = c;
		this.work = work;
		this.unread = work.unread(c.id());
		this.clock = clock;
		this.done = done;
	}

	Component of(AssignmentItem one) {
		boolean takesPart = one.status().open() || one.status() == AssignmentStatus.SUBMITTED;
		boolean withExperts = this.c.status() == ConsultationStatus.ASSIGNED
				|| this.c.status() == ConsultationStatus.IN_PROGRESS;
		Div acts = new Div(comments(one, takesPart && this.c.status() != ConsultationStatus.CLOSED));
		acts.addClassName("ec-work-row-acts");
		if (takesPart && withExperts) {
			acts.add(menu(one));
		}
		return acts;
	}

	private Button comments(AssignmentItem one, boolean open) {
		long news = this.unread.getOrDefault(one.id(), 0L);
		Button button = new Button(Icons.MESSAGE_SQUARE_TEXT.create());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.addClassName("ec-work-comments");
		String label = (news > 0) ? t("comment.unread", one.expertName(), news) : t("comment.with", one.expertName());
		if (news > 0) {
			Span number = new Span(String.valueOf(news));
			number.addClassName("ec-work-unread");
			button.setSuffixComponent(number);
		}
		button.setAriaLabel(label);
		button.setTooltipText(label);
		button.addClickListener((event) -> OpinionVersions
			.open(t("comment.with", one.expertName()),
					new CommentThread(() -> this.work.openComments(this.c.id(), one.id()),
							(text) -> this.work.comment(this.c.id(), one.id(), text), false, open, this.clock))
			.addOpenedChangeListener((change) -> {
				if (!change.isOpened()) {
					this.done.run();
				}
			}));
		return button;
	}

	private Button menu(AssignmentItem one) {
		Button more = new Button(Icons.ELLIPSIS.create());
		more.addThemeVariants(ButtonVariant.TERTIARY);
		more.addClassName("ec-icon-button");
		more.setAriaLabel(t("assign.more", one.expertName()));
		ContextMenu menu = new ContextMenu(more);
		menu.setOpenOnClick(true);
		if (one.part() == AssignmentPart.SUPPORT) {
			menu.addItem(t("do.makeLead"),
					(event) -> act(() -> this.work.makeLead(this.c.id(), one.id()), "done.makeLead"));
		}
		for (WorkWay way : WorkWay.values()) {
			if (way != one.way()) {
				menu.addItem(t("do.changeWay", Translate.text(way.messageKey())),
						(event) -> act(() -> this.work.changeWay(this.c.id(), one.id(), way), "done.changeWay"));
			}
		}
		return more;
	}

	private void act(SerializableRunnable act, String told) {
		Acts.attempt(act, t(told));
		this.done.run();
	}

	private static String t(String key, Object... args) {
		return Translate.text("consultation." + key, args);
	}

}
