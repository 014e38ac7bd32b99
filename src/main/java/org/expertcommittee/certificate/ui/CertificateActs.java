package org.expertcommittee.certificate.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.certificate.CertificateDetails;
import org.expertcommittee.certificate.CertificateService;

/** What the secretariat can do with a certificate in its state, the next act first. */
@org.springframework.stereotype.Component
class CertificateActs {

	private final CertificateService service;

	private final CertificateForms forms;

	CertificateActs(CertificateService service, CertificateForms forms) {
		this.service = service;
		this.forms = forms;
	}

	/**
	 * The acts of this state.
	 * @param done called after an act, done or refused, to show what is true now
	 */
	Panel panel(CertificateDetails certificate, SerializableRunnable done) {
		Div buttons = new Div();
		buttons.addClassName("ec-cert-acts");
		String hint = switch (certificate.status()) {
			case DRAFT -> draft(certificate, buttons, done);
			case AWAITING_SEAL -> awaiting(certificate, buttons, done);
			case ISSUED, RECEIVED -> issued(certificate, buttons, done);
			default -> "";
		};
		Paragraph text = new Paragraph(hint);
		text.addClassNames("ec-caption", "ec-cert-hint");
		Panel panel = new Panel(t("acts"), buttons, text);
		panel.setVisible(buttons.getComponentCount() > 0);
		return panel;
	}

	private String draft(CertificateDetails certificate, Div buttons, SerializableRunnable done) {
		long id = certificate.id();
		buttons.add(issue(certificate, () -> {
			this.service.sendToSeal(id);
			this.service.issue(id);
		}, done));
		buttons.add(act("sendToSeal", Icons.SEND, () -> this.service.sendToSeal(id), done));
		buttons.add(button("edit", Icons.PENCIL, () -> this.forms.edit(id, done)));
		buttons.add(act("reword", Icons.REFRESH_CW, () -> this.service.reword(id), done));
		buttons.add(button("discard", Icons.TRASH_2, () -> discard(certificate)));
		return t("acts.draft");
	}

	private String awaiting(CertificateDetails certificate, Div buttons, SerializableRunnable done) {
		long id = certificate.id();
		buttons.add(issue(certificate, () -> this.service.issue(id), done));
		buttons.add(act("takeBack", Icons.UNDO_2, () -> this.service.takeBack(id), done));
		return t("acts.seal");
	}

	private String issued(CertificateDetails certificate, Div buttons, SerializableRunnable done) {
		long id = certificate.id();
		boolean sealed = certificate.seal() != null;
		boolean received = certificate.handOver() != null;
		if (!sealed) {
			buttons.add(primary(button("registerSeal", Icons.STAMP, () -> this.forms.registerSeal(id, false, done))));
		}
		else if (!received) {
			buttons.add(primary(button("receive", Icons.USER_CHECK, () -> this.forms.receive(id, false, done))));
		}
		buttons.add(button("replace", Icons.REFRESH_CW, () -> this.forms.replace(certificate)));
		if (sealed) {
			buttons.add(button("correctSeal", Icons.PENCIL, () -> this.forms.registerSeal(id, true, done)));
		}
		if (sealed && received) {
			buttons.add(button("correctHandOver", Icons.PENCIL, () -> this.forms.receive(id, true, done)));
		}
		Button revoke = button("revoke", Icons.X, () -> revoke(certificate, done));
		revoke.addClassName("ec-cert-danger");
		buttons.add(revoke);
		return t("acts.issued");
	}

	private static Button button(String act, Icons icon, SerializableRunnable run) {
		return new Button(t("act." + act), icon.create(), (event) -> run.run());
	}

	private static Button act(String act, Icons icon, SerializableRunnable run, SerializableRunnable done) {
		return button(act, icon, () -> run(act, run, done));
	}

	private static Button primary(Button button) {
		button.addThemeVariants(ButtonVariant.PRIMARY);
		return button;
	}

	private static Button issue(CertificateDetails certificate, SerializableRunnable run, SerializableRunnable done) {
		return primary(button("issue", Icons.STAMP,
				() -> Confirm.ask(Translate.text("certificate.issue.title", certificate.holderName()), t("issue.text"),
						t("act.issue"), () -> run("issue", run, done))));
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

	private static String t(String key) {
		return Translate.text("certificate." + key);
	}

}
