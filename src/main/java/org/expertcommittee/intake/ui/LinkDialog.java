package org.expertcommittee.intake.ui;

import java.time.Instant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;

/** Shows a fresh link, once. */
class LinkDialog extends Dialog {

	/**
	 * Browsers offer their clipboard to secure pages only; selecting works everywhere.
	 */
	private static final String COPY = """
			const input = this.inputElement; input.focus(); input.select();
			if (navigator.clipboard) { return navigator.clipboard.writeText($0).then(() => true, () => false); }
			return document.execCommand('copy');
			""";

	private final TextField link = new TextField(getTranslation("intake.link"));

	LinkDialog(String address, Instant expiresAt) {
		setHeaderTitle(getTranslation("intake.link.made"));
		addClassName("ec-dialog");
		setWidth("560px");
		setMaxWidth("calc(100vw - 24px)");
		setCloseOnOutsideClick(false);
		this.link.setValue(address);
		this.link.setReadOnly(true);
		this.link.setWidthFull();
		this.link.setHelperText(getTranslation("intake.link.until", Dates.moment(expiresAt)));
		Button copy = new Button(getTranslation("intake.link.copy"), Icons.COPY.create(), (event) -> copy(address));
		copy.addThemeVariants(ButtonVariant.PRIMARY);
		copy.setAutofocus(true);
		add(new Paragraph(getTranslation("intake.link.once")), this.link);
		getFooter().add(new Button(getTranslation("base.close"), (event) -> close()), copy);
	}

	private void copy(String address) {
		this.link.getElement().executeJs(COPY, address).then(Boolean.class, (done) -> {
			if (done) {
				Notices.success(getTranslation("intake.link.copied"));
			}
			else {
				Notices.error(getTranslation("intake.link.notCopied"));
			}
		}, (failure) -> Notices.error(getTranslation("intake.link.notCopied")));
	}

}
