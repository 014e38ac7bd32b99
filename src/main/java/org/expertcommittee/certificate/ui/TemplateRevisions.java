package org.expertcommittee.certificate.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.certificate.CertificateTemplateService;
import org.expertcommittee.certificate.TemplateRevision;

/** Who saved which revision when, and how many certificates have it. */
class TemplateRevisions extends Panel {

	private final transient CertificateTemplateService templates;

	private final long committeeId;

	private final Div lines = new Div();

	TemplateRevisions(CertificateTemplateService templates, long committeeId) {
		super();
		setHeading(getTranslation("certificate.template.revisions"));
		this.templates = templates;
		this.committeeId = committeeId;
		add(this.lines);
		refresh();
	}

	final void refresh() {
		this.lines.removeAll();
		List<TemplateRevision> revisions = this.templates.revisions(this.committeeId);
		if (revisions.isEmpty()) {
			this.lines.add(new Paragraph(getTranslation("certificate.template.noRevisions")));
		}
		revisions.forEach((revision) -> this.lines.add(line(revision)));
	}

	private Div line(TemplateRevision revision) {
		Span name = new Span(getTranslation("certificate.template.revision", revision.revision()));
		name.addClassName("ec-template-revision-name");
		FactLine facts = new FactLine(look(revision),
				getTranslation("certificate.template.used", revision.certificates()));
		String who = revision.savedBy().isEmpty() ? getTranslation("certificate.template.initial") : revision.savedBy();
		FactLine saved = new FactLine(who, Dates.moment(revision.savedAt())).caption();
		Div line = new Div(name, facts, saved);
		line.addClassName("ec-template-revision");
		return line;
	}

	private String look(TemplateRevision revision) {
		return getTranslation("certificate.template.design." + revision.design().name().toLowerCase(Locale.ROOT)) + " "
				+ getTranslation(
						"certificate.template.orientation." + revision.orientation().name().toLowerCase(Locale.ROOT));
	}

}
