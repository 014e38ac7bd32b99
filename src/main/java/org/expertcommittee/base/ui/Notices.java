package org.expertcommittee.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages that come by themselves and go again. */
public final class Notices {

	private static final int SUCCESS_MILLIS = 4000;

	private static final int ERROR_MILLIS = 10000;

	private Notices() {
	}

	/** Says that an act succeeded; gone after four seconds. */
	public static void success(String text) {
		show(text, Icons.CIRCLE_CHECK, SUCCESS_MILLIS, "ec-green").addThemeVariants(NotificationVariant.SUCCESS);
	}

	/**
	 * Says what went wrong and what to do; stays ten seconds and is announced at once.
	 */
	public static void error(String text) {
		Notification notification = show(text, Icons.CIRCLE_ALERT, ERROR_MILLIS, "ec-red");
		notification.addThemeVariants(NotificationVariant.ERROR);
		notification.setAssertive(true);
	}

	private static Notification show(String text, Icons icon, int millis, String tone) {
		Div content = new Div(icon.create(), new Span(text));
		content.addClassNames("ec-notice", tone);
		Notification notification = new Notification(content);
		notification.setDuration(millis);
		notification.setPosition(Notification.Position.BOTTOM_CENTER);
		notification.addClassName("ec-notification");
		notification.open();
		return notification;
	}

}
