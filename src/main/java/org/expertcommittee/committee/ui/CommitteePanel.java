package org.expertcommittee.committee.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.Honorific;

/** The committee's facts and the patterns of its documents. */
class CommitteePanel extends Panel {

	CommitteePanel(CommitteeService committees, Validator validator, SerializableRunnable saved) {
		super(Text.of("committee.facts"));
		RecordForm<CommitteeData> form = new RecordForm<>(CommitteeData.class, validator).reloadsFrom(committees::edit);
		form.setColspan(form.text("name", getTranslation("committee.name")), 2);
		form.text("shortName", getTranslation("committee.shortName"));
		form.text("mark", getTranslation("committee.mark")).setHelperText(getTranslation("committee.mark.help"));
		form.text("region", getTranslation("committee.region"));
		form.text("establishedBy", getTranslation("committee.establishedBy"));
		form.setColspan(form.text("noticeTitle", getTranslation("committee.noticeTitle")), 2);
		form.text("noticeNumber", getTranslation("committee.noticeNumber"));
		form.day("noticeDate", getTranslation("committee.noticeDate"));
		H3 documents = new H3(getTranslation("committee.documents"));
		documents.addClassName("ec-form-heading");
		form.add(documents, 2);
		form.text("numberPattern", getTranslation("committee.numberPattern"))
			.setHelperText(getTranslation("committee.pattern.help"));
		form.text("casePattern", getTranslation("committee.casePattern"))
			.setHelperText(getTranslation("committee.pattern.help"));
		form.choice("defaultHonorific", getTranslation("committee.defaultHonorific"), List.of(Honorific.values()),
				(honorific) -> getTranslation(honorific.messageKey()));
		form.setData(committees.edit());
		Button save = new Button(getTranslation("base.save"), (event) -> {
			if (form.save(committees::save)) {
				Notices.success(getTranslation("committee.saved"));
				saved.run();
			}
		});
		save.addThemeVariants(ButtonVariant.PRIMARY);
		Div foot = new Div(save);
		foot.addClassName("ec-form-foot");
		add(form, foot);
	}

}
