package org.expertcommittee.batch.ui;

import java.util.Map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.batch.BatchFilter;
import org.expertcommittee.batch.BatchProgress;
import org.expertcommittee.batch.BatchService;
import org.expertcommittee.batch.BatchTab;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;

/** Every batch, the newest first; {@code batches/<id>} opens that one. */
@Route("batches")
@Menu(title = "batch.menu", order = 19, icon = "list-todo")
@RolesAllowed(Access.SECRETARIAT)
class BatchListView extends Div implements HasDynamicTitle, HasUrlParameter<Long> {

	private static final String MINE = "mine";

	private final transient BatchNavigation navigation;

	private final ListPanel<BatchProgress> list = new ListPanel<>("batches");

	BatchListView(BatchService service, BatchNavigation navigation) {
		this.navigation = navigation;
		addClassNames("ec-page", "ec-page-list");
		this.list.opensBy((batch) -> open(batch.id()));
		this.list.state(null, getTranslation("base.all"), () -> service.count(BatchFilter.ALL));
		for (BatchTab tab : BatchTab.values()) {
			this.list.state(tab.name(), getTranslation(tab.messageKey()), () -> service.count(BatchFilter.of(tab)));
		}
		this.list.filter(MINE, getTranslation("batch.everyone"), Map.of(MINE, getTranslation("batch.mine")));
		this.list.title("kind", getTranslation("batch.kindColumn"), (batch) -> getTranslation(batch.kindKey()),
				this::label);
		this.list.text("progress", getTranslation("batch.progress"), this::numbers);
		this.list.status("state", getTranslation("batch.state"), BatchProgress::state);
		this.list.text("by", getTranslation("batch.startedBy"), BatchProgress::startedBy);
		this.list.text("started", getTranslation("batch.startedAt"), (batch) -> Dates.moment(batch.startedAt()));
		this.list.text("finished", getTranslation("batch.finishedAt"), (batch) -> Dates.moment(batch.finishedAt()));
		this.list.card((batch) -> Card.of(getTranslation(batch.kindKey()), label(batch), batch.state())
			.withFoot(numbers(batch), Dates.moment(batch.startedAt())));
		this.list.source((query, page) -> service.list(filter(query), page), (query) -> service.count(filter(query)));
		this.list.total("batch.total")
			.empty(Icons.LIST_TODO, getTranslation("batch.none"), getTranslation("batch.noneNext"));
		add(new PageHeader(getTranslation("batch.title")), this.list);
	}

	@Override
	public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
		if (id != null) {
			open(id);
		}
	}

	private void open(long id) {
		this.navigation.open(id, this.list::refresh);
	}

	private String label(BatchProgress batch) {
		return getTranslation("batch.label", batch.label(), batch.total());
	}

	private String numbers(BatchProgress batch) {
		String done = getTranslation("batch.doneOf", batch.done(), batch.total());
		return (batch.failed() == 0) ? done
				: done + getTranslation("base.listSeparator") + getTranslation("batch.failedCount", batch.failed());
	}

	private static BatchFilter filter(ListQuery query) {
		return new BatchFilter(query.state(BatchTab.class), query.filter(MINE) != null);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("batch.title");
	}

}
