package org.expertcommittee.notification.ui;

import com.vaadin.flow.component.Component;
import org.expertcommittee.base.ui.HeaderItem;
import org.expertcommittee.notification.NotificationService;

/** Puts the bell into the header. */
@org.springframework.stereotype.Component
class BellItem implements HeaderItem {

	private final NotificationService service;

	BellItem(NotificationService service) {
		this.service = service;
	}

	@Override
	public Component create() {
		return new Bell(this.service);
	}

}
