package org.expertcommittee.report.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.certificate.CertificateLedgerFilter;
import org.expertcommittee.certificate.CertificateLedgerRow;
import org.expertcommittee.certificate.CertificateLedgerService;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.report.LedgerFormat;
import org.expertcommittee.report.LedgerService;
import org.expertcommittee.security.Access;

/** 聘书台账. */
@Route(CertificateLedgerView.ROUTE)
@RolesAllowed(Access.SECRETARIAT)
class CertificateLedgerView extends Div implements HasDynamicTitle {

	static final String ROUTE = "reports/certificates";

	private static final String VALID = "valid";

	CertificateLedgerView(CertificateLedgerService service, LedgerService ledgers, CommitteeService committees) {
		addClassNames("ec-page", "ec-page-list");
		ListPanel<CertificateLedgerRow> list = new ListPanel<CertificateLedgerRow>("certificate-ledger")
			.opens((row) -> "certificates/" + row.id())
			.state(null, getTranslation("base.all"), () -> service.count(CertificateLedgerFilter.ALL))
			.state(VALID, getTranslation("report.ledger.valid"),
					() -> service.count(new CertificateLedgerFilter(null, null, true, null)));
		Map<String, String> years = new LinkedHashMap<>();
		service.years().forEach((year) -> years.put(String.valueOf(year), getTranslation("report.year", year)));
		list.search(getTranslation("report.ledger.search")).filter("year", getTranslation("report.allYears"), years);
		List<CommitteeFacts> all = committees.all();
		if (all.size() > 1) {
			Map<String, String> names = new LinkedHashMap<>();
			all.forEach((each) -> names.put(String.valueOf(each.id()), each.name()));
			list.filter("committee", getTranslation("report.allCommittees"), names);
		}
		list.text("position", word("number"), (row) -> String.valueOf(row.position())).setWidth("60px").setFlexGrow(0);
		list.title("number", word("certificateNumber"), CertificateLedgerRow::number, (row) -> null).setWidth("185px");
		list.text("name", word("name"), CertificateLedgerRow::holderName);
		list.text("office", word("office"), CertificateLedgerRow::officeName);
		list.lines("period", word("period"), (row) -> Dates.day(row.startsOn()),
				(row) -> getTranslation("report.to", row.endsOn()))
			.setWidth("132px")
			.setFlexGrow(0);
		list.text("approval", word("approval"), (row) -> Objects.toString(row.approvalNumber(), "")).setWidth("165px");
		list.text("sealed", word("sealed"), (row) -> Dates.day(row.sealedOn())).setWidth("112px").setFlexGrow(0);
		list.lines("received", word("received"), CertificateLedgerRow::handedTo, (row) -> Dates.day(row.handedOn()));
		list.status("state", word("state"), CertificateLedgerRow::state);
		list.card((row) -> Card.of(row.holderName(), row.number(), row.state())
			.withAside(row.officeName())
			.withFoot(Dates.period(row.startsOn(), row.endsOn()), Objects.toString(row.approvalNumber(), "")));
		list.source((query, page) -> service.list(filter(query), page), (query) -> service.count(filter(query)));
		list.total("certificate.total")
			.empty(Icons.AWARD, getTranslation("report.ledger.certificates.none"),
					getTranslation("report.ledger.certificates.next"));
		String title = getTranslation("report.ledger.certificates");
		for (LedgerFormat format : LedgerFormat.values()) {
			list.export(getTranslation("report.ledger.export." + format.name()), title + format.ending(),
					format.mediaType(), (query, out) -> ledgers.certificates(filter(query), format, out));
		}
		PageHeader header = new PageHeader(title);
		header.crumb(getTranslation("report.ledgers"), ReportsView.ROUTE).here(title);
		add(header, list);
	}

	private String word(String column) {
		return getTranslation("report.ledger.column." + column);
	}

	private static CertificateLedgerFilter filter(ListQuery query) {
		Long year = query.filterId("year");
		return new CertificateLedgerFilter(query.filterId("committee"),
				(year != null) ? (int) Math.min(year, 9999) : null, VALID.equals(query.state()), query.search());
	}

	@Override
	public String getPageTitle() {
		return getTranslation("report.ledger.certificates");
	}

}
