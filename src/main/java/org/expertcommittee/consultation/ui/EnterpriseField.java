package org.expertcommittee.consultation.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.combobox.ComboBox;
import org.expertcommittee.enterprise.EnterpriseBrief;
import org.expertcommittee.enterprise.EnterpriseService;

/**
 * Chooses an enterprise by name, pinyin or credit code, or takes the name of a new one;
 * its value is the id, or {@link #NEW}.
 */
class EnterpriseField extends ComboBox<Long> {

	/** Stands for an enterprise that is to be added. */
	static final long NEW = -1;

	private final Map<Long, String> names = new HashMap<>();

	EnterpriseField(String label, EnterpriseService enterprises) {
		super(label);
		setHelperText(getTranslation("consultation.enterprise.help"));
		setItemLabelGenerator((id) -> this.names.computeIfAbsent(id, (one) -> {
			EnterpriseBrief brief = enterprises.briefs(List.of(one)).get(one);
			return (brief != null) ? brief.name() : "";
		}));
		setItems((query) -> {
			List<EnterpriseBrief> found = enterprises.choices(query.getFilter().orElse(""), query.getOffset(),
					query.getLimit());
			found.forEach((one) -> this.names.put(one.id(), one.name()));
			return found.stream().map(EnterpriseBrief::id);
		});
		addCustomValueSetListener((event) -> take(event.getDetail().strip(), enterprises));
	}

	/** The name of the enterprise to be added. */
	String newName() {
		return this.names.getOrDefault(NEW, "");
	}

	void take(String name, EnterpriseService enterprises) {
		if (name.isEmpty()) {
			return;
		}
		clear();
		long id = enterprises.findByName(name).map(EnterpriseBrief::id).orElse(NEW);
		this.names.put(id, name);
		setValue(id);
	}

}
