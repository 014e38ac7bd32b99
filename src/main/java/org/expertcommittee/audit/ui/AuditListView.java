package org.expertcommittee.audit.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.audit.AuditEntry;
import org.expertcommittee.audit.AuditFilter;
import org.expertcommittee.audit.AuditResult;
import org.expertcommittee.audit.AuditService;
import org.expertcommittee.audit.ChainCheck;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;

/** The trail, for auditors alone. */
@Route("audit")
@Menu(title = "audit.menu", order = 51, icon = "shield-check")
@RolesAllowed(Access.AUDITOR)
class AuditListView extends Div implements HasDynamicTitle {

	static final List<String> GROUPS = List.of("account", "expert", "committee", "appointment", "certificate",
			"enterprise", "project", "consultation", "assignment", "attachment", "audit");

	private static final List<Integer> DAYS = List.of(1, 7, 30, 90, 365);

	private final AuditService audit;

	private final transient AuditWords words;

	private final transient Clock clock;

	private final Div verdict = new Div();

	private final ListPanel<AuditEntry> list = new ListPanel<>("audit");

	AuditListView(AuditService audit, AuditWords words, Clock clock) {
		this.audit = audit;
		this.words = words;
		this.clock = clock;
		addClassNames("ec-page", "ec-page-list");

		PageHeader header = new PageHeader(getTranslation("audit.title"));
		Button verify = header.primary(getTranslation("audit.verify"), Icons.SHIELD_CHECK, this::verify);
		verify.setDisableOnClick(false);
		header.action(csv());
		this.verdict.addClassNames("ec-verdict", "ec-notice");
		this.verdict.getElement().setAttribute("role", "status");
		this.verdict.setVisible(false);

		this.list.state(null, getTranslation("base.all"), () -> audit.count(AuditFilter.ALL));
		for (AuditResult result : AuditResult.values()) {
			this.list.state(result.name(), getTranslation(result.messageKey()),
					() -> audit.count(new AuditFilter(null, null, result, null, null)));
		}
		this.list.search(getTranslation("audit.search"))
			.filter("act", getTranslation("audit.allActs"), groups())
			.filter("days", getTranslation("audit.allDays"), days());
		this.list.lines("time", getTranslation("audit.time"), (entry) -> ChinaTime.second(entry.occurredAt()),
				(entry) -> getTranslation("audit.number", entry.position()));
		this.list.lines("actor", getTranslation("audit.actor"), AuditListView::actor, AuditEntry::actor);
		this.list.text("act", getTranslation("audit.act"), (entry) -> words.action(entry.action()));
		this.list.text("subject", getTranslation("audit.subject"), words::subject).setFlexGrow(2);
		this.list.status("result", getTranslation("audit.result"), AuditEntry::result);
		this.list.text("address", getTranslation("audit.address"), AuditEntry::address);
		this.list.card((entry) -> Card.of(actor(entry), words.subject(entry), entry.result())
			.withAside(words.action(entry.action()))
			.withFoot(ChinaTime.second(entry.occurredAt()), Objects.requireNonNullElse(entry.address(), "")));
		this.list.grid()
			.setItemDetailsRenderer(new ComponentRenderer<>((entry) -> new EntryDetails(entry, this.words)));
		this.list.grid().addClassName("ec-grid-opens");
		this.list.source((query, page) -> audit.list(filter(query), page), (query) -> audit.count(filter(query)))
			.export(getTranslation("audit.file") + ".xlsx", (query, out) -> export(query).spreadsheet(out))
			.total("audit.total")
			.footnote(getTranslation("audit.footnote"))
			.empty(Icons.HISTORY, getTranslation("audit.empty"), getTranslation("audit.empty.next"));
		add(header, this.verdict, this.list);
	}

	private Anchor csv() {
		Anchor link = new Anchor();
		link.setHref((DownloadHandler) (event) -> {
			event.setFileName(getTranslation("audit.file") + ".csv");
			event.setContentType("text/csv;charset=UTF-8");
			try (OutputStream out = event.getOutputStream()) {
				export(this.list.query()).csv(out);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}, AttachmentType.DOWNLOAD);
		link.addClassNames("ec-button", "ec-desktop-only");
		link.add(Icons.DOWNLOAD.create(), new Span(getTranslation("audit.exportCsv")));
		return link;
	}

	private AuditExport export(ListQuery query) {
		return new AuditExport(this.audit, this.words, filter(query));
	}

	private static String actor(AuditEntry entry) {
		return (entry.actorName().isBlank() || entry.actorName().equals("-")) ? entry.actor() : entry.actorName();
	}

	private Map<String, String> groups() {
		Map<String, String> groups = new LinkedHashMap<>();
		GROUPS.forEach((group) -> groups.put(group, getTranslation("audit.group." + group)));
		return groups;
	}

	private Map<String, String> days() {
		Map<String, String> days = new LinkedHashMap<>();
		DAYS.forEach((number) -> days.put(String.valueOf(number), getTranslation("audit.days", number)));
		return days;
	}

	private AuditFilter filter(ListQuery query) {
		String group = query.filter("act");
		return new AuditFilter(query.search(), (group != null) ? group : null, query.state(AuditResult.class),
				from(query.filterId("days")), null);
	}

	/** The first of the last so many days, today being one of them. */
	private @Nullable LocalDate from(@Nullable Long days) {
		return (days == null || days < 1 || days > 3650) ? null : ChinaTime.today(this.clock).minusDays(days - 1);
	}

	private void verify() {
		ChainCheck check = this.audit.verify();
		Long broken = check.brokenAt();
		String text = (broken == null)
				? getTranslation("audit.whole", ChinaTime.second(check.checkedAt()), check.entries())
				: getTranslation("audit.broken", ChinaTime.second(check.checkedAt()), broken);
		this.verdict.removeAll();
		this.verdict.add((check.whole() ? Icons.SHIELD_CHECK : Icons.SHIELD_ALERT).create(), new Span(text));
		this.verdict.setClassName("ec-green", check.whole());
		this.verdict.setClassName("ec-red", !check.whole());
		this.verdict.setVisible(true);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("audit.title");
	}

}
