package org.expertcommittee.certificate.ui;

import java.util.LinkedHashMap;
import java.util.Map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.certificate.CertificateFilter;
import org.expertcommittee.certificate.CertificateListItem;
import org.expertcommittee.certificate.CertificateService;
import org.expertcommittee.certificate.CertificateStatus;
import org.expertcommittee.security.Access;

/** Every certificate, by state. */
@Route("certificates")
@Menu(title = "certificate.menu", order = 12, icon = "award")
@RolesAllowed(Access.SECRETARIAT)
class CertificateListView extends Div implements HasDynamicTitle {

	CertificateListView(CertificateService service, PrepareDialog prepare) {
		addClassNames("ec-page", "ec-page-list");
		ListPanel<CertificateListItem> list = new ListPanel<CertificateListItem>("certificates")
			.opens((item) -> "certificates/" + item.id())
			.state(null, getTranslation("base.all"), () -> service.count(CertificateFilter.ALL));
		for (CertificateStatus status : CertificateStatus.values()) {
			if (status != CertificateStatus.REPLACED) {
				list.state(status.name(), getTranslation(status.messageKey()),
						() -> service.count(CertificateFilter.of(status)));
			}
		}
		Map<String, String> years = new LinkedHashMap<>();
		service.years()
			.forEach((year) -> years.put(String.valueOf(year), getTranslation("certificate.yearOption", year)));
		list.search(getTranslation("certificate.search")).filter("year", getTranslation("certificate.allYears"), years);
		list.title("number", getTranslation("certificate.number"), this::number, (item) -> null)
			.setSortProperty("number");
		list.person("name", getTranslation("certificate.holder"), CertificateListItem::holderName, (item) -> null)
			.setSortProperty("name");
		list.text("office", getTranslation("certificate.office"), CertificateListItem::officeName);
		list.text("awarded", getTranslation("certificate.awardedOn"), (item) -> Dates.day(item.awardedOn()))
			.setSortProperty("awarded");
		list.lines("period", getTranslation("certificate.period"), (item) -> Dates.day(item.startsOn()),
				(item) -> getTranslation("certificate.until", item.endsOn()))
			.setSortProperty("ends");
		list.status("status", getTranslation("certificate.state"), CertificateListItem::state);
		list.card((item) -> Card.of(item.holderName(), number(item), item.state())
			.withAside(item.officeName())
			.withFoot(Dates.period(item.startsOn(), item.endsOn()), ""));
		list.source((query, page) -> service.list(filter(query), page), (query) -> service.count(filter(query)));
		list.total("certificate.total")
			.empty(Icons.AWARD, getTranslation("certificate.none"), getTranslation("certificate.noneNext"));
		PageHeader header = new PageHeader(getTranslation("certificate.title"));
		header.primary(getTranslation("certificate.prepare"), Icons.PLUS, prepare::choose);
		add(header, list);
	}

	private String number(CertificateListItem item) {
		String number = item.number();
		return (number != null) ? number : getTranslation("certificate.noNumber");
	}

	private static CertificateFilter filter(ListQuery query) {
		Long year = query.filterId("year");
		return new CertificateFilter(query.state(CertificateStatus.class),
				(year != null) ? Math.toIntExact(Math.min(year, 9999)) : null, query.search());
	}

	@Override
	public String getPageTitle() {
		return getTranslation("certificate.title");
	}

}
