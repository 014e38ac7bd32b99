package org.expertcommittee.appointment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.appointment.RenewalItem;
import org.expertcommittee.appointment.RenewalService;
import org.expertcommittee.appointment.RenewalState;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.security.Access;

/** One 换届: the plan with everybody's choice, later how far it has come. */
@Route(RenewalListView.PATH + "/:id([0-9]{1,18})")
@RolesAllowed(Access.SECRETARIAT)
@StyleSheet("styles-renewal.css")
class RenewalView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	private final transient RenewalService renewals;

	private final transient RenewalForms forms;

	private final transient RenewalParts parts;

	private String title = "";

	private long id;

	RenewalView(RenewalService renewals, RenewalForms forms, RenewalParts parts) {
		this.renewals = renewals;
		this.forms = forms;
		this.parts = parts;
		addClassNames("ec-page", "ec-renewal");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.id = event.getRouteParameters().getLong("id").orElseThrow(() -> new NotFound("renewal without id"));
		show();
	}

	private void show() {
		RenewalItem renewal = this.renewals.get(this.id);
		this.title = getTranslation("renewal.heading", renewal.oldTermName(), renewal.newTermName());
		removeAll();
		PageHeader header = header(renewal);
		RenewalSummaryPanel summary = new RenewalSummaryPanel(renewal, this.renewals);
		RenewalMemberList members = this.parts.members(renewal, summary::refresh);
		summary.whenRestRenewed(() -> members.renewRest());
		add(header, Columns.of(members, summary));
		if (renewal.state() == RenewalState.PLANNING) {
			Button execute = header.primary(getTranslation("renewal.execute"), Icons.SEND, () -> {
			});
			execute.setEnabled(false);
			summary.whenCounted((counted) -> execute.setEnabled(counted.executable()));
		}
		summary.refresh();
	}

	private PageHeader header(RenewalItem renewal) {
		PageHeader header = new PageHeader(this.title);
		header.crumb(getTranslation("renewal.title"), RenewalListView.PATH).here(this.title);
		header.badge(new StatusBadge(renewal.state()))
			.fact(renewal.committeeName())
			.fact(getTranslation("renewal.period") + " " + Dates.period(renewal.startsOn(), renewal.newTermEndsOn()));
		header.action(getTranslation("renewal.letter"), Icons.FILE_TEXT, () -> this.forms.letter(renewal, this::show));
		if (renewal.state() == RenewalState.PLANNING) {
			header.action(getTranslation("renewal.edit"), Icons.PENCIL, () -> this.forms.edit(renewal, this::show));
			header.menuAction(getTranslation("renewal.discard"), this::discard);
		}
		return header;
	}

	private void discard() {
		Confirm.danger(getTranslation("renewal.discard.title"), getTranslation("renewal.discard.text"),
				getTranslation("renewal.discard"), () -> {
					if (Acts.attempt(() -> this.renewals.discard(this.id), getTranslation("renewal.done.discard"))) {
						UI.getCurrent().navigate(RenewalListView.PATH);
					}
				});
	}

	@Override
	public String getPageTitle() {
		return this.title;
	}

}
