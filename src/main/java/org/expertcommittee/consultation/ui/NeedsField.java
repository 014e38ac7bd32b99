package org.expertcommittee.consultation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.consultation.CaseIntakeService;
import org.expertcommittee.consultation.NeedData;
import org.expertcommittee.consultation.NeedItem;

/**
 * The needs of a request, one text each; with several each may have its own field of
 * expertise. The value is the text of all of them, as the case keeps it.
 */
class NeedsField extends AbstractCompositeField<Div, NeedsField, String>
		implements HasValidationProperties, HasLabel, Focusable<NeedsField> {

	private static final int TYPING_PAUSE = 500;

	private final Map<Long, String> industries;

	private final List<Row> rows = new ArrayList<>();

	private final Div box = new Div();

	private final Button more;

	/**
	 * Creates the field with one empty need.
	 * @param industries the fields on offer
	 */
	NeedsField(Map<Long, String> industries) {
		super("");
		this.industries = industries;
		this.box.addClassName("ec-needs");
		this.more = new Button(getTranslation("consultation.needs.add"), Icons.PLUS.create(), (event) -> {
			add(new NeedData("", null)).text.focus();
			changed();
		});
		this.more.addThemeVariants(ButtonVariant.TERTIARY);
		this.more.addClassName("ec-link-button");
		getContent().addClassName("ec-needs-field");
		getContent().add(this.box, this.more);
		add(new NeedData("", null));
	}

	/** What is typed; needs without a word are none. */
	List<NeedData> needs() {
		return this.rows.stream()
			.map((row) -> new NeedData(row.text.getValue().strip(), row.industry.getValue()))
			.filter((need) -> !need.text().isEmpty())
			.toList();
	}

	/** Shows the needs of a stored case, which together are its value already. */
	void show(List<NeedItem> items) {
		if (!items.isEmpty()) {
			this.box.removeAll();
			this.rows.clear();
			items.forEach((item) -> add(item.toData()));
			changed();
		}
	}

	private Row add(NeedData need) {
		Row row = new Row(need);
		this.rows.add(row);
		this.box.add(row.line);
		arrange();
		return row;
	}

	private void remove(Row row) {
		this.rows.remove(row);
		this.box.remove(row.line);
		arrange();
		changed();
	}

	private void arrange() {
		boolean several = this.rows.size() > 1;
		for (int i = 0; i < this.rows.size(); i++) {
			Row row = this.rows.get(i);
			row.text.setLabel(
					several ? getTranslation("consultation.needs.one", i + 1) : getTranslation("consultation.needs"));
			row.text.setMinRows(several ? 2 : 4);
			row.industry.setVisible(several);
			row.removal.setVisible(several);
			row.removal.setAriaLabel(getTranslation("consultation.needs.remove", i + 1));
		}
		this.more.setEnabled(this.rows.size() < CaseIntakeService.MOST_NEEDS);
	}

	private void changed() {
		setModelValue(together(), true);
	}

	private String together() {
		List<NeedData> all = needs();
		return (all.size() == 1) ? all.getFirst().text()
				: IntStream.range(0, all.size())
					.mapToObj((i) -> (i + 1) + ". " + all.get(i).text())
					.collect(Collectors.joining("\n"));
	}

	@Override
	protected void setPresentationValue(String value) {
		if (!Objects.equals(value, together())) {
			this.box.removeAll();
			this.rows.clear();
			add(new NeedData(value, null));
		}
	}

	@Override
	public void setLabel(String label) {
		// The texts have labels of their own.
	}

	@Override
	public String getLabel() {
		return getTranslation("consultation.needs");
	}

	@Override
	public void setRequiredIndicatorVisible(boolean required) {
		this.rows.getFirst().text.setRequiredIndicatorVisible(required);
	}

	@Override
	public void setManualValidation(boolean enabled) {
		// Whoever binds the field says what is wrong with it.
	}

	@Override
	public void setInvalid(boolean invalid) {
		this.rows.forEach((row) -> row.text.setInvalid(false));
		culprit().setInvalid(invalid);
	}

	@Override
	public boolean isInvalid() {
		return this.rows.stream().anyMatch((row) -> row.text.isInvalid());
	}

	@Override
	public void setErrorMessage(String message) {
		culprit().setErrorMessage(message);
	}

	@Override
	public void focus() {
		culprit().focus();
	}

	/** The text that is probably meant: an empty one, else the longest. */
	private TextArea culprit() {
		return this.rows.stream()
			.map((row) -> row.text)
			.filter((text) -> text.getValue().isBlank() && needs().isEmpty())
			.findFirst()
			.orElseGet(() -> this.rows.stream()
				.map((row) -> row.text)
				.reduce((left, right) -> (right.getValue().length() > left.getValue().length()) ? right : left)
				.orElseThrow());
	}

	/** One need. */
	private final class Row implements java.io.Serializable {

		private final TextArea text = new TextArea();

		private final ComboBox<Long> industry = new ComboBox<>();

		private final Button removal = new Button(Icons.X.create());

		private final Div line;

		private Row(NeedData need) {
			this.text.setValueChangeMode(ValueChangeMode.LAZY);
			this.text.setValueChangeTimeout(TYPING_PAUSE);
			this.text.setManualValidation(true);
			this.text.setWidthFull();
			this.text.setValue(need.text());
			this.text.addValueChangeListener((event) -> changed());
			this.industry.setItems(NeedsField.this.industries.keySet());
			this.industry.setItemLabelGenerator((id) -> NeedsField.this.industries.getOrDefault(id, ""));
			this.industry.setPlaceholder(getTranslation("consultation.needs.industry"));
			this.industry.setAriaLabel(getTranslation("consultation.needs.industry"));
			this.industry.setClearButtonVisible(true);
			this.industry.setWidthFull();
			if (need.industryId() != null) {
				this.industry.setValue(need.industryId());
			}
			this.removal.addThemeVariants(ButtonVariant.TERTIARY);
			this.removal.addClassName("ec-icon-button");
			this.removal.addClickListener((event) -> remove(this));
			Div words = new Div(this.text, this.industry);
			words.addClassName("ec-need-words");
			this.line = new Div(words, this.removal);
			this.line.addClassName("ec-need-line");
		}

	}

}
