package org.expertcommittee.certificate.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.EmptyState;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.certificate.SigningKeyItem;
import org.expertcommittee.certificate.SigningKeyService;
import org.expertcommittee.certificate.SigningKeyState;
import org.expertcommittee.committee.CommitteeService;

/** Every signing key with what an administrator can do with it. */
class SigningKeyList extends Div {

	private final transient SigningKeyService service;

	private final transient CommitteeService committees;

	private final boolean acting;

	private final Div lines = new Div();

	/**
	 * The list.
	 * @param acting whether the person may touch keys
	 */
	SigningKeyList(SigningKeyService service, CommitteeService committees, boolean acting) {
		this.service = service;
		this.committees = committees;
		this.acting = acting;
		addClassName("ec-keys");
		Span about = new Span(t("about"));
		about.addClassName("ec-caption");
		add(about, this.lines);
		if (acting) {
			Div buttons = new Div(
					new Button(t("act.upload"), Icons.UPLOAD.create(),
							(event) -> new KeyUploadDialog(this.service, this.committees, this::show).open()),
					new Button(t("act.make"), Icons.PLUS.create(), (event) -> make()));
			buttons.addClassName("ec-keys-acts");
			add(buttons);
		}
		show();
	}

	private void show() {
		this.lines.removeAll();
		List<SigningKeyItem> keys = this.service.list();
		if (keys.isEmpty()) {
			this.lines.add(new EmptyState(Icons.KEY_ROUND, t("none"), t("noneNext")));
		}
		keys.forEach((key) -> {
			if (key.state() == SigningKeyState.ACTIVE && key.shown() != SigningKeyState.ACTIVE) {
				this.lines.addComponentAsFirst(warning(key));
			}
			this.lines.add(line(key));
		});
	}

	private Paragraph warning(SigningKeyItem key) {
		Paragraph words = new Paragraph(getTranslation(
				"certificate.keys.warn." + (key.shown() == SigningKeyState.EXPIRED ? "expired" : "expiring"),
				key.subject(), Dates.day(ChinaTime.day(key.validUntil()))));
		words.addClassName("ec-cert-problem");
		words.getElement().setAttribute("role", "alert");
		return words;
	}

	private Div line(SigningKeyItem key) {
		Span name = new Span(key.subject());
		name.setTitle(key.subject());
		String committee = key.committee();
		Span caption = new Span(
				getTranslation("certificate.keys.caption", (committee != null) ? committee : t("general"),
						key.algorithm(), Dates.day(ChinaTime.day(key.validUntil())), key.certificates()));
		caption.addClassName("ec-caption");
		Div words = new Div(name, caption);
		words.addClassName("ec-lines");
		Div actions = new Div(new StatusBadge(key.shown()));
		actions.addClassName("ec-settings-actions");
		if (this.acting && key.state() == SigningKeyState.PREPARED) {
			actions.add(small("act.activate", () -> activate(key)));
		}
		actions.add(small("details", () -> details(key)));
		Div line = new Div(words, actions);
		line.addClassNames("ec-settings-line", "ec-keys-line");
		return line;
	}

	private Button small(String word, SerializableRunnable run) {
		Button button = new Button(t(word), (event) -> run.run());
		button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
		return button;
	}

	private void details(SigningKeyItem key) {
		KeyDetailsDialog dialog = new KeyDetailsDialog(key);
		if (this.acting && !(key.state() == SigningKeyState.COMPROMISED)) {
			dialog.act(t("act.reportCompromised"), () -> ask(key, "reportCompromised", "",
					(reason) -> this.service.reportCompromised(key.id(), reason)));
		}
		if (this.acting && !key.state().over()) {
			dialog.act(t("act.retire"),
					() -> ask(key, "retire", "", (reason) -> this.service.retire(key.id(), reason)));
		}
		dialog.open();
	}

	private void activate(SigningKeyItem key) {
		ask(key, "activate", t("activate.usual"), (reason) -> this.service.activate(key.id(), reason));
	}

	private void ask(SigningKeyItem key, String act, String usual, SerializableConsumer<String> run) {
		new ReasonDialog(getTranslation("certificate.keys." + act + ".title", key.subject()), t(act + ".text"),
				t("act." + act), (reason) -> {
					run.accept(reason);
					Notices.success(t("done." + act));
					show();
				})
			.prefill(usual)
			.open();
	}

	private void make() {
		Confirm.ask(t("make.title"), t("make.text"), t("act.make"), () -> {
			Acts.attempt(() -> this.service.make(null), t("done.make"));
			show();
		});
	}

	private String t(String key) {
		return getTranslation("certificate.keys." + key);
	}

}
