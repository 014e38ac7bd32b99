package org.expertcommittee.notification.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.notification.NotificationFilter;
import org.expertcommittee.notification.NotificationItem;
import org.expertcommittee.notification.NotificationService;

/** The latest messages, in the bell's popover. */
class LatestNotifications extends Div {

	private static final int LATEST = 6;

	private final transient NotificationService service;

	private final SerializableRunnable leave;

	LatestNotifications(NotificationService service, SerializableRunnable leave) {
		this.service = service;
		this.leave = leave;
		addClassName("ec-latest");
		List<NotificationItem> latest = service.list(NotificationFilter.ALL, PagedQuery.of(0, LATEST));
		add(head(latest.stream().anyMatch((item) -> !item.read())));
		if (latest.isEmpty()) {
			Paragraph nothing = new Paragraph(getTranslation("notification.none"));
			nothing.addClassName("ec-latest-none");
			add(nothing);
		}
		latest.forEach((item) -> add(row(item)));
		Anchor all = link(NotificationNavigation.NOTIFICATIONS);
		all.setText(getTranslation("notification.all"));
		all.addClassName("ec-latest-all");
		add(all);
	}

	private Div head(boolean unread) {
		Div head = new Div(new H2(getTranslation("notification.title")));
		head.addClassName("ec-latest-head");
		if (unread) {
			Button read = new Button(getTranslation("notification.readAll"), (event) -> {
				this.service.markAllRead();
				this.leave.run();
			});
			read.addThemeVariants(ButtonVariant.TERTIARY);
			head.add(read);
		}
		return head;
	}

	private Anchor row(NotificationItem item) {
		Span text = new Span(item.text(this::getTranslation));
		text.addClassName("ec-latest-text");
		Span kind = new Span(getTranslation(item.kind().messageKey()));
		Span time = new Span(Dates.moment(item.createdAt()));
		Span caption = new Span(kind, time);
		caption.addClassName("ec-caption");
		Span words = new Span(text, caption);
		words.addClassName("ec-latest-words");
		Anchor row = link(NotificationNavigation.NOTIFICATIONS + "/" + item.id());
		row.addClassName("ec-latest-row");
		row.add(Icons.of(item.kind().icon()), words);
		if (!item.read()) {
			row.addClassName("ec-unread");
			Span dot = new Span(getTranslation("notification.unread"));
			dot.addClassName("ec-unread-dot");
			row.add(dot);
		}
		return row;
	}

	private Anchor link(String path) {
		Anchor link = new Anchor(path);
		link.getElement().setAttribute("router-link", true);
		link.getElement().addEventListener("click", (event) -> this.leave.run());
		return link;
	}

}
