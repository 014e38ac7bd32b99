package org.expertcommittee.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.expertcommittee.notification.NotificationService;

/**
 * Where messages and mails link to: marks the message as read and goes on to the page
 * where it can be dealt with.
 */
@Route(NotificationNavigation.NOTIFICATIONS)
@PermitAll
class OpenNotificationView extends Div implements HasUrlParameter<Long> {

	private final transient NotificationService service;

	OpenNotificationView(NotificationService service) {
		this.service = service;
	}

	@Override
	public void setParameter(BeforeEvent event, Long id) {
		Location target = new Location(this.service.open(id).orElse(NotificationNavigation.NOTIFICATIONS));
		event.forwardTo(target.getPath(), target.getQueryParameters());
	}

}
