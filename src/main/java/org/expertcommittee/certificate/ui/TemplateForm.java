package org.expertcommittee.certificate.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.certificate.CertificateTemplateData;
import org.expertcommittee.certificate.CertificateTemplateService;
import org.expertcommittee.certificate.pdf.CertificateDesign;
import org.expertcommittee.certificate.pdf.CertificateDesign.BodyFont;
import org.expertcommittee.certificate.pdf.CertificateDesign.Orientation;
import org.expertcommittee.certificate.pdf.CertificateDesign.Style;
import org.expertcommittee.certificate.pdf.CertificateDesign.TitleFont;

/** Everything that a template decides; every change is told at once. */
class TemplateForm extends RecordForm<CertificateTemplateData> {

	/** How long a person pauses between words, in milliseconds. */
	private static final int PAUSE = 450;

	TemplateForm(CertificateTemplateService templates, Validator validator, SerializableRunnable changed) {
		super(CertificateTemplateData.class, validator);
		setColspan(bind("design", new PictureChoice<>(t("design"), Style.values(),
				(style) -> t("design." + word(style)), DesignPictures::of)), 2);
		setColspan(bind("orientation", new PictureChoice<>(t("orientation"), Orientation.values(),
				(orientation) -> t("orientation." + word(orientation)), DesignPictures::of)), 2);
		TextField heading = text("heading", t("heading"));
		TextField color = text("titleColor", t("titleColor"));
		color.setSuffixComponent(palette(color));
		choice("titleFont", t("titleFont"), List.of(TitleFont.values()), (font) -> t("font." + word(font)));
		choice("bodyFont", t("bodyFont"), List.of(BodyFont.values()), (font) -> t("font." + word(font)));
		TextArea wording = longText("wording", t("wording"));
		wording.setHelperText(t("wording.help"));
		wording.setMinRows(4);
		TextField closing = text("closing", t("closing"));
		setColspan(closing, 2);
		setColspan(bind("logoSha256", new LogoField(t("logo"), templates)), 2);
		for (TextField field : List.of(heading, color, closing)) {
			field.setValueChangeMode(ValueChangeMode.LAZY);
			field.setValueChangeTimeout(PAUSE);
		}
		wording.setValueChangeMode(ValueChangeMode.LAZY);
		wording.setValueChangeTimeout(PAUSE);
		getChildren().filter(com.vaadin.flow.component.HasValue.class::isInstance)
			.map((field) -> (com.vaadin.flow.component.HasValue<?, ?>) field)
			.forEach((field) -> field.addValueChangeListener((event) -> changed.run()));
	}

	/** The browser's own palette beside the typed colour. */
	private Input palette(TextField color) {
		Input palette = new Input();
		palette.setType("color");
		palette.addClassName("ec-template-palette");
		palette.getElement().setAttribute("aria-label", t("palette"));
		palette.setValueChangeMode(ValueChangeMode.LAZY);
		palette.addValueChangeListener((event) -> {
			if (event.isFromClient()) {
				color.setValue(event.getValue());
			}
		});
		color.addValueChangeListener((event) -> {
			if (CertificateDesign.isColor(event.getValue())) {
				palette.setValue(event.getValue());
			}
		});
		return palette;
	}

	private static String word(Enum<?> option) {
		return option.name().toLowerCase(Locale.ROOT);
	}

	private String t(String key) {
		return getTranslation("certificate.template." + key);
	}

}
