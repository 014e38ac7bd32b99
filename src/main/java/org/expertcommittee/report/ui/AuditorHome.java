package org.expertcommittee.report.ui;

import java.time.Clock;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.audit.AuditEntry;
import org.expertcommittee.audit.AuditFilter;
import org.expertcommittee.audit.AuditService;
import org.expertcommittee.audit.ChainCheck;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.Texts;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.Timeline;
import org.expertcommittee.base.ui.Translate;
import org.springframework.stereotype.Component;

/** An auditor's part of the home page. */
@Component
class AuditorHome {

	private static final int LATEST = 10;

	private final AuditService audit;

	private final Texts texts;

	private final Clock clock;

	AuditorHome(AuditService audit, Texts texts, Clock clock) {
		this.audit = audit;
		this.texts = texts;
		this.clock = clock;
	}

	void fill(Div page) {
		Timeline latest = new Timeline();
		for (AuditEntry entry : this.audit.list(AuditFilter.ALL, PagedQuery.of(0, LATEST))) {
			String actor = entry.actorName().equals("-") ? entry.actor() : entry.actorName();
			String label = (entry.subjectLabel() != null) ? entry.subjectLabel() : "";
			latest.with(entry.result().tone(), actor, word(entry.action()) + " " + label,
					Dates.near(entry.occurredAt(), this.clock));
		}
		ChainCheck check = this.audit.verify();
		Long broken = check.brokenAt();
		String time = ChinaTime.second(check.checkedAt());
		Div verdict = new Div((check.whole() ? Icons.SHIELD_CHECK : Icons.SHIELD_ALERT).create(),
				new Span((broken == null) ? Translate.text("audit.whole", time, check.entries())
						: Translate.text("audit.broken", time, broken)));
		verdict.addClassNames("ec-verdict", "ec-notice", check.whole() ? "ec-green" : "ec-red");
		page.add(Columns.of(
				new Panel(Translate.text("report.trail"), latest)
					.withAside(new Anchor("audit", Translate.text("report.seeAll"))),
				new Panel(Translate.text("report.chain"), verdict)));
	}

	private String word(String action) {
		String key = "audit.action." + action;
		return this.texts.has(key, Texts.CHINESE) ? Translate.text(key) : action;
	}

}
