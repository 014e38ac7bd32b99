package org.expertcommittee.certificate.ui;

import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.certificate.CertificateTemplateData;
import org.expertcommittee.certificate.CertificateTemplateService;

/** On the settings page: how this committee's certificates read and look. */
@org.springframework.stereotype.Component
class TemplatePanel implements DetailsPanel {

	private final CertificateTemplateService templates;

	TemplatePanel(CertificateTemplateService templates) {
		this.templates = templates;
	}

	@Override
	public Subject subject() {
		return Subject.SETTINGS;
	}

	@Override
	public int order() {
		return 5;
	}

	@Override
	public Component create(long committeeId) {
		CertificateTemplateData template = this.templates.edit(committeeId);
		Anchor edit = new Anchor("settings/templates?committee=" + committeeId);
		edit.setRouterIgnore(false);
		edit.addClassName("ec-button");
		edit.add(Icons.PENCIL.create(), new Span(t("open")));
		Facts facts = new Facts()
			.with(t("design"),
					t("design." + template.design().name().toLowerCase(Locale.ROOT)) + " "
							+ t("orientation." + template.orientation().name().toLowerCase(Locale.ROOT)))
			.with(t("wording"), template.wording());
		return new Panel(Translate.text("certificate.template"), facts).withAside(edit);
	}

	private static String t(String key) {
		return Translate.text("certificate.template." + key);
	}

}
