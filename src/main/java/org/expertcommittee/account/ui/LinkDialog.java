package org.expertcommittee.account.ui;

import java.time.Instant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;

/** Shows a one-time link, once. */
class LinkDialog extends Dialog {

	/**
	 * Browsers offer their clipboard to secure pages only; selecting works everywhere.
	 */
	private static final String COPY = """
			const input = this.inputElement; input.focus(); input.select();
			if (navigator.clipboard) { return navigator.clipboard.writeText($0).then(() => true, () => false); }
			return document.execCommand('copy');
			""";

	private final TextField link = new TextField(getTranslation("account.link.label"));

	LinkDialog(String name, String address, Instant expiresAt) {
		setHeaderTitle(getTranslation("account.link.for", name));
		addClassName("ec-dialog");
		setWidth("560px");
		setMaxWidth("calc(100vw - 24px)");
		setCloseOnOutsideClick(false);
		this.link.setValue(address);
		this.link.setReadOnly(true);
		this.link.setWidthFull();
		this.link.setHelperText(getTranslation("account.link.expires", Dates.moment(expiresAt)));
		Button copy = new Button(getTranslation("account.link.copy"), Icons.COPY.create(), (event) -> copy(address));
		copy.addThemeVariants(ButtonVariant.PRIMARY);
		copy.setAutofocus(true);
		add(new Paragraph(getTranslation("account.link.once")), this.link);
		getFooter().add(new Button(getTranslation("base.close"), (event) -> close()), copy);
	}

	private void copy(String address) {
		this.link.getElement().executeJs(COPY, address).then(Boolean.class, (done) -> {
			if (done) {
				Notices.success(getTranslation("account.link.copied"));
			}
			else {
				Notices.error(getTranslation("account.link.notCopied"));
			}
		}, (failure) -> Notices.error(getTranslation("account.link.notCopied")));
	}

}
