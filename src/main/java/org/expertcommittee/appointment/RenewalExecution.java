package org.expertcommittee.appointment;

import java.util.Map;

import org.expertcommittee.batch.BatchWork;
import org.springframework.stereotype.Component;

/** Makes the appointments of a 换届; its records are the old ones. */
@Component
class RenewalExecution implements BatchWork {

	private final RenewalRunService renewals;

	RenewalExecution(RenewalRunService renewals) {
		this.renewals = renewals;
	}

	@Override
	public String kind() {
		return RenewalRunService.EXECUTE;
	}

	@Override
	public void process(long subjectId, Map<String, String> options) {
		this.renewals.executeOne(RenewalRun.renewalOf(options), subjectId);
	}

}
