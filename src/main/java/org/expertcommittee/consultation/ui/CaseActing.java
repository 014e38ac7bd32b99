package org.expertcommittee.consultation.ui;

import java.time.Clock;

import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.consultation.CaseProposalService;
import org.expertcommittee.consultation.CaseRecusalService;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.DeadlineService;
import org.expertcommittee.expert.ExpertService;
import org.springframework.stereotype.Component;

/** Makes the acts of a case for views that show many cases. */
@Component
class CaseActing {

	private final CaseWorkService work;

	private final DeadlineService deadlines;

	private final CaseProposalService proposals;

	private final CaseRecusalService recusals;

	private final ExpertService experts;

	private final Validator validator;

	private final Clock clock;

	CaseActing(CaseWorkService work, DeadlineService deadlines, CaseProposalService proposals,
			CaseRecusalService recusals, ExpertService experts, Validator validator, Clock clock) {
		this.work = work;
		this.deadlines = deadlines;
		this.proposals = proposals;
		this.recusals = recusals;
		this.experts = experts;
		this.validator = validator;
		this.clock = clock;
	}

	CaseActions actions(SerializableRunnable done) {
		return new CaseActions(this.work, this.deadlines, this.proposals, this.recusals, this.experts, this.validator,
				this.clock, done);
	}

}
