package org.expertcommittee.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.expertcommittee.consultation.CaseVisibility;
import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.Recipients;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.notification.ReminderSource;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A recommendation's day has passed, and it is neither implemented nor refused. */
@Component
class RecommendationReminders implements ReminderSource {

	private final JdbcClient jdbc;

	private final CaseVisibility visibility;

	RecommendationReminders(JdbcClient jdbc, CaseVisibility visibility) {
		this.jdbc = jdbc;
		this.visibility = visibility;
	}

	@Override
	public List<Reminder> due(LocalDate today, Recipients recipients) {
		List<Long> secretariat = recipients.withRole(Role.SECRETARIAT);
		Map<Long, Set<Long>> hidden = this.visibility.hiddenFrom(secretariat);
		List<Reminder> due = new ArrayList<>();
		late(today).forEach((day, all) -> {
			boolean crowd = dueOn(day) > MOST_SINGLE;
			for (long account : secretariat) {
				Set<Long> kept = hidden.getOrDefault(account, Set.of());
				List<Late> told = all.stream().filter((each) -> !kept.contains(each.consultationId())).toList();
				if (crowd && !told.isEmpty()) {
					due.add(many(account, day, told.size()));
				}
				else {
					told.forEach((each) -> due.add(single(account, each)));
				}
			}
		});
		return due;
	}

	/** By the day on which they were due. */
	private Map<LocalDate, List<Late>> late(LocalDate today) {
		return this.jdbc.sql("""
				select r.id, r.consultation_id, r.text, r.unit, r.due_on, r.status from recommendation r
				where r.due_on < ? and r.status in ('OPEN', 'ADOPTED', 'PARTLY_ADOPTED') and r.given_at is not null
				order by r.due_on, r.id""")
			.param(today)
			.query(Late.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Late::dueOn, TreeMap::new, Collectors.toList()));
	}

	/** Done or not, so that a crowd stays one while it is worked off. */
	private long dueOn(LocalDate day) {
		return this.jdbc.sql("select count(*) from recommendation where due_on = ? and given_at is not null")
			.param(day)
			.query(Long.class)
			.single();
	}

	private static Reminder single(long account, Late late) {
		boolean open = RecommendationStatus.valueOf(late.status()) == RecommendationStatus.OPEN;
		return new Reminder(account, NotificationKind.RECOMMENDATION,
				"recommendation-late:" + late.id() + ":" + late.dueOn() + (open ? ":open" : ""),
				open ? "recommendation.reminder.undecided" : "recommendation.reminder.late",
				List.of(Words.shortened(late.text(), Words.NAMED), (late.unit() != null) ? late.unit() : "—",
						late.dueOn().toString()),
				"recommendations/" + late.id());
	}

	private static Reminder many(long account, LocalDate day, int number) {
		return new Reminder(account, NotificationKind.RECOMMENDATION, "recommendation-late:all:" + day,
				"recommendation.reminder.lateMany", List.of(String.valueOf(number), day.toString()),
				"recommendations?due=" + RecommendationDue.LATE);
	}

	/** A recommendation that is late. */
	record Late(long id, long consultationId, String text, @Nullable String unit, LocalDate dueOn, String status) {
	}

}
