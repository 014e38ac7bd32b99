package org.expertcommittee.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.intake.FollowUpLinkService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;

/** On the page of a case: links with which the enterprise says what it thinks. */
@org.springframework.stereotype.Component
class FollowUpLinks implements DetailsPanel {

	private final FollowUpLinkService links;

	private final CurrentUser currentUser;

	FollowUpLinks(FollowUpLinkService links, CurrentUser currentUser) {
		this.links = links;
		this.currentUser = currentUser;
	}

	@Override
	public Subject subject() {
		return Subject.CONSULTATION;
	}

	@Override
	public int order() {
		return 60;
	}

	@Override
	public boolean visible() {
		return this.currentUser.has(Role.SECRETARIAT);
	}

	@Override
	public Component create(long id) {
		Div place = new Div();
		LinkPanel.showIn(place, this.links, id);
		return place;
	}

}
