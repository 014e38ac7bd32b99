package org.expertcommittee.appointment.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.appointment.AppointmentDetails;
import org.expertcommittee.appointment.AppointmentDetailsService;
import org.expertcommittee.appointment.AppointmentFormService;
import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.AppointmentStatus;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.security.Access;
import org.springframework.beans.factory.ObjectProvider;

/** One appointment: how far it is, what it says, what became of it, what can be done. */
@Route("appointments")
@RolesAllowed(Access.SECRETARIAT)
class AppointmentDetailsView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

	private final transient AppointmentDetailsService service;

	private final transient AppointmentFormService papers;

	private final transient AppointmentActs acts;

	private final transient ObjectProvider<DetailsPanel> panels;

	private final PageHeader header = new PageHeader("");

	private final Div content = new Div();

	private String pageTitle = "";

	AppointmentDetailsView(AppointmentDetailsService service, AppointmentFormService papers, AppointmentActs acts,
			ObjectProvider<DetailsPanel> panels) {
		this.service = service;
		this.papers = papers;
		this.acts = acts;
		this.panels = panels;
		addClassName("ec-page");
		this.content.addClassName("ec-column");
		add(this.header, this.content);
	}

	@Override
	public void setParameter(BeforeEvent event, Long id) {
		show(id);
	}

	private void show(long id) {
		AppointmentDetails details = this.service.get(id);
		head(details);
		this.content.removeAll();
		AppointmentParts parts = new AppointmentParts(details);
		this.content.add(parts.steps());
		Columns columns = new Columns();
		columns.left().add(parts.facts(), parts.changes());
		columns.right().add(parts.next(buttons(details)));
		DetailsPanel.addAll(this.panels, Subject.APPOINTMENT, id, columns.right());
		if (details.chain().size() > 1) {
			columns.right().add(parts.chain());
		}
		this.content.add(columns);
	}

	private void head(AppointmentDetails details) {
		AppointmentListItem item = details.item();
		this.pageTitle = getTranslation("appointment.heading", item.expertName(), item.officeName());
		this.header.clear();
		this.header.setHeading(this.pageTitle);
		this.header.crumb(getTranslation("appointment.title"), "appointments")
			.here(item.expertName())
			.badge(new StatusBadge(item.state()))
			.fact(getTranslation(item.kind().messageKey()))
			.fact(item.termName())
			.fact(Dates.period(item.startsOn(), item.lastDay()));
		long id = item.id();
		this.header.action(new PaperLink(getTranslation("appointment.form"), () -> this.papers.form(id)));
	}

	/** An act that was taken away with the record leads back to the list. */
	private List<Button> buttons(AppointmentDetails details) {
		AppointmentListItem item = details.item();
		boolean proposal = item.state() == AppointmentStatus.PROPOSED;
		return this.acts.of(item, () -> reload(item.id(), proposal))
			.stream()
			.filter((act) -> details.reinstatable() || !act.word().equals(getTranslation("appointment.act.reinstate")))
			.map((act) -> new Button(act.word(), act.icon().create(), (event) -> act.run().run()))
			.toList();
	}

	private void reload(long id, boolean mayBeGone) {
		if (mayBeGone && !this.service.exists(id)) {
			getUI().ifPresent((ui) -> ui.navigate("appointments"));
			return;
		}
		show(id);
	}

	@Override
	public String getPageTitle() {
		return this.pageTitle;
	}

}
