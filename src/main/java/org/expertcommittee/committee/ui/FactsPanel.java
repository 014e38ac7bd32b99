package org.expertcommittee.committee.ui;

import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.SaveAction;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;

/** What a committee is called and by which notice it was established. */
class FactsPanel extends Panel {

	private FactsPanel(RecordForm<CommitteeData> form, SaveAction<CommitteeData> action, SerializableRunnable saved) {
		super(Text.of("committee.facts"));
		form.setColspan(form.text("name", getTranslation("committee.name")), 2);
		form.text("shortName", getTranslation("committee.shortName"));
		form.text("mark", getTranslation("committee.mark")).setHelperText(getTranslation("committee.mark.help"));
		form.text("region", getTranslation("committee.region"));
		form.text("establishedBy", getTranslation("committee.establishedBy"));
		form.setColspan(form.text("noticeTitle", getTranslation("committee.noticeTitle")), 2);
		form.text("noticeNumber", getTranslation("committee.noticeNumber"));
		form.day("noticeDate", getTranslation("committee.noticeDate"));
		add(form, Text.foot(form, action, saved));
	}

	/** For a portal whose own committee has not been entered yet. */
	static FactsPanel first(CommitteeService committees, Validator validator, SerializableRunnable saved) {
		RecordForm<CommitteeData> form = new RecordForm<>(CommitteeData.class, validator).reloadsFrom(committees::edit);
		FactsPanel panel = new FactsPanel(form, committees::save, saved);
		form.setData(committees.edit());
		return panel;
	}

	static FactsPanel of(long id, CommitteeService committees, Validator validator, SerializableRunnable saved) {
		RecordForm<CommitteeData> form = new RecordForm<>(CommitteeData.class, validator)
			.reloadsFrom(() -> committees.edit(id));
		FactsPanel panel = new FactsPanel(form, (data) -> committees.update(id, data), saved);
		form.setData(committees.edit(id));
		return panel;
	}

}
