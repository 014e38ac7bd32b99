package org.expertcommittee.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.expertcommittee.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long experts took part in sessions, for ledgers and fees. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional(readOnly = true)
public class SessionHoursService {

	private final SessionQueries queries;

	SessionHoursService(SessionQueries queries) {
		this.queries = queries;
	}

	/** Every expert's part in every session held on these days, the earliest first. */
	public List<SessionHours> list(LocalDate from, LocalDate to) {
		return this.queries.hours(from, to, null);
	}

	/** Hours by expert; who took part in nothing is left out. */
	public Map<Long, BigDecimal> byExpert(LocalDate from, LocalDate to) {
		return list(from, to).stream()
			.collect(Collectors.groupingBy(SessionHours::expertId,
					Collectors.reducing(BigDecimal.ZERO, SessionHours::hours, BigDecimal::add)));
	}

	/** Hours of all experts by case; cases without a session held are left out. */
	public Map<Long, BigDecimal> byCase(Collection<Long> consultationIds) {
		return this.queries.hoursOfCases(consultationIds);
	}

}
