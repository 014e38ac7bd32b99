package org.expertcommittee.enterprise.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.committee.IndustryItem;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.enterprise.EnterpriseData;

/** The fields of an enterprise. */
class EnterpriseForm extends RecordForm<EnterpriseData> {

	EnterpriseForm(EnterpriseData data, IndustryService industries, Validator validator) {
		super(EnterpriseData.class, validator);
		TextField name = text("name", getTranslation("enterprise.name"));
		setColspan(name, 2);
		text("creditCode", getTranslation("enterprise.creditCode"));
		text("kind", getTranslation("enterprise.kind")).setHelperText(getTranslation("enterprise.kind.help"));
		Map<Long, String> names = industries.names();
		Map<Long, String> offered = new LinkedHashMap<>();
		industries.active().forEach((IndustryItem item) -> offered.put(item.id(), item.name()));
		if (data.industryId() != null) {
			// One that is no longer offered stays until another is chosen.
			offered.putIfAbsent(data.industryId(), names.getOrDefault(data.industryId(), ""));
		}
		choice("industryId", getTranslation("enterprise.industry"), new ArrayList<>(offered.keySet()),
				(id) -> offered.getOrDefault(id, ""))
			.setClearButtonVisible(true);
		text("park", getTranslation("enterprise.park"));
		text("contactName", getTranslation("enterprise.contact"));
		text("contactPhone", getTranslation("enterprise.contactPhone"));
		setColspan(text("address", getTranslation("enterprise.address")), 2);
		TextField tags = text("tags", getTranslation("enterprise.tags"));
		tags.setHelperText(getTranslation("enterprise.tags.help"));
		setColspan(tags, 2);
		longText("goal", getTranslation("enterprise.goal"));
		setData(data);
	}

}
