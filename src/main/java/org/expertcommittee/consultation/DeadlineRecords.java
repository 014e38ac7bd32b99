package org.expertcommittee.consultation;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.expertcommittee.audit.ConfigurationSubjects;
import org.springframework.stereotype.Component;

/**
 * The rules of deadlines, and whom overdue work is told to, belong to the history of
 * every committee.
 */
@Component
class DeadlineRecords implements ConfigurationSubjects {

	@Override
	public Map<String, List<Long>> of(long committeeId) {
		return Map.of();
	}

	@Override
	public Set<String> shared() {
		return Set.of("deadlinePreset", "escalation");
	}

}
