package org.expertcommittee.enterprise.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.combobox.ComboBox;
import org.expertcommittee.enterprise.EnterpriseBrief;
import org.expertcommittee.enterprise.EnterpriseFilter;
import org.expertcommittee.enterprise.EnterpriseService;

/** Chooses an enterprise by name, pinyin or credit code; its value is the id. */
class EnterprisePicker extends ComboBox<Long> {

	private final Map<Long, String> names = new HashMap<>();

	EnterprisePicker(String label, EnterpriseService enterprises) {
		super(label);
		setItemLabelGenerator((id) -> this.names.computeIfAbsent(id, (one) -> {
			EnterpriseBrief brief = enterprises.briefs(List.of(one)).get(one);
			return (brief != null) ? brief.name() : "";
		}));
		setItemsWithFilterConverter((query) -> {
			List<EnterpriseBrief> found = enterprises.choices(query.getFilter().orElse(""), query.getOffset(),
					query.getLimit());
			found.forEach((one) -> this.names.put(one.id(), one.name()));
			return found.stream().map(EnterpriseBrief::id);
		}, (query) -> Math
			.toIntExact(enterprises.count(new EnterpriseFilter(query.getFilter().orElse(""), null, null, false))),
				(text) -> text);
	}

}
