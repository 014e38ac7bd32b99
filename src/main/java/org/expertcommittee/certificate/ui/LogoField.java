package org.expertcommittee.certificate.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.ui.FileField;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.certificate.CertificateTemplateService;
import org.jspecify.annotations.Nullable;

/** Uploads the logo, or takes it away; its value is the picture's SHA-256. */
class LogoField extends CustomField<@Nullable String> {

	/** The service has the last word. */
	private static final int LARGEST = 2 * 1024 * 1024;

	private final FileField upload;

	private final Div present;

	private @Nullable String sha256;

	LogoField(String label, CertificateTemplateService templates) {
		setLabel(label);
		this.upload = new FileField(1, LARGEST, (name, picture) -> {
			this.sha256 = templates.storeLogo(picture);
			show();
			updateValue();
		}, ".png", ".jpg", ".jpeg");
		Button remove = new Button(getTranslation("certificate.template.logoRemove"), Icons.X.create(), (event) -> {
			this.sha256 = null;
			this.upload.clearFileList();
			show();
			updateValue();
		});
		remove.addThemeVariants(ButtonVariant.TERTIARY);
		this.present = new Div(new Span(getTranslation("certificate.template.logoThere")), remove);
		this.present.addClassName("ec-cert-value");
		add(this.present, this.upload);
		show();
	}

	private void show() {
		this.present.setVisible(this.sha256 != null);
	}

	@Override
	protected @Nullable String generateModelValue() {
		return this.sha256;
	}

	@Override
	protected void setPresentationValue(@Nullable String value) {
		this.sha256 = value;
		show();
	}

}
