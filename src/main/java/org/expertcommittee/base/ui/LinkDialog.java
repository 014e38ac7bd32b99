package org.expertcommittee.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a fresh secret link, once, and copies it. */
public class LinkDialog extends Dialog {

	/**
	 * Browsers offer their clipboard to secure pages only; selecting works everywhere.
	 */
	private static final String COPY = """
			const input = this.inputElement; input.focus(); input.select();
			if (navigator.clipboard) { return navigator.clipboard.writeText($0).then(() => true, () => false); }
			return document.execCommand('copy');
			""";

	private final TextField link;

	/**
	 * Creates the dialog.
	 * @param warning what to do with the link, and that it is not shown again
	 * @param label what kind of link it is
	 * @param validity how long it is good
	 */
	public LinkDialog(String title, String warning, String label, String address, String validity) {
		setHeaderTitle(title);
		addClassName("ec-dialog");
		setWidth("560px");
		setMaxWidth("calc(100vw - 24px)");
		setCloseOnOutsideClick(false);
		this.link = new TextField(label);
		this.link.setValue(address);
		this.link.setReadOnly(true);
		this.link.setWidthFull();
		this.link.setHelperText(validity);
		Button copy = new Button(getTranslation("base.link.copy"), Icons.COPY.create(), (event) -> copy(address));
		copy.addThemeVariants(ButtonVariant.PRIMARY);
		copy.setAutofocus(true);
		add(new Paragraph(warning), this.link);
		getFooter().add(new Button(getTranslation("base.close"), (event) -> close()), copy);
	}

	private void copy(String address) {
		this.link.getElement().executeJs(COPY, address).then(Boolean.class, (done) -> {
			if (done) {
				Notices.success(getTranslation("base.link.copied"));
			}
			else {
				Notices.error(getTranslation("base.link.notCopied"));
			}
		}, (failure) -> Notices.error(getTranslation("base.link.notCopied")));
	}

}
