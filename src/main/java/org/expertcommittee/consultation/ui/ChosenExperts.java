package org.expertcommittee.consultation.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Initials;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.AssignmentPart;

/** Whom a case is to be assigned to, and as what. */
class ChosenExperts extends Div {

	private final Map<Long, Entry> chosen = new LinkedHashMap<>();

	private final boolean hasLead;

	private final SerializableConsumer<Long> removed;

	/**
	 * Creates an empty choice.
	 * @param hasLead whether the case has a lead already
	 * @param removed called when somebody was taken out here
	 */
	ChosenExperts(boolean hasLead, SerializableConsumer<Long> removed) {
		this.hasLead = hasLead;
		this.removed = removed;
		addClassName("ec-chosen-experts");
		show();
	}

	void choose(long expertId, String name) {
		if (!this.chosen.containsKey(expertId)) {
			ComboBox<AssignmentPart> part = new ComboBox<>();
			part.setAriaLabel(name + " " + getTranslation("consultation.assign.part"));
			part.setItems(AssignmentPart.values());
			part.setItemLabelGenerator((one) -> Translate.text(one.messageKey()));
			part.setAllowCustomValue(false);
			part.setValue(lead() ? AssignmentPart.SUPPORT : AssignmentPart.LEAD);
			this.chosen.put(expertId, new Entry(name, part));
			show();
		}
	}

	void drop(long expertId) {
		if (this.chosen.remove(expertId) != null) {
			show();
		}
	}

	Map<Long, AssignmentPart> value() {
		Map<Long, AssignmentPart> value = new LinkedHashMap<>();
		this.chosen.forEach((id, entry) -> value.put(id,
				(entry.part.getValue() != null) ? entry.part.getValue() : AssignmentPart.SUPPORT));
		return value;
	}

	private boolean lead() {
		return this.hasLead || value().containsValue(AssignmentPart.LEAD);
	}

	private void show() {
		removeAll();
		if (this.chosen.isEmpty()) {
			Span none = new Span(getTranslation("consultation.assign.chosen.none"));
			none.addClassName("ec-caption");
			add(none);
		}
		List<Div> lines = new ArrayList<>();
		this.chosen.forEach((id, entry) -> {
			Button remove = new Button(Icons.X.create(), (event) -> {
				drop(id);
				this.removed.accept(id);
			});
			remove.addThemeVariants(ButtonVariant.TERTIARY);
			remove.addClassName("ec-icon-button");
			remove.setAriaLabel(getTranslation("consultation.assign.remove", entry.name));
			Div line = new Div(new Initials(entry.name), new Span(entry.name), entry.part, remove);
			line.addClassName("ec-chosen-expert");
			lines.add(line);
		});
		lines.forEach(this::add);
	}

	/** A chosen expert. */
	private record Entry(String name, ComboBox<AssignmentPart> part) implements java.io.Serializable {
	}

}
