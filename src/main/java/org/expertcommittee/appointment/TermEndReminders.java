package org.expertcommittee.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.Recipients;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.notification.ReminderSource;
import org.expertcommittee.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An appointment's last day is near: told to the secretariat and to the expert 90, 60 and
 * 30 days before, unless its successor is on the way or an earlier end is recorded. After
 * days without a reminder only the nearest of the three is told.
 */
@Component
class TermEndReminders implements ReminderSource {

	private static final List<Integer> DAYS_BEFORE = List.of(30, 60, 90);

	private static final int FARTHEST = 90;

	private final JdbcClient jdbc;

	TermEndReminders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Reminder> due(LocalDate today, Recipients recipients) {
		List<Long> secretariat = recipients.withRole(Role.SECRETARIAT);
		Map<Long, Long> experts = recipients.byExpert();
		List<Reminder> due = new ArrayList<>();
		ending(today).forEach((lastDay, all) -> {
			int days = DAYS_BEFORE.stream()
				.filter((before) -> !lastDay.isAfter(today.plusDays(before)))
				.findFirst()
				.orElse(FARTHEST);
			List<Ending> open = all.stream().filter((each) -> !each.followed()).toList();
			if (all.size() > MOST_SINGLE && !open.isEmpty()) {
				secretariat.forEach((account) -> due.add(many(account, lastDay, days, open.size())));
			}
			for (Ending each : open) {
				if (all.size() <= MOST_SINGLE) {
					secretariat.forEach((account) -> due.add(single(account, each, days)));
				}
				Long own = experts.get(each.expertId());
				if (own != null) {
					due.add(own(own, each, days));
				}
			}
		});
		return due;
	}

	/**
	 * By last day, whether followed or not, so that a crowd stays one while it is
	 * renewed.
	 */
	private Map<LocalDate, List<Ending>> ending(LocalDate today) {
		return this.jdbc.sql("""
				select a.id, a.expert_id, a.ends_on, e.name as expert_name, o.name as office_name,
				exists (select 1 from appointment n where n.predecessor_id = a.id
				and n.status in ('PROPOSED', 'IN_APPROVAL', 'ACTIVE')) as followed
				from appointment a join expert e on e.id = a.expert_id join office o on o.id = a.office_id
				where a.status = 'ACTIVE' and a.ended_on is null and a.ends_on >= ? and a.ends_on <= ?
				order by a.ends_on, o.protocol_rank, e.stroke_key, a.id""")
			.params(today, today.plusDays(FARTHEST))
			.query(Ending.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Ending::endsOn, TreeMap::new, Collectors.toList()));
	}

	private static Reminder single(long account, Ending ending, int days) {
		return new Reminder(account, NotificationKind.TERM_ENDS,
				"term-ends:" + ending.id() + ":" + ending.endsOn() + ":" + days, "appointment.reminder.termEnds",
				List.of(ending.expertName(), ending.officeName(), String.valueOf(days), ending.endsOn().toString()),
				"experts/" + ending.expertId());
	}

	private static Reminder many(long account, LocalDate lastDay, int days, int number) {
		return new Reminder(account, NotificationKind.TERM_ENDS, "term-ends:all:" + lastDay + ":" + days,
				"appointment.reminder.termEndsMany",
				List.of(String.valueOf(number), String.valueOf(days), lastDay.toString()), "appointments?state="
						+ ((days <= Appointment.SOON_DAYS) ? AppointmentStatus.ENDING_SOON : AppointmentStatus.ACTIVE));
	}

	private static Reminder own(long account, Ending ending, int days) {
		return new Reminder(account, NotificationKind.TERM_ENDS,
				"own-term-ends:" + ending.id() + ":" + ending.endsOn() + ":" + days, "appointment.reminder.ownTermEnds",
				List.of(ending.officeName(), String.valueOf(days), ending.endsOn().toString()), "my/certificates");
	}

	/**
	 * An active appointment whose last day is near.
	 *
	 * @param followed whether a successor has been proposed
	 */
	record Ending(long id, long expertId, LocalDate endsOn, String expertName, String officeName, boolean followed) {
	}

}
