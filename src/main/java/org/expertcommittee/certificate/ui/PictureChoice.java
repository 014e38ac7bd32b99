package org.expertcommittee.certificate.ui;

import java.util.LinkedHashMap;
import java.util.Map;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableFunction;
import org.jspecify.annotations.Nullable;

/**
 * A choice among few, each with a small picture. Made of the browser's own radio buttons,
 * so that keyboard and screen readers work as everywhere.
 *
 * @param <T> the options
 */
class PictureChoice<T extends Enum<T>> extends CustomField<@Nullable T> {

	private final Map<T, Element> radios = new LinkedHashMap<>();

	private @Nullable T chosen;

	/**
	 * Creates the choice.
	 * @param label what is chosen
	 * @param options from the left
	 * @param word of an option
	 * @param picture of an option, as SVG
	 */
	PictureChoice(String label, T[] options, SerializableFunction<T, String> word,
			SerializableFunction<T, String> picture) {
		setLabel(label);
		Div cards = new Div();
		cards.addClassName("ec-picture-choice");
		cards.getElement().setAttribute("role", "radiogroup");
		cards.getElement().setAttribute("aria-label", label);
		String group = "choice-" + options[0].getDeclaringClass().getSimpleName();
		for (T option : options) {
			Element radio = new Element("input");
			radio.setAttribute("type", "radio");
			radio.setAttribute("name", group);
			radio.setAttribute("aria-label", word.apply(option));
			radio.addEventListener("change", (event) -> choose(option));
			Element card = new Element("label");
			card.getClassList().add("ec-picture-choice-card");
			card.appendChild(radio, new Html(picture.apply(option)).getElement(),
					new Span(word.apply(option)).getElement());
			cards.getElement().appendChild(card);
			this.radios.put(option, radio);
		}
		add(cards);
	}

	private void choose(T option) {
		this.chosen = option;
		show();
		updateValue();
	}

	private void show() {
		this.radios.forEach((option, radio) -> {
			radio.setProperty("checked", option == this.chosen);
			radio.getParent().getClassList().set("ec-chosen", option == this.chosen);
		});
	}

	@Override
	protected @Nullable T generateModelValue() {
		return this.chosen;
	}

	@Override
	protected void setPresentationValue(@Nullable T value) {
		this.chosen = value;
		show();
	}

}
