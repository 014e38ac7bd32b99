package org.expertcommittee.enterprise.ui;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import org.expertcommittee.base.Spreadsheet;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.enterprise.EnterpriseData;
import org.expertcommittee.enterprise.EnterpriseFilter;
import org.expertcommittee.enterprise.EnterpriseListItem;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.security.Access;

/** The enterprises. */
@Route(EnterpriseNavigation.LIST)
@Menu(title = "enterprise.menu", order = 22, icon = "building-2")
@RolesAllowed(Access.SECRETARIAT)
class EnterpriseListView extends Div implements HasDynamicTitle {

	private static final String ARCHIVED = "ARCHIVED";

	private final EnterpriseService enterprises;

	private final IndustryService industries;

	private final transient Validator validator;

	private final ListPanel<EnterpriseListItem> list = new ListPanel<>("enterprises");

	EnterpriseListView(EnterpriseService enterprises, IndustryService industries, Validator validator) {
		this.enterprises = enterprises;
		this.industries = industries;
		this.validator = validator;
		addClassNames("ec-page", "ec-page-list");

		PageHeader header = new PageHeader(getTranslation("enterprise.title"));
		header.primary(getTranslation("enterprise.new"), Icons.PLUS, this::create);

		this.list.opens((item) -> EnterpriseNavigation.details(item.id()))
			.state(null, getTranslation("enterprise.state.active"), () -> enterprises.count(EnterpriseFilter.ALL))
			.state(ARCHIVED, getTranslation("enterprise.state.archived"),
					() -> enterprises.count(EnterpriseFilter.ARCHIVED))
			.search(getTranslation("enterprise.search"))
			.filter("industry", getTranslation("enterprise.allIndustries"), words(industries.names()))
			.filter("park", getTranslation("enterprise.allParks"), parks());
		this.list.title("name", getTranslation("enterprise.name"), EnterpriseListItem::name, EnterpriseListItem::kind)
			.setSortProperty("name")
			.setFlexGrow(2);
		this.list.text("industry", getTranslation("enterprise.industry"), EnterpriseListItem::industry);
		this.list.text("park", getTranslation("enterprise.park"), EnterpriseListItem::park).setSortProperty("park");
		this.list.chips("tags", getTranslation("enterprise.tags"), EnterpriseListItem::tags);
		this.list.text("contact", getTranslation("enterprise.contact"), EnterpriseListItem::contactName);
		this.list.masked("phone", getTranslation("enterprise.contactPhone"), EnterpriseListItem::maskedPhone,
				(item) -> enterprises.revealPhone(item.id()));
		this.list.text("creditCode", getTranslation("enterprise.creditCode"), EnterpriseListItem::creditCode)
			.setSortProperty("creditCode");
		this.list.card((item) -> Card.of(item.name(), Objects.requireNonNullElse(item.kind(), ""), null)
			.withChips(item.tags())
			.withFoot(Objects.requireNonNullElse(item.industry(), ""),
					Objects.requireNonNullElse(item.maskedPhone(), "")));
		this.list
			.source((query, page) -> enterprises.list(filter(query), page), (query) -> enterprises.count(filter(query)))
			.export(getTranslation("enterprise.exportFile"), this::export)
			.empty(Icons.BUILDING_2, getTranslation("enterprise.empty"), getTranslation("enterprise.empty.next"));
		add(header, this.list);
	}

	private Map<String, String> parks() {
		Map<String, String> parks = new LinkedHashMap<>();
		this.enterprises.parks().forEach((park) -> parks.put(park, park));
		return parks;
	}

	static Map<String, String> words(Map<Long, String> names) {
		Map<String, String> words = new LinkedHashMap<>();
		names.forEach((id, name) -> words.put(String.valueOf(id), name));
		return words;
	}

	private static EnterpriseFilter filter(ListQuery query) {
		return new EnterpriseFilter(query.search(), query.filterId("industry"), query.filter("park"),
				ARCHIVED.equals(query.state()));
	}

	private void create() {
		EnterpriseForm form = new EnterpriseForm(EnterpriseData.of("", null, null), this.industries, this.validator);
		new FormDialog<>(getTranslation("enterprise.new"), form, this.enterprises::create, () -> {
			Notices.success(getTranslation("enterprise.created"));
			this.list.refresh();
		}).open();
	}

	private void export(ListQuery query, OutputStream out) {
		int rows = Spreadsheet.write(out, getTranslation("enterprise.title"),
				Arrays.asList(getTranslation("enterprise.name"), getTranslation("enterprise.creditCode"),
						getTranslation("enterprise.kind"), getTranslation("enterprise.industry"),
						getTranslation("enterprise.park"), getTranslation("enterprise.contact"),
						getTranslation("enterprise.contactPhone"), getTranslation("enterprise.tags")),
				(page) -> this.enterprises.list(filter(query), page),
				(item) -> Arrays.asList(item.name(), item.creditCode(), item.kind(), item.industry(), item.park(),
						item.contactName(), item.maskedPhone(), Translate.list(item.tags())));
		this.enterprises.exported(rows);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("enterprise.title");
	}

}
