package org.expertcommittee.appointment.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.jspecify.annotations.Nullable;

/** Chooses an expert by name, pinyin or organisation; its value is the expert's id. */
class ExpertPicker extends CustomField<@Nullable Long> {

	private final ComboBox<ExpertName> box = new ComboBox<>();

	private final transient ExpertService experts;

	ExpertPicker(String label, ExpertService experts) {
		this.experts = experts;
		setLabel(label);
		this.box.setWidthFull();
		this.box.setManualValidation(true);
		this.box.setItemLabelGenerator(ExpertPicker::words);
		this.box.setItems((query) -> experts.search(query.getFilter().orElse(""), query.getOffset() + query.getLimit())
			.stream()
			.skip(query.getOffset()));
		add(this.box);
	}

	private static String words(ExpertName expert) {
		String organisation = expert.organisation();
		return (organisation != null) ? expert.name() + " " + organisation : expert.name();
	}

	@Override
	protected @Nullable Long generateModelValue() {
		ExpertName chosen = this.box.getValue();
		return (chosen != null) ? chosen.id() : null;
	}

	@Override
	protected void setPresentationValue(@Nullable Long id) {
		this.box.setValue((id != null) ? this.experts.find(id).orElse(null) : null);
	}

	@Override
	public void setInvalid(boolean invalid) {
		super.setInvalid(invalid);
		this.box.setInvalid(invalid);
	}

}
