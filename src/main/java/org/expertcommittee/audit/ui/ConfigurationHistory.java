package org.expertcommittee.audit.ui;

import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.expertcommittee.audit.ConfigurationChange;
import org.expertcommittee.audit.ConfigurationHistoryService;
import org.expertcommittee.audit.FieldChange;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.EmptyState;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.Translate;

/** Changes of a committee's configuration, the latest first, a page at a time. */
class ConfigurationHistory extends Panel {

	private static final int PAGE = 20;

	/** What only repeats the line itself: which record, who, when. */
	private static final Set<String> LEFT_OUT = Set.of("id", "committeeId", "termId", "madeBy", "madeAt", "savedBy",
			"savedAt");

	private final transient ConfigurationHistoryService history;

	private final transient AuditWords words;

	private final long committeeId;

	private final Div entries = new Div();

	private final Button more;

	private int shown;

	ConfigurationHistory(ConfigurationHistoryService history, AuditWords words, long committeeId) {
		super(Translate.text("audit.configuration"));
		this.history = history;
		this.words = words;
		this.committeeId = committeeId;
		this.entries.addClassName("ec-history");
		this.more = new Button(getTranslation("audit.configuration.more"), (event) -> load());
		this.more.addThemeVariants(ButtonVariant.TERTIARY);
		add(this.entries, this.more);
		load();
		if (this.shown == 0) {
			this.entries.add(new EmptyState(Icons.HISTORY, getTranslation("audit.configuration.none"),
					getTranslation("audit.configuration.next")));
		}
	}

	private void load() {
		List<ConfigurationChange> page = this.history.list(this.committeeId, this.shown, PAGE + 1);
		page.stream().limit(PAGE).forEach((change) -> this.entries.add(entry(change)));
		this.shown += Math.min(PAGE, page.size());
		this.more.setVisible(page.size() > PAGE);
	}

	private Div entry(ConfigurationChange change) {
		String label = change.label();
		Span act = new Span(this.words.action(change.action()));
		act.addClassName("ec-history-act");
		FactLine title = new FactLine();
		title.add(act);
		title.and(label);
		FactLine by = new FactLine(change.actor(), Dates.moment(change.at())).caption();
		Div entry = new Div(title, by);
		entry.addClassName("ec-history-entry");
		List<FieldChange> fields = change.changes()
			.stream()
			.filter((field) -> !LEFT_OUT.contains(field.field()))
			.toList();
		if (!fields.isEmpty()) {
			UnorderedList list = new UnorderedList();
			fields.forEach((field) -> list.add(new ListItem(sentence(field))));
			entry.add(list);
		}
		return entry;
	}

	private String sentence(FieldChange field) {
		String name = this.words.field(field);
		String after = this.words.value(field.field(), field.after());
		return (field.before() == null) ? getTranslation("audit.configuration.set", name, after) : getTranslation(
				"audit.configuration.changed", name, this.words.value(field.field(), field.before()), after);
	}

}
