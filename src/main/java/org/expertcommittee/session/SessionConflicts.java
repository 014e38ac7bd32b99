package org.expertcommittee.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.calendar.WorkingDays;
import org.expertcommittee.consultation.CaseVisibility;
import org.expertcommittee.expert.AbsenceService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What speaks against a session at a time. */
@Component
class SessionConflicts {

	private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

	private final SessionRepository sessions;

	private final SessionQueries queries;

	private final CaseVisibility visibility;

	private final WorkingDays workingDays;

	private final AbsenceService absences;

	SessionConflicts(SessionRepository sessions, SessionQueries queries, CaseVisibility visibility,
			WorkingDays workingDays, AbsenceService absences) {
		this.sessions = sessions;
		this.queries = queries;
		this.visibility = visibility;
		this.workingDays = workingDays;
		this.absences = absences;
	}

	/**
	 * Looks for them.
	 * @param self the session that is changed, or nothing for a new one
	 */
	List<SessionWarning> of(SessionData data, @Nullable Long self) {
		List<SessionWarning> warnings = new ArrayList<>();
		LocalDate day = data.day();
		if (!this.workingDays.isWorkingDay(day)) {
			warnings.add(SessionWarning.of("session.warning.notWorking", day));
		}
		Set<Long> expertIds = data.expertIds();
		if (!expertIds.isEmpty()) {
			Map<Long, String> names = this.queries.names(expertIds);
			this.absences.between(expertIds, day, day)
				.forEach((expertId, days) -> warnings.add(SessionWarning.of("session.warning.absent",
						names.getOrDefault(expertId, ""), days.getFirst().firstDay(), days.getFirst().lastDay())));
			Set<Long> hidden = this.visibility.hidden();
			this.sessions.overlapping(expertIds, data.startsAt(), data.endsAt(), (self != null) ? self : 0)
				.forEach(
						(other) -> warnings.add(busy(other, names, hidden.contains(other.session().consultationId()))));
		}
		return warnings;
	}

	/** That somebody is not free has to be said, but not what for. */
	private SessionWarning busy(SessionExpert other, Map<Long, String> names, boolean hidden) {
		String name = names.getOrDefault(other.expertId(), "");
		String from = clock(other.session().startsAt());
		String until = clock(other.session().endsAt());
		return hidden ? SessionWarning.of("session.warning.taken", name, from, until)
				: SessionWarning.of("session.warning.busy", name, from, until,
						this.queries.about(other.session().consultationId()).title());
	}

	private static String clock(Instant moment) {
		return CLOCK_TIME.format(LocalDateTime.ofInstant(moment, ChinaTime.ZONE));
	}

}
