package org.expertcommittee.notification.ui;

import java.util.LinkedHashMap;
import java.util.Map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.notification.KindChoice;
import org.expertcommittee.notification.NotificationFilter;
import org.expertcommittee.notification.NotificationItem;
import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.NotificationService;
import org.expertcommittee.notification.NotificationStatus;

/** 我的消息: everything one was told. */
@Route(NotificationNavigation.NOTIFICATIONS)
@PermitAll
class NotificationListView extends Div implements HasDynamicTitle {

	private final transient NotificationService service;

	private final ListPanel<NotificationItem> list = new ListPanel<>("notifications");

	NotificationListView(NotificationService service, ChoicesEntry choices) {
		this.service = service;
		addClassNames("ec-page", "ec-page-list", "ec-notifications");
		PageHeader header = new PageHeader(getTranslation("notification.title"));
		header.action(getTranslation("notification.readAll"), Icons.CHECK, this::readAll);
		header.action(getTranslation("notification.choices"), Icons.SETTINGS, () -> choices.open(this.list::refresh));

		Map<String, String> kinds = new LinkedHashMap<>();
		for (KindChoice choice : service.choices().kinds()) {
			kinds.put(choice.kind().name(), getTranslation(choice.kind().messageKey()));
		}
		this.list.opens((item) -> NotificationNavigation.NOTIFICATIONS + "/" + item.id())
			.state(null, getTranslation("base.all"), () -> service.count(NotificationFilter.ALL))
			.state(NotificationStatus.UNREAD.name(), getTranslation(NotificationStatus.UNREAD.messageKey()),
					() -> service.count(NotificationFilter.UNREAD));
		if (!kinds.isEmpty()) {
			this.list.filter("kind", getTranslation("notification.allKinds"), kinds);
		}
		this.list
			.title("message", getTranslation("notification.message"), this::text,
					(item) -> getTranslation(item.kind().messageKey()))
			.setFlexGrow(6);
		this.list.text("time", getTranslation("notification.time"), (item) -> Dates.moment(item.createdAt()))
			.setFlexGrow(0)
			.setWidth("160px");
		this.list.status("status", getTranslation("notification.status"), NotificationStatus::of);
		this.list.card((item) -> Card.of(text(item), "", NotificationStatus.of(item))
			.withFoot(getTranslation(item.kind().messageKey()), Dates.moment(item.createdAt())));
		this.list.source((query, page) -> service.list(filter(query), page), (query) -> service.count(filter(query)))
			.total("notification.total")
			.empty(Icons.BELL, getTranslation("notification.none"), getTranslation("notification.none.next"));
		add(header, this.list);
	}

	private String text(NotificationItem item) {
		return item.text(this::getTranslation);
	}

	private void readAll() {
		int read = this.service.markAllRead();
		this.list.refresh();
		Notices.success(getTranslation("notification.readAll.done", read));
	}

	private static NotificationFilter filter(ListQuery query) {
		return new NotificationFilter((query.state() != null) ? Boolean.FALSE : null,
				query.filter("kind", NotificationKind.class));
	}

	@Override
	public String getPageTitle() {
		return getTranslation("notification.title");
	}

}
