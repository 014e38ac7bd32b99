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
import org.expertcommittee.appointment.RenewalDecision;
import org.expertcommittee.appointment.RenewalItem;
import org.expertcommittee.appointment.RenewalRunService;
import org.expertcommittee.appointment.RenewalService;
import org.expertcommittee.appointment.RenewalState;
import org.expertcommittee.appointment.RenewalSummary;
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

	private final transient RenewalRunService runs;

	private final transient RenewalForms forms;

	private final transient RenewalParts parts;

	private String title = "";

	private long id;

	RenewalView(RenewalService renewals, RenewalRunService runs, RenewalForms forms, RenewalParts parts) {
		this.renewals = renewals;
		this.runs = runs;
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
		add(header);
		if (renewal.state() == RenewalState.PLANNING) {
			Button execute = header.primary(getTranslation("renewal.execute"), Icons.SEND, () -> execute(renewal));
			summary.whenCounted((counted) -> {
				execute.setEnabled(counted.executable());
				execute.setTooltipText(counted.executable() ? "" : getTranslation("renewal.execute.notYet"));
			});
		}
		else {
			RenewalCockpitPanel cockpit = this.parts.cockpit(renewal, this::show);
			cockpit.undoable(() -> header.menuAction(getTranslation("renewal.undo"), () -> undo(cockpit)));
			add(cockpit);
		}
		add(Columns.of(members, summary));
		summary.refresh();
	}

	private void execute(RenewalItem renewal) {
		RenewalSummary summary = this.renewals.summary(this.id);
		Confirm.ask(getTranslation("renewal.execute.title", this.title),
				getTranslation("renewal.execute.text", summary.staying(), summary.count(RenewalDecision.LEAVE)),
				getTranslation("renewal.execute"),
				() -> this.parts.run(() -> this.runs.execute(renewal.id()), "renewal.done.execute", this::show));
	}

	private void undo(RenewalCockpitPanel cockpit) {
		Confirm.danger(getTranslation("renewal.undo.title"), getTranslation("renewal.undo.text", cockpit.made()),
				getTranslation("renewal.undo"),
				() -> this.parts.run(() -> this.runs.undo(this.id), "renewal.done.undo", this::show));
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
