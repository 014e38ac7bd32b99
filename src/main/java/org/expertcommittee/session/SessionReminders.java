package org.expertcommittee.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.consultation.CaseVisibility;
import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.Recipients;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.notification.ReminderSource;
import org.expertcommittee.security.Role;
import org.springframework.stereotype.Component;

/**
 * Tells experts of sessions of today and tomorrow, and the secretariat of those that are
 * over and not written down.
 */
@Component
class SessionReminders implements ReminderSource {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private static final int DAYS_BACK = 60;

	private final EntityManager entityManager;

	private final CaseVisibility visibility;

	private final Clock clock;

	SessionReminders(EntityManager entityManager, CaseVisibility visibility, Clock clock) {
		this.entityManager = entityManager;
		this.visibility = visibility;
		this.clock = clock;
	}

	@Override
	public List<Reminder> due(LocalDate today, Recipients recipients) {
		List<Reminder> due = new ArrayList<>();
		Instant now = this.clock.instant();
		Map<Long, Long> accounts = recipients.byExpert();
		find("join SessionExpert x on x.session = s join Assignment a on a.id = x.assignmentId and a.recusedAt is null",
				"x.expertId, x.assignmentId", now, ChinaTime.startOf(today.plusDays(2)))
			.forEach((near) -> {
				Long account = accounts.get(near.expertId());
				if (account != null) {
					due.add(new Reminder(account, NotificationKind.SESSION,
							"session-near:" + near.id() + ":" + near.startsAt(), "session.told.near",
							List.of(near.title(), when(near)), "my/assignments/" + near.assignmentId()));
				}
			});
		List<Near> over = find("", "0L, 0L", now.minus(Duration.ofDays(DAYS_BACK)), ChinaTime.startOf(today));
		if (!over.isEmpty()) {
			List<Long> secretariat = recipients.withRole(Role.SECRETARIAT);
			Map<Long, Set<Long>> hidden = this.visibility.hiddenFrom(secretariat);
			secretariat.forEach((account) -> {
				Set<Long> kept = hidden.getOrDefault(account, Set.of());
				List<Near> told = over.stream().filter((one) -> !kept.contains(one.consultationId())).toList();
				if (told.size() > MOST_SINGLE) {
					due.add(new Reminder(account, NotificationKind.SESSION, "session-over:" + today,
							"session.told.overMany", List.of(String.valueOf(told.size())),
							"consultations?view=calendar"));
				}
				else {
					told.forEach((one) -> due.add(new Reminder(account, NotificationKind.SESSION,
							"session-over:" + one.id(), "session.told.over", List.of(one.title(), when(one)),
							"consultations/" + one.consultationId())));
				}
			});
		}
		return due;
	}

	private List<Near> find(String join, String expert, Instant from, Instant until) {
		return this.entityManager.createQuery(
				"select new org.expertcommittee.session.SessionReminders$Near(s.id, s.consultationId, c.title, s.startsAt, "
						+ expert + ") from ConsultationSession s " + join
						+ " join Consultation c on c.id = s.consultationId where s.state = :planned"
						+ " and s.startsAt >= :from and s.startsAt < :until order by s.startsAt, s.id",
				Near.class)
			.setParameter("planned", SessionState.PLANNED)
			.setParameter("from", from)
			.setParameter("until", until)
			.getResultList();
	}

	private static String when(Near near) {
		return MOMENT.format(LocalDateTime.ofInstant(near.startsAt(), ChinaTime.ZONE));
	}

	/** A session somebody is told of. */
	record Near(Long id, Long consultationId, String title, Instant startsAt, Long expertId, Long assignmentId) {
	}

}
