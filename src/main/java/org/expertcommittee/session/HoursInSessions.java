package org.expertcommittee.session;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.expertcommittee.consultation.WorkHours;
import org.springframework.stereotype.Component;

/** The hours of sessions, for an expert's own account of the year. */
@Component
class HoursInSessions implements WorkHours {

	private final SessionQueries queries;

	HoursInSessions(SessionQueries queries) {
		this.queries = queries;
	}

	@Override
	public BigDecimal hours(long expertId, LocalDate from, LocalDate to) {
		return this.queries.hours(from, to, expertId)
			.stream()
			.map(SessionHours::hours)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
