package org.expertcommittee.certificate.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Stepper;
import org.expertcommittee.base.ui.Timeline;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.certificate.CertificateDetails;
import org.expertcommittee.certificate.CertificateFileService;
import org.expertcommittee.certificate.CertificateLinks;
import org.expertcommittee.certificate.CertificateStatus;
import org.expertcommittee.certificate.HandOver;
import org.expertcommittee.certificate.ReplaceReason;
import org.expertcommittee.certificate.SealRegistration;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;

/** How far a certificate is, how it came about, and what stands before and after it. */
@org.springframework.stereotype.Component
class CertificateHistory {

	private static final Set<CertificateStatus> UNDER_WAY = EnumSet.of(CertificateStatus.DRAFT,
			CertificateStatus.AWAITING_SEAL, CertificateStatus.ISSUED, CertificateStatus.RECEIVED);

	private final CertificateFileService files;

	private final CurrentUser currentUser;

	CertificateHistory(CertificateFileService files, CurrentUser currentUser) {
		this.files = files;
		this.currentUser = currentUser;
	}

	/** The way from the draft to the holder's word; says who must act next. */
	static Stepper steps(CertificateDetails certificate) {
		SealRegistration seal = certificate.seal();
		HandOver handOver = certificate.handOver();
		List<Stepper.Step> steps = new ArrayList<>();
		steps.add(step("draft", certificate.preparedBy(), day(certificate.preparedAt())));
		steps.add(step("sendToSeal", certificate.submittedBy(), day(certificate.submittedAt())));
		steps.add(step("issue", certificate.issuedBy(), day(certificate.issuedAt())));
		steps.add((seal != null) ? step("seal", seal.sealedBy(), seal.sealedOn()) : step("seal", null, null));
		steps.add((handOver != null) ? step("handOver", handOver.handedTo(), handOver.handedOn())
				: step("handOver", null, null));
		steps.add(step("confirm", (certificate.confirmedAt() != null) ? certificate.holderName() : null,
				day(certificate.confirmedAt())));
		int current = current(certificate);
		if (current < steps.size()) {
			Stepper.Step next = steps.get(current);
			steps.set(current, new Stepper.Step(next.label(),
					t((current == steps.size() - 1) ? "step.byHolder" : "step.bySecretariat")));
		}
		Stepper stepper = new Stepper(steps, current);
		stepper.addClassName("ec-cert-steps");
		stepper.setVisible(UNDER_WAY.contains(certificate.state()));
		return stepper;
	}

	private static int current(CertificateDetails certificate) {
		return switch (certificate.status()) {
			case DRAFT -> 1;
			case AWAITING_SEAL -> 2;
			default -> {
				if (certificate.seal() == null && certificate.handOver() == null) {
					yield 3;
				}
				if (certificate.handOver() == null) {
					yield 4;
				}
				yield (certificate.confirmedAt() == null) ? 5 : 6;
			}
		};
	}

	private static Stepper.Step step(String name, @Nullable String who, @Nullable LocalDate day) {
		String detail = (day != null) ? (Objects.toString(who, "") + " " + Dates.day(day)).strip() : "";
		return new Stepper.Step(t("step." + name), detail);
	}

	private static @Nullable LocalDate day(@Nullable Instant moment) {
		return (moment != null) ? ChinaTime.day(moment) : null;
	}

	/**
	 * Every act in order, the latest first, below the certificates before and after it.
	 */
	Panel chain(CertificateDetails certificate) {
		boolean secretariat = this.currentUser.has(Role.SECRETARIAT);
		Timeline timeline = new Timeline();
		entry(timeline, Tone.RED, certificate.revokedBy(), "revoked", certificate.revokedAt(),
				secretariat ? certificate.revokeReason() : null);
		CertificateLinks links = this.files.links(certificate.id());
		CertificateLinks.Link successor = links.successor();
		entry(timeline, Tone.NEUTRAL, t("chain.portal"), "replaced", certificate.replacedAt(),
				(successor != null) ? successor.number() : null);
		entry(timeline, Tone.GREEN, certificate.holderName(), "confirmed", certificate.confirmedAt(), null);
		HandOver handOver = certificate.handOver();
		if (handOver != null) {
			entry(timeline, Tone.GREEN, handOver.receivedBy(), "received", handOver.receivedAt(),
					handOver.receivedNote());
		}
		SealRegistration seal = certificate.seal();
		if (seal != null) {
			entry(timeline, Tone.RED, seal.sealRegisteredBy(), "sealed", seal.sealRegisteredAt(), seal.sealApproval());
		}
		String sha256 = certificate.sha256();
		entry(timeline, Tone.RED, certificate.issuedBy(), "issued", certificate.issuedAt(),
				(sha256 != null) ? Translate.text("certificate.chain.sha", CertificateParts.shortened(sha256)) : null);
		entry(timeline, Tone.NEUTRAL, certificate.submittedBy(), "submitted", certificate.submittedAt(), null);
		entry(timeline, Tone.NEUTRAL, certificate.preparedBy(), "prepared", certificate.preparedAt(), null);
		Panel panel = new Panel(t("chain"));
		if (successor != null) {
			panel.add(link("chain.successor", successor, successor));
		}
		CertificateLinks.Link predecessor = links.predecessor();
		if (predecessor != null) {
			panel.add(link("chain.predecessor", predecessor,
					new CertificateLinks.Link(certificate.id(), certificate.number(), certificate.state(),
							certificate.replaceReason(), certificate.replaceNote())));
		}
		panel.add(timeline);
		return panel;
	}

	/**
	 * A certificate before or after this one.
	 * @param reasoned the one of the two that says why
	 */
	private static Component link(String label, CertificateLinks.Link link, CertificateLinks.Link reasoned) {
		String number = link.number();
		Anchor anchor = new Anchor("certificates/" + link.id(), (number != null) ? number : t("noNumber"));
		Span word = new Span(t(label));
		word.addClassName("ec-secondary");
		Div first = new Div(word, anchor, new StatusBadge(link.state()));
		first.addClassName("ec-short-line");
		Div row = new Div(first);
		row.addClassNames("ec-short-row", "ec-cert-link");
		ReplaceReason reason = reasoned.reason();
		if (reason != null) {
			String note = reasoned.note();
			Span why = new Span(Translate.text("certificate.chain.reason", Translate.text(reason.messageKey()))
					+ ((note != null) ? " " + note : ""));
			why.addClassName("ec-secondary");
			row.add(why);
		}
		return row;
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
