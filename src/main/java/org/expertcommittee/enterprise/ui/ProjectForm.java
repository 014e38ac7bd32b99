package org.expertcommittee.enterprise.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.enterprise.ProjectData;

/** The fields of a project. */
class ProjectForm extends RecordForm<ProjectData> {

	ProjectForm(ProjectData data, EnterpriseService enterprises, Validator validator) {
		super(ProjectData.class, validator);
		setColspan(text("name", getTranslation("enterprise.project.name")), 2);
		ComboBox<Long> enterprise = new EnterprisePicker(getTranslation("enterprise.project.enterprise"), enterprises);
		enterprise.setClearButtonVisible(true);
		enterprise.setPlaceholder(getTranslation("enterprise.project.none"));
		setColspan(bind("enterpriseId", enterprise), 2);
		longText("description", getTranslation("enterprise.project.description"));
		setData(data);
	}

}
