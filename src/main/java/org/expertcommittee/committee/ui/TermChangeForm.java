package org.expertcommittee.committee.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.committee.TermChangeData;
import org.expertcommittee.committee.TermItem;
import org.expertcommittee.committee.TermService;

/** 延长 or 缩短 of a term by a decision. */
class TermChangeForm extends RecordForm<TermChangeData> {

	TermChangeForm(Validator validator, TermService terms, TermItem term) {
		super(TermChangeData.class, validator);
		day("newEndsOn", getTranslation("committee.term.newEndsOn"))
			.setHelperText(getTranslation("committee.term.nowEndsOn", term.endsOn()));
		day("decidedOn", getTranslation("committee.term.decidedOn"));
		setColspan(text("decisionNumber", getTranslation("committee.term.decisionNumber")), 2);
		longText("reason", getTranslation("committee.term.reason"));
		long moving = terms.endingWith(term.id());
		Checkbox move = bind("moveAppointments",
				new Checkbox(getTranslation("committee.term.moveAppointments", moving)));
		move.setEnabled(moving > 0);
		setColspan(move, 2);
		// What the dialog was opened on; a later save by somebody else is a conflict.
		reloadsFrom(() -> data(terms, term.id(), moving > 0));
		setData(data(terms, term.id(), moving > 0));
	}

	private static TermChangeData data(TermService terms, long termId, boolean move) {
		return new TermChangeData(terms.edit(termId).endsOn(), null, null, "", move, terms.edit(termId).version());
	}

}
