package org.expertcommittee.appointment.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.ShortRow;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;

/** A person's appointments on that person's page. */
@org.springframework.stereotype.Component
class ExpertAppointments implements DetailsPanel {

	private final AppointmentService service;

	private final AppointmentForms forms;

	private final AppointmentActs acts;

	private final CurrentUser currentUser;

	ExpertAppointments(AppointmentService service, AppointmentForms forms, AppointmentActs acts,
			CurrentUser currentUser) {
		this.service = service;
		this.forms = forms;
		this.acts = acts;
		this.currentUser = currentUser;
	}

	@Override
	public Subject subject() {
		return Subject.EXPERT;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public boolean visible() {
		return this.currentUser.has(Role.SECRETARIAT) || this.currentUser.has(Role.EXPERT);
	}

	@Override
	public Component create(long expertId) {
		Panel panel = new Panel(Translate.text("appointment.section"));
		Div rows = new Div();
		rows.addClassName("ec-rows");
		if (this.currentUser.has(Role.SECRETARIAT)) {
			panel.withAside(new Button(Translate.text("appointment.new"), Icons.PLUS.create(),
					(event) -> this.forms.propose(expertId, ExpertAppointments::refresh)));
		}
		List<AppointmentListItem> items = this.service.ofExpert(expertId);
		if (items.isEmpty()) {
			Paragraph none = new Paragraph(Translate.text("appointment.noneOfExpert"));
			none.addClassName("ec-secondary");
			rows.add(none);
		}
		items.forEach((item) -> rows.add(row(item)));
		panel.add(rows);
		return panel;
	}

	/**
	 * The whole page: an act also changes the person's office and what can be prepared.
	 */
	private static void refresh() {
		UI.getCurrent().refreshCurrentRoute(false);
	}

	private Component row(AppointmentListItem item) {
		Component office = this.currentUser.has(Role.SECRETARIAT)
				? new Anchor("appointments/" + item.id(), item.officeName()) : new Span(item.officeName());
		ShortRow row = new ShortRow(office, new StatusBadge(item.state()))
			.line(item.termName() + " " + Dates.period(item.startsOn(), item.lastDay()))
			.caption(item.note());
		if (this.currentUser.has(Role.SECRETARIAT)) {
			row.acts(this.acts.of(item, ExpertAppointments::refresh)
				.stream()
				.map((act) -> new Button(act.word(), (event) -> act.run().run()))
				.toArray(Button[]::new));
		}
		return row;
	}

}
