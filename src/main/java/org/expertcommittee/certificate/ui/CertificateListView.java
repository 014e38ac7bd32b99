package org.expertcommittee.certificate.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.batch.BatchService;
import org.expertcommittee.certificate.CertificateExportService;
import org.expertcommittee.certificate.CertificateFilter;
import org.expertcommittee.certificate.CertificateListItem;
import org.expertcommittee.certificate.CertificateService;
import org.expertcommittee.certificate.CertificateStatus;
import org.expertcommittee.certificate.CertificateWaiting;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.security.Access;

/** Every certificate, by state, and what is done with many of them. */
@Route("certificates")
@Menu(title = "certificate.menu", order = 12, icon = "award")
@RolesAllowed(Access.SECRETARIAT)
class CertificateListView extends Div implements HasDynamicTitle {

	static final String WAITING = "waiting";

	/** In the filter of what waits: whatever waits for too long. */
	static final String LATE = "LATE";

	private static final String YEAR = "year";

	private static final String COMMITTEE = "committee";

	private final transient CertificateService service;

	private final ListPanel<CertificateListItem> list = new ListPanel<>("certificates");

	CertificateListView(CertificateService service, CertificateExportService exports, CertificateBatches batches,
			CommitteeService committees) {
		this.service = service;
		addClassNames("ec-page", "ec-page-list");
		this.list.opens((item) -> "certificates/" + item.id());
		tabs();
		filters(committees.all());
		columns();
		this.list.card(this::card);
		this.list.source((query, page) -> service.list(filter(query), page), (query) -> service.count(filter(query)));
		this.list.selection(CertificateListView::chosen, this::everything, batches.acts(this::acted));
		this.list.export(getTranslation("certificate.export.file"),
				(query, out) -> exports.export(filter(query), getLocale(), out));
		this.list.total("certificate.total")
			.empty(Icons.AWARD, getTranslation("certificate.none"), getTranslation("certificate.noneNext"));
		PageHeader header = new PageHeader(getTranslation("certificate.title"));
		header.primary(getTranslation("certificate.prepare"), Icons.PLUS,
				() -> UI.getCurrent().navigate(CertificatePrepareView.class));
		add(header, this.list);
	}

	private void tabs() {
		this.list.state(null, getTranslation("base.all"), () -> this.service.count(CertificateFilter.ALL));
		for (CertificateStatus status : CertificateStatus.values()) {
			// What ended early is found among what has expired.
			if (status != CertificateStatus.ENDED) {
				this.list.state(status.name(), getTranslation(status.messageKey()),
						() -> this.service.count(CertificateFilter.of(status)));
			}
		}
	}

	private void filters(List<CommitteeFacts> committees) {
		Map<String, String> waiting = new LinkedHashMap<>();
		for (CertificateWaiting each : CertificateWaiting.values()) {
			waiting.put(each.name(), getTranslation(each.messageKey()));
		}
		waiting.put(LATE, getTranslation("certificate.waiting.late"));
		Map<String, String> years = new LinkedHashMap<>();
		this.service.years()
			.forEach((year) -> years.put(String.valueOf(year), getTranslation("certificate.yearOption", year)));
		this.list.search(getTranslation("certificate.search"))
			.filter(WAITING, getTranslation("certificate.waiting.any"), waiting)
			.filter(YEAR, getTranslation("certificate.allYears"), years);
		if (committees.size() > 1) {
			Map<String, String> names = new LinkedHashMap<>();
			committees.forEach((each) -> names.put(String.valueOf(each.id()), each.name()));
			this.list.filter(COMMITTEE, getTranslation("certificate.allCommittees"), names);
		}
	}

	private void columns() {
		this.list.title("number", getTranslation("certificate.number"), this::number, (item) -> null)
			.setWidth("180px")
			.setFlexGrow(1)
			.setSortProperty("number");
		this.list
			.person("name", getTranslation("certificate.holder"), CertificateListItem::holderName,
					CertificateListItem::officeName)
			.setWidth("165px")
			.setFlexGrow(1)
			.setSortProperty("name");
		this.list.text("awarded", getTranslation("certificate.awardedOn"), (item) -> Dates.day(item.awardedOn()))
			.setWidth("116px")
			.setFlexGrow(0)
			.setSortProperty("awarded");
		this.list
			.lines("period", getTranslation("certificate.period"), (item) -> Dates.day(item.startsOn()),
					CertificateListView.this::lastDay)
			.setWidth("140px")
			.setFlexGrow(0)
			.setSortProperty("ends");
		this.list
			.lines("sealed", getTranslation("certificate.seal.on"), (item) -> Dates.day(item.sealedOn()),
					CertificateListItem::sealApproval)
			.setWidth("126px");
		this.list
			.lines("handed", getTranslation("certificate.handOver.on"), (item) -> Dates.day(item.handedOn()),
					CertificateListItem::handedTo)
			.setWidth("126px");
		this.list.lines(WAITING, getTranslation("certificate.waiting"), this::waiting, this::waited);
		this.list.status("status", getTranslation("certificate.state"), CertificateListItem::state);
	}

	private Card card(CertificateListItem item) {
		return Card.of(item.holderName(), number(item), item.state())
			.withAside(item.officeName())
			.withFoot(Dates.period(item.startsOn(), item.endsOn()), (waiting(item) + " " + waited(item)).strip());
	}

	private String number(CertificateListItem item) {
		String number = item.number();
		return (number != null) ? number : getTranslation("certificate.noNumber");
	}

	/** The last day printed, or the one that has come instead. */
	private String lastDay(CertificateListItem item) {
		if (item.endedOn() != null) {
			return getTranslation("certificate.cutShort", item.endedOn());
		}
		return (item.extendedTo() != null) ? getTranslation("certificate.extended", item.extendedTo())
				: getTranslation("certificate.until", item.endsOn());
	}

	private String waiting(CertificateListItem item) {
		CertificateWaiting waiting = item.waiting();
		return (waiting != null) ? getTranslation(waiting.messageKey()) : "";
	}

	private String waited(CertificateListItem item) {
		if (item.waiting() == null || item.waitingDays() == 0) {
			return "";
		}
		return getTranslation(item.late() ? "certificate.waitedLate" : "certificate.waited", item.waitingDays());
	}

	private static Chosen chosen(CertificateListItem item) {
		String number = item.number();
		return new Chosen(item.id(),
				(number != null) ? number + " " + item.holderName() : item.holderName() + " " + item.officeName());
	}

	private List<Chosen> everything(ListQuery query) {
		return this.service.list(filter(query), new PagedQuery(0, BatchService.MOST_SUBJECTS, "protocol", false))
			.stream()
			.map(CertificateListView::chosen)
			.toList();
	}

	private void acted() {
		this.list.clearSelection();
		this.list.refresh();
	}

	private static CertificateFilter filter(ListQuery query) {
		Long year = query.filterId(YEAR);
		String waiting = query.filter(WAITING);
		boolean late = LATE.equals(waiting);
		return new CertificateFilter(query.state(CertificateStatus.class),
				(year != null) ? Math.toIntExact(Math.min(year, 9999)) : null, query.search(),
				query.filterId(COMMITTEE), (waiting == null || late) ? null : CertificateWaiting.of(waiting), late);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("certificate.title");
	}

}
