package org.expertcommittee.certificate.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.certificate.SigningKeyItem;

/** Everything that may be known of a signing key. */
class KeyDetailsDialog extends Dialog {

	KeyDetailsDialog(SigningKeyItem key) {
		setHeaderTitle(key.subject());
		addClassName("ec-dialog");
		setWidth("560px");
		setMaxWidth("calc(100vw - 24px)");
		String committee = key.committee();
		Facts facts = new Facts().with(t("committee"), (committee != null) ? committee : t("allCommittees"))
			.with(t("state"), new StatusBadge(key.shown()))
			.with(t("issuer"), key.issuer())
			.with(t("algorithm"), key.algorithm())
			.with(t("fingerprint"), CertificateParts.digest(t("fingerprint"), key.fingerprint()))
			.with(t("valid"),
					getTranslation("base.period", ChinaTime.day(key.validFrom()), ChinaTime.day(key.validUntil())))
			.with(t("origin"), getTranslation(key.origin().messageKey()))
			.with(t("used"), getTranslation("certificate.keys.certificates", key.certificates()))
			.with(t("added"), getTranslation("certificate.keys.by", key.addedBy(), Dates.moment(key.addedAt())));
		if (key.retiredAt() != null) {
			facts
				.with(t("retired"),
						getTranslation("certificate.keys.by", String.valueOf(key.retiredBy()),
								Dates.moment(key.retiredAt())))
				.with(t("reason"), key.retireReason());
		}
		add(facts);
		Button close = new Button(getTranslation("base.close"), (event) -> close());
		close.addThemeVariants(ButtonVariant.PRIMARY);
		getFooter().add(close);
	}

	/** Adds an act to the foot; the dialog closes before it. */
	void act(String word, SerializableRunnable run) {
		Button button = new Button(word, (event) -> {
			close();
			run.run();
		});
		button.addClassName("ec-cert-danger");
		getFooter().getElement().insertChild(0, button.getElement());
	}

	private String t(String key) {
		return getTranslation("certificate.keys." + key);
	}

}
