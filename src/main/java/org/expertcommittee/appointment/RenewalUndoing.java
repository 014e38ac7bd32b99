package org.expertcommittee.appointment;

import java.util.Map;

import org.expertcommittee.batch.BatchWork;
import org.springframework.stereotype.Component;

/** Takes back the appointments of a 换届; its records are the old ones. */
@Component
class RenewalUndoing implements BatchWork {

	private final RenewalRunService renewals;

	RenewalUndoing(RenewalRunService renewals) {
		this.renewals = renewals;
	}

	@Override
	public String kind() {
		return RenewalRunService.UNDO;
	}

	@Override
	public void process(long subjectId, Map<String, String> options) {
		this.renewals.undoOne(RenewalRun.renewalOf(options), subjectId);
	}

}
