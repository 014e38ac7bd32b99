package org.expertcommittee.notification.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.notification.NotificationFilter;
import org.expertcommittee.notification.NotificationService;

/**
 * How many messages one has not read; a click shows the latest. The number is fresh after
 * each navigation.
 */
@StyleSheet("styles-notification.css")
class Bell extends Composite<Div> implements AfterNavigationObserver {

	private static final int MOST_SHOWN = 99;

	private final transient NotificationService service;

	private final Button button = new Button(Icons.BELL.create());

	private final Span number = new Span();

	private final Popover popover = new Popover();

	Bell(NotificationService service) {
		this.service = service;
		this.button.addThemeVariants(ButtonVariant.TERTIARY);
		this.button.addClassNames("ec-icon-button", "ec-bell-button");
		this.number.addClassName("ec-bell-count");
		this.number.getElement().setAttribute("aria-hidden", "true");
		this.popover.setTarget(this.button);
		this.popover.setPosition(PopoverPosition.BOTTOM_END);
		this.popover.setWidth("min(400px, calc(100vw - 16px))");
		this.popover.addClassName("ec-bell-popover");
		this.popover.setAutofocus(true);
		this.popover.setAriaLabel(getTranslation("notification.title"));
		this.popover.addOpenedChangeListener((event) -> {
			if (event.isOpened()) {
				showLatest();
			}
		});
		getContent().addClassName("ec-bell");
		getContent().add(this.button, this.number, this.popover);
	}

	private void showLatest() {
		this.popover.removeAll();
		this.popover.add(new LatestNotifications(this.service, this::close));
	}

	private void close() {
		this.popover.close();
		showNumber();
	}

	private void showNumber() {
		long unread = this.service.count(NotificationFilter.UNREAD);
		this.number.setText((unread > MOST_SHOWN) ? MOST_SHOWN + "+" : String.valueOf(unread));
		this.number.setVisible(unread > 0);
		String label = (unread > 0) ? getTranslation("notification.bell.unread", unread)
				: getTranslation("notification.bell.none");
		this.button.setAriaLabel(label);
		this.button.setTooltipText(label);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		showNumber();
	}

}
