package org.expertcommittee.certificate.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.certificate.CertificateDetails;

/** The page as it will be printed, on a grey desk. */
class CertificateSheet extends Panel {

	private static final int STEP = 25;

	private static final int WIDEST = 250;

	private final Image page;

	private final Button fit = new Button();

	private int percent = 100;

	CertificateSheet(CertificateDetails certificate, DownloadHandler source) {
		addClassName("ec-cert-panel");
		FactLine facts = new FactLine(getTranslation("certificate.sheet.page"),
				getTranslation("certificate.sheet.format"), size(certificate));
		facts.addClassName("ec-cert-facts");
		this.fit.addThemeVariants(ButtonVariant.TERTIARY);
		this.fit.addClickListener((event) -> zoom(100));
		Div zoom = new Div(icon("certificate.sheet.zoomOut", Icons.ZOOM_OUT, -STEP), this.fit,
				icon("certificate.sheet.zoomIn", Icons.ZOOM_IN, STEP));
		zoom.addClassName("ec-cert-zoom");
		Div bar = new Div(facts, zoom);
		bar.addClassName("ec-cert-bar");
		this.page = new Image(source, getTranslation("certificate.sheet.alt", certificate.holderName()));
		this.page.addClassName("ec-cert-sheet");
		Div desk = new Div(this.page);
		desk.addClassName("ec-cert-desk");
		desk.getElement().setAttribute("tabindex", "0");
		add(bar, desk);
		zoom(100);
	}

	private String size(CertificateDetails certificate) {
		Long bytes = certificate.sizeBytes();
		return (bytes != null) ? Math.ceilDiv(bytes, 1024) + " KB" : getTranslation("certificate.sheet.draft");
	}

	private Button icon(String label, Icons icon, int step) {
		Button button = new Button(icon.create(), (event) -> zoom(Math.clamp(this.percent + step, 50, WIDEST)));
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.addClassName("ec-icon-button");
		button.setAriaLabel(getTranslation(label));
		button.setTooltipText(getTranslation(label));
		return button;
	}

	private void zoom(int newPercent) {
		this.percent = newPercent;
		this.page.getStyle().set("width", newPercent + "%");
		this.fit.setText((newPercent == 100) ? getTranslation("certificate.sheet.fit") : newPercent + "%");
	}

}
