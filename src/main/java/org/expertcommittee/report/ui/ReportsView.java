package org.expertcommittee.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.security.Access;

/** The official ledgers that can be looked at, printed and filed. */
@Route(ReportsView.ROUTE)
@Menu(title = "report.menu", order = 40, icon = "file-text")
@RolesAllowed(Access.SECRETARIAT)
class ReportsView extends Div implements HasDynamicTitle {

	static final String ROUTE = "reports";

	ReportsView() {
		addClassName("ec-page");
		PageHeader header = new PageHeader(getTranslation("report.ledgers"));
		header.fact(getTranslation("report.ledgers.about"));
		Div choices = new Div(choice(Icons.AWARD, "certificates", CertificateLedgerView.ROUTE),
				choice(Icons.USERS, "roster", RosterLedgerView.ROUTE),
				choice(Icons.LIGHTBULB, "recommendations", RecommendationLedgerView.ROUTE),
				choice(Icons.MESSAGE_SQUARE_TEXT, "consultations", ConsultationLedgerView.ROUTE),
				choice(Icons.USER_CHECK, "duties", DutyLedgerView.ROUTE),
				choice(Icons.FILE_TEXT, "fees", FeeSheetListView.ROUTE));
		choices.addClassName("ec-ledgers");
		add(header, choices);
	}

	private Anchor choice(Icons icon, String ledger, String route) {
		Span title = new Span(getTranslation("report.ledger." + ledger));
		title.addClassName("ec-ledger-title");
		Span about = new Span(getTranslation("report.ledger." + ledger + ".about"));
		about.addClassName("ec-secondary");
		Div words = new Div(title, about);
		words.addClassName("ec-lines");
		Anchor choice = new Anchor(route, icon.create(), words);
		choice.addClassName("ec-ledger");
		return choice;
	}

	@Override
	public String getPageTitle() {
		return getTranslation("report.ledgers");
	}

}
