package org.expertcommittee.certificate.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.certificate.CertificateCheck;
import org.expertcommittee.certificate.CertificateFileService;

/** What a check of the filed document says; 重新校验 reads and checks the file again. */
class CheckStrip extends Div {

	private final Div words = new Div();

	private final long id;

	private final transient CertificateFileService files;

	CheckStrip(long id, CertificateFileService files) {
		this.id = id;
		this.files = files;
		addClassName("ec-cert-check");
		this.words.getElement().setAttribute("aria-live", "polite");
		check();
	}

	private void check() {
		CertificateCheck result = this.files.check(this.id);
		boolean good = result.good();
		removeAll();
		setClassName("ec-green", good);
		setClassName("ec-red", !good);
		Span title = new Span(getTranslation(good ? "certificate.check.good" : "certificate.check.bad"));
		title.addClassName("ec-cert-check-title");
		FactLine facts = new FactLine();
		facts(result).forEach((fact) -> facts.and(fact));
		this.words.removeAll();
		this.words.add(title, facts);
		this.words.addClassName("ec-cert-check-words");
		Button again = new Button(getTranslation("certificate.check.again"), Icons.ROTATE_CCW.create(),
				(event) -> check());
		again.addThemeVariants(ButtonVariant.TERTIARY);
		add((good ? Icons.SHIELD_CHECK : Icons.SHIELD_ALERT).create(), this.words, again);
	}

	private List<String> facts(CertificateCheck result) {
		List<String> facts = new ArrayList<>();
		facts.add(getTranslation("certificate.check.facts", Dates.moment(result.at())));
		if (!result.fileThere()) {
			facts.add(getTranslation("certificate.check.missing"));
			return facts;
		}
		facts.add(getTranslation(result.unchanged() ? "certificate.check.sha" : "certificate.check.changed"));
		if (!result.signatureValid()) {
			facts.add(getTranslation("certificate.check.signature"));
		}
		else {
			facts.add(result.ourKey() ? getTranslation("certificate.check.signer", result.signer())
					: getTranslation("certificate.check.key"));
		}
		return facts;
	}

}
