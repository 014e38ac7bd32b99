package org.expertcommittee.appointment.ui;

import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.appointment.RenewalItem;
import org.expertcommittee.appointment.RenewalPlanService;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.committee.OfficeService;
import org.springframework.stereotype.Component;

/** Builds the parts of a 换届's page. */
@Component
class RenewalParts {

	private final RenewalPlanService plans;

	private final OfficeService offices;

	private final IndustryService industries;

	private final Validator validator;

	RenewalParts(RenewalPlanService plans, OfficeService offices, IndustryService industries, Validator validator) {
		this.plans = plans;
		this.offices = offices;
		this.industries = industries;
		this.validator = validator;
	}

	/** The list of members; tells when choices have changed. */
	RenewalMemberList members(RenewalItem renewal, SerializableRunnable changed) {
		RenewalChoosing choosing = new RenewalChoosing(renewal, this.plans, this.offices.active(renewal.committeeId()),
				this.validator, changed);
		return new RenewalMemberList(renewal, this.plans, choosing, this.offices.all(), this.industries.names());
	}

}
