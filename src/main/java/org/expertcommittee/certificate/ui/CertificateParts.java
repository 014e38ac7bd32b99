package org.expertcommittee.certificate.ui;

import java.time.Instant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.Timeline;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.certificate.CertificateDetails;
import org.expertcommittee.certificate.CertificateFileService;
import org.expertcommittee.certificate.CertificateService;
import org.expertcommittee.certificate.HandOver;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;

/** The panels beside a certificate's page. */
@org.springframework.stereotype.Component
class CertificateParts {

	private final CertificateService service;

	private final CertificateFileService files;

	private final CertificateForms forms;

	private final CurrentUser currentUser;

	CertificateParts(CertificateService service, CertificateFileService files, CertificateForms forms,
			CurrentUser currentUser) {
		this.service = service;
		this.files = files;
		this.forms = forms;
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

	/** What the secretariat can do in this state. */
	Panel acts(CertificateDetails certificate, SerializableRunnable done) {
		long id = certificate.id();
		Div buttons = new Div();
		buttons.addClassName("ec-cert-acts");
		String hint = switch (certificate.status()) {
			case DRAFT -> {
				buttons.add(issue(certificate, () -> {
					this.service.sendToSeal(id);
					this.service.issue(id);
				}, done));
				buttons.add(button("sendToSeal", Icons.SEND,
						() -> run("sendToSeal", () -> this.service.sendToSeal(id), done)));
				buttons.add(button("edit", Icons.PENCIL, () -> this.forms.edit(id, done)));
				buttons.add(button("discard", Icons.TRASH_2, () -> discard(certificate)));
				yield t("acts.draft");
			}
			case AWAITING_SEAL -> {
				buttons.add(issue(certificate, () -> this.service.issue(id), done));
				buttons.add(
						button("takeBack", Icons.UNDO_2, () -> run("takeBack", () -> this.service.takeBack(id), done)));
				yield t("acts.seal");
			}
			case ISSUED, RECEIVED -> {
				if (certificate.seal() == null) {
					buttons.add(button("registerSeal", Icons.STAMP, () -> this.forms.registerSeal(id, false, done)));
				}
				else if (certificate.handOver() == null) {
					buttons.add(button("receive", Icons.SEND, () -> this.forms.receive(id, false, done)));
				}
				buttons.add(button("replace", Icons.REFRESH_CW, () -> this.forms.replace(certificate)));
				Button revoke = button("revoke", Icons.X, () -> revoke(certificate, done));
				revoke.addClassName("ec-cert-danger");
				buttons.add(revoke);
				yield t("acts.issued");
			}
			default -> "";
		};
		Panel panel = new Panel(t("acts"), buttons);
		Paragraph text = new Paragraph(hint);
		text.addClassNames("ec-caption", "ec-cert-hint");
		panel.add(text);
		panel.setVisible(buttons.getComponentCount() > 0);
		return panel;
	}

	private static Button button(String act, Icons icon, SerializableRunnable run) {
		return new Button(t("act." + act), icon.create(), (event) -> run.run());
	}

	private static Button issue(CertificateDetails certificate, SerializableRunnable run, SerializableRunnable done) {
		Button button = button("issue", Icons.STAMP,
				() -> Confirm.ask(Translate.text("certificate.issue.title", certificate.holderName()), t("issue.text"),
						t("act.issue"), () -> run("issue", run, done)));
		button.addThemeVariants(ButtonVariant.PRIMARY);
		return button;
	}

	private static void run(String act, SerializableRunnable run, SerializableRunnable done) {
		Acts.attempt(run, t("done." + act));
		done.run();
	}

	private void discard(CertificateDetails certificate) {
		Confirm.danger(t("discard.title"), Translate.text("certificate.discard.text", certificate.holderName()),
				t("act.discard"), () -> {
					if (Acts.attempt(() -> this.service.discard(certificate.id()), t("done.discard"))) {
						UI.getCurrent().navigate("certificates");
					}
				});
	}

	private void revoke(CertificateDetails certificate, SerializableRunnable done) {
		new ReasonDialog(Translate.text("certificate.revoke.title", String.valueOf(certificate.number())),
				t("revoke.text"), t("act.revoke"), (reason) -> {
					this.service.revoke(certificate.id(), reason);
					done.run();
				})
			.open();
	}

	/** Every act in order, the latest first. */
	Panel chain(CertificateDetails certificate) {
		Timeline timeline = new Timeline();
		entry(timeline, Tone.RED, certificate.revokedBy(), "revoked", certificate.revokedAt(),
				this.currentUser.has(Role.SECRETARIAT) ? certificate.revokeReason() : null);
		HandOver handOver = certificate.handOver();
		if (handOver != null) {
			entry(timeline, Tone.GREEN, handOver.receivedBy(), "received", handOver.receivedAt(),
					handOver.receivedNote());
		}
		String sha256 = certificate.sha256();
		entry(timeline, Tone.RED, certificate.issuedBy(), "issued", certificate.issuedAt(),
				(sha256 != null) ? Translate.text("certificate.chain.sha", shortened(sha256)) : null);
		entry(timeline, Tone.NEUTRAL, certificate.submittedBy(), "submitted", certificate.submittedAt(), null);
		entry(timeline, Tone.NEUTRAL, certificate.preparedBy(), "prepared", certificate.preparedAt(), null);
		return new Panel(t("chain"), timeline);
	}

	private static void entry(Timeline timeline, Tone tone, @Nullable String who, String act, @Nullable Instant when,
			@Nullable String note) {
		if (who != null && when != null) {
			timeline.with(tone, who, t("chain." + act), Dates.moment(when),
					(note != null) ? new String[] { note } : new String[0]);
		}
	}

	private static String t(String key) {
		return Translate.text("certificate." + key);
	}

}
