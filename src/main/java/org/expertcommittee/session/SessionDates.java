package org.expertcommittee.session;

import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.consultation.CaseDate;
import org.expertcommittee.consultation.CaseDates;
import org.expertcommittee.consultation.CaseVisibility;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Sessions on the calendar of cases. */
@Component
class SessionDates implements CaseDates {

	private final SessionRepository sessions;

	private final CaseVisibility visibility;

	SessionDates(SessionRepository sessions, CaseVisibility visibility) {
		this.sessions = sessions;
		this.visibility = visibility;
	}

	@Override
	public List<CaseDate> between(LocalDate from, LocalDate to, int limit) {
		return this.sessions
			.between(ChinaTime.startOf(from), ChinaTime.startOf(to.plusDays(1)), this.visibility.hidden(),
					Limit.of(limit))
			.stream()
			.map((one) -> new CaseDate(one.consultationId(), one.startsAt(), one.endsAt(), one.way().messageKey(),
					one.state().tone()))
			.toList();
	}

}
