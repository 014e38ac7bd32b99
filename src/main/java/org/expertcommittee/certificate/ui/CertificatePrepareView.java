package org.expertcommittee.certificate.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
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
import org.expertcommittee.certificate.CertificatePreparationService;
import org.expertcommittee.certificate.PreparableFilter;
import org.expertcommittee.certificate.PreparableItem;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.security.Access;

/** The appointments in force that have no certificate yet, to prepare many at once. */
@Route("certificates/prepare")
@RolesAllowed(Access.SECRETARIAT)
class CertificatePrepareView extends Div implements HasDynamicTitle {

	private static final String TERM = "term";

	private static final String OFFICE = "office";

	private final transient CertificatePreparationService service;

	private final ListPanel<PreparableItem> list = new ListPanel<>("preparable");

	CertificatePrepareView(CertificatePreparationService service, CertificateBatches batches, PrepareDialog prepare,
			CommitteeService committees, OfficeService offices) {
		this.service = service;
		addClassNames("ec-page", "ec-page-list");
		Map<String, String> terms = new LinkedHashMap<>();
		committees.termNames().forEach((id, name) -> terms.put(String.valueOf(id), name));
		Map<String, String> officeNames = new LinkedHashMap<>();
		offices.names().forEach((id, name) -> officeNames.put(String.valueOf(id), name));
		this.list.search(getTranslation("certificate.prepare.search"))
			.filter(TERM, getTranslation("certificate.allTerms"), terms)
			.filter(OFFICE, getTranslation("certificate.allOffices"), officeNames);
		this.list.person("name", getTranslation("certificate.holder"), PreparableItem::expertName,
				PreparableItem::organisation);
		this.list.text(OFFICE, getTranslation("certificate.office"), PreparableItem::officeName);
		this.list.text(TERM, getTranslation("certificate.term"), PreparableItem::termName);
		this.list.lines("period", getTranslation("certificate.period"), (item) -> Dates.day(item.startsOn()),
				(item) -> getTranslation("certificate.until", item.endsOn()));
		this.list.card((item) -> Card.of(item.expertName(), item.officeName(), null)
			.withFoot(Dates.period(item.startsOn(), item.endsOn()), item.termName()));
		this.list.source((query, page) -> service.list(filter(query), page), (query) -> service.count(filter(query)));
		this.list.rowMenu((item, menu) -> menu.addItem(getTranslation("certificate.prepare"),
				(event) -> prepare.prepare(item.appointmentId())));
		this.list.selection(CertificatePrepareView::chosen, this::everything, batches.preparation(this::acted));
		this.list.total("certificate.prepare.total")
			.empty(Icons.CIRCLE_CHECK, getTranslation("certificate.prepare.none"),
					getTranslation("certificate.prepare.nothing"));
		PageHeader header = new PageHeader(getTranslation("certificate.prepare"));
		header.crumb(getTranslation("certificate.title"), "certificates").here(getTranslation("certificate.prepare"));
		add(header, this.list);
	}

	private static Chosen chosen(PreparableItem item) {
		return new Chosen(item.appointmentId(), item.expertName() + " " + item.officeName());
	}

	private List<Chosen> everything(ListQuery query) {
		return this.service.list(filter(query), PagedQuery.of(0, BatchService.MOST_SUBJECTS))
			.stream()
			.map(CertificatePrepareView::chosen)
			.toList();
	}

	private void acted() {
		this.list.clearSelection();
		this.list.refresh();
	}

	private static PreparableFilter filter(ListQuery query) {
		return new PreparableFilter(query.filterId(TERM), query.filterId(OFFICE), query.search());
	}

	@Override
	public String getPageTitle() {
		return getTranslation("certificate.prepare");
	}

}
