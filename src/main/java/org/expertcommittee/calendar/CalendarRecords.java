package org.expertcommittee.calendar;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.expertcommittee.audit.ConfigurationSubjects;
import org.springframework.stereotype.Component;

/** The official calendar belongs to the history of every committee. */
@Component
class CalendarRecords implements ConfigurationSubjects {

	@Override
	public Map<String, List<Long>> of(long committeeId) {
		return Map.of();
	}

	@Override
	public Set<String> shared() {
		return Set.of("specialDay");
	}

}
