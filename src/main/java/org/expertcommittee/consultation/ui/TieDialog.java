package org.expertcommittee.consultation.ui;

import java.util.List;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.recusal.CaseTieData;
import org.expertcommittee.recusal.RecusalKind;

/** 申报回避: what ties the expert to the party of a case; then the case is another's. */
final class TieDialog {

	private TieDialog() {
	}

	static void open(AssignmentService assignments, long id, Validator validator, SerializableRunnable done) {
		RecordForm<CaseTieData> form = new RecordForm<>(CaseTieData.class, validator);
		ComboBox<RecusalKind> kind = form.choice("kind", Translate.text("recusal.kind"), List.of(RecusalKind.values()),
				(one) -> Translate.text(one.messageKey()));
		TextField person = form.text("relationPerson", Translate.text("recusal.person"));
		person.setHelperText(Translate.text("recusal.person.help"));
		kind.addValueChangeListener((event) -> person
			.setRequiredIndicatorVisible(event.getValue() != null && event.getValue().aboutAnother()));
		form.day("startsOn", Translate.text("recusal.startsOn"));
		form.day("endsOn", Translate.text("recusal.endsOn")).setHelperText(Translate.text("recusal.endsOn.help"));
		form.longText("note", Translate.text("recusal.note"))
			.setHelperText(Translate.text("consultation.declaration.conflict.text"));
		new FormDialog<>(Translate.text("consultation.declaration.conflict"), form,
				(data) -> assignments.recuse(id, data), () -> {
					Notices.success(Translate.text("consultation.declaration.recused"));
					done.run();
				})
			.saveLabel(Translate.text("consultation.declaration.conflict"))
			.open();
	}

}
