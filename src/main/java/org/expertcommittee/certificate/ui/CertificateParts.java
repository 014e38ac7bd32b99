package org.expertcommittee.certificate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.certificate.CertificateDetails;
import org.expertcommittee.certificate.CertificateFileService;
import org.expertcommittee.certificate.CertificateService;
import org.expertcommittee.certificate.HandOver;
import org.expertcommittee.certificate.HandOverWay;
import org.expertcommittee.certificate.SealRegistration;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;

/** The panels beside a certificate's page. */
@org.springframework.stereotype.Component
class CertificateParts {

	private final CertificateService service;

	private final CertificateFileService files;

	private final CurrentUser currentUser;

	CertificateParts(CertificateService service, CertificateFileService files, CurrentUser currentUser) {
		this.service = service;
		this.files = files;
		this.currentUser = currentUser;
	}

	/** The picture of the page: of the filed document, or of the draft. */
	DownloadHandler page(CertificateDetails certificate) {
		return (event) -> {
			try {
				byte[] png = certificate.issued() ? this.files.page(certificate.id())
						: this.service.preview(certificate.id());
				event.inline("page.png");
				event.setContentType("image/png");
				event.setContentLength(png.length);
				event.getOutputStream().write(png);
			}
			catch (NotFound | IllegalAct | org.springframework.security.access.AccessDeniedException ex) {
				event.getResponse().setStatus(404);
			}
		};
	}

	Panel facts(CertificateDetails certificate) {
		Facts facts = new Facts().with(t("holder"), holder(certificate))
			.with(t("office"), certificate.officeName())
			.with(t("awardedOn"), Dates.day(certificate.awardedOn()));
		if (certificate.endedOn() != null) {
			facts.with(t("info.appointment"), Translate.text("certificate.cutShort", certificate.endedOn()));
		}
		if (certificate.extendedTo() != null) {
			facts.with(t("info.appointment"), Translate.text("certificate.extended", certificate.extendedTo()));
		}
		SealRegistration seal = certificate.seal();
		if (seal != null) {
			facts.with(t("seal.by"), seal.sealedBy()).with(t("seal.approval"), seal.sealApproval());
		}
		HandOver handOver = certificate.handOver();
		if (handOver != null) {
			HandOverWay through = handOver.handedThrough();
			facts
				.with(t("handOver.through"),
						Translate.text((through != null) ? through.messageKey() : "certificate.through.confirmed"))
				.with(t("handOver.detail.short"), handOver.receivedNote());
		}
		if (certificate.issued()) {
			facts.with(t("info.keyFingerprint"), digest(t("info.keyFingerprint"), certificate.keyFingerprint()))
				.with(t("info.sha256"), digest(t("info.sha256"), certificate.sha256()))
				.with(t("info.code"), code(certificate));
		}
		return new Panel(t("info"), facts);
	}

	private Component holder(CertificateDetails certificate) {
		return this.currentUser.has(Role.SECRETARIAT)
				? new Anchor("experts/" + certificate.expertId(), certificate.holderName())
				: new Span(certificate.holderName());
	}

	static Component digest(String label, @Nullable String value) {
		String full = (value != null) ? value : "";
		Span text = new Span(shortened(full));
		text.addClassName("ec-cert-mono");
		text.setTitle(full);
		Div line = new Div(text);
		line.addClassName("ec-cert-value");
		Button copy = CertificateDetailsView.copyButton(label, full);
		if (copy != null) {
			line.add(copy);
		}
		return line;
	}

	/** The first and the last eight digits in groups of four. */
	static String shortened(String hash) {
		if (hash.length() < 16) {
			return hash;
		}
		int end = hash.length();
		return hash.substring(0, 4) + " " + hash.substring(4, 8) + " … " + hash.substring(end - 8, end - 4) + " "
				+ hash.substring(end - 4);
	}

	private static Component code(CertificateDetails certificate) {
		Span text = new Span(certificate.verifyCode());
		text.addClassName("ec-cert-mono");
		Anchor link = new Anchor("/verify/" + certificate.verifyCode());
		link.setTarget("_blank");
		link.setRouterIgnore(true);
		link.add(Icons.EXTERNAL_LINK.create());
		link.setAriaLabel(t("info.openVerify"));
		link.setTitle(t("info.openVerify"));
		link.addClassName("ec-cert-open");
		Div line = new Div(text, link);
		line.addClassName("ec-cert-value");
		return line;
	}

	private static String t(String key) {
		return Translate.text("certificate." + key);
	}

}
