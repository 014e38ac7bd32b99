package org.expertcommittee.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.Recipients;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.notification.ReminderSource;
import org.expertcommittee.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An appointment waits for approval: told to everybody in the secretariat but who
 * proposed, changed or submitted it, for they may not approve it.
 */
@Component
class ApprovalReminders implements ReminderSource {

	private final JdbcClient jdbc;

	ApprovalReminders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Reminder> due(LocalDate today, Recipients recipients) {
		List<Long> secretariat = recipients.withRole(Role.SECRETARIAT);
		Accounts accounts = new Accounts(recipients, new HashMap<>());
		List<Reminder> due = new ArrayList<>();
		waiting().forEach((day, all) -> {
			boolean crowd = submittedOn(day) > MOST_SINGLE;
			for (long account : secretariat) {
				List<Waiting> open = all.stream()
					.filter((each) -> each.workedOnBy().stream().noneMatch((name) -> accounts.of(name) == account))
					.toList();
				if (!crowd) {
					open.forEach((each) -> due.add(single(account, each)));
				}
				else if (!open.isEmpty()) {
					due.add(many(account, day, open.size()));
				}
			}
		});
		return due;
	}

	/** By the day on which they were submitted. */
	private Map<LocalDate, List<Waiting>> waiting() {
		return this.jdbc.sql("""
				select a.id, a.expert_id, a.submitted_at, a.proposed_account, a.edited_account, a.submitted_account,
				e.name as expert_name, o.name as office_name
				from appointment a join expert e on e.id = a.expert_id join office o on o.id = a.office_id
				where a.status = 'IN_APPROVAL' and a.submitted_at is not null order by a.submitted_at, a.id""")
			.query((row, number) -> new Waiting(row.getLong("id"), row.getLong("expert_id"),
					row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
					Stream
						.of(row.getString("proposed_account"), row.getString("edited_account"),
								row.getString("submitted_account"))
						.filter(Objects::nonNull)
						.collect(Collectors.toSet()),
					row.getString("expert_name"), row.getString("office_name")))
			.list()
			.stream()
			.collect(Collectors.groupingBy((each) -> ChinaTime.day(each.submittedAt()), TreeMap::new,
					Collectors.toList()));
	}

	/** Decided or not, so that a crowd stays one while it is worked off. */
	private long submittedOn(LocalDate day) {
		return this.jdbc.sql("select count(*) from appointment where submitted_at >= ? and submitted_at < ?")
			.params(ChinaTime.startOf(day).atOffset(ZoneOffset.UTC),
					ChinaTime.startOf(day.plusDays(1)).atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	private static Reminder single(long account, Waiting waiting) {
		return new Reminder(account, NotificationKind.AWAITS_DECISION,
				"awaits-approval:" + waiting.id() + ":" + waiting.submittedAt().getEpochSecond(),
				"appointment.reminder.awaitsApproval", List.of(waiting.expertName(), waiting.officeName()),
				"appointments?state=" + AppointmentStatus.IN_APPROVAL);
	}

	private static Reminder many(long account, LocalDate day, int number) {
		return new Reminder(account, NotificationKind.AWAITS_DECISION, "awaits-approval:all:" + day,
				"appointment.reminder.awaitApproval", List.of(String.valueOf(number)),
				"appointments?state=" + AppointmentStatus.IN_APPROVAL);
	}

	/**
	 * An appointment that waits for approval.
	 *
	 * @param workedOnBy account names of who proposed, changed or submitted it
	 */
	private record Waiting(long id, long expertId, Instant submittedAt, Set<String> workedOnBy, String expertName,
			String officeName) {
	}

	/** Ids of accounts by their names, each asked once. */
	private record Accounts(Recipients recipients, Map<String, Long> known) {

		long of(String name) {
			return this.known.computeIfAbsent(name, (any) -> this.recipients.named(any).orElse(0L));
		}

	}

}
