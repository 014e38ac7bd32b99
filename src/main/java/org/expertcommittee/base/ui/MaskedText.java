package org.expertcommittee.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import org.jspecify.annotations.Nullable;

/** Personal data with the middle hidden, and an eye that shows all of it. */
public class MaskedText extends Span {

	/**
	 * Creates the text, masked.
	 * @param what the word for it, spoken with the eye: 联系电话
	 * @param masked what is shown at first; without it nothing is there to reveal
	 * @param reveal asks the service for the full value, which records that it was read;
	 * {@code null} when this person may not
	 */
	public MaskedText(String what, @Nullable String masked, @Nullable SerializableSupplier<String> reveal) {
		addClassName("ec-masked");
		boolean present = masked != null && !masked.isBlank();
		Span text = new Span(present ? masked : getTranslation("base.notFilled"));
		text.setClassName("ec-caption", !present);
		add(text);
		if (present && reveal != null) {
			Button eye = new Button(Icons.EYE.create());
			eye.addThemeVariants(ButtonVariant.TERTIARY);
			eye.addClassNames("ec-icon-button", "ec-eye");
			eye.setAriaLabel(getTranslation("base.reveal", what));
			eye.setTooltipText(getTranslation("base.reveal", what));
			eye.addClickListener((event) -> {
				text.setText(reveal.get());
				eye.setVisible(false);
			});
			add(eye);
		}
	}

}
