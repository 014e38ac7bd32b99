package org.expertcommittee.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.expertcommittee.calendar.WorkingDays;
import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.Recipients;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.notification.ReminderSource;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deadlines that are near or have passed: told to the expert and to who took the case in,
 * then to the whole secretariat, then to the leader too. What rests (挂起) is not told. The
 * day is part of the occasion, so that a moved deadline is told anew.
 */
@Component
class DeadlineReminders implements ReminderSource {

	private static final String TEXT = "consultation.reminder.";

	private final JdbcClient jdbc;

	private final WorkingDays days;

	private final EscalationRepository escalations;

	private final CaseVisibility visibility;

	DeadlineReminders(JdbcClient jdbc, WorkingDays days, EscalationRepository escalations, CaseVisibility visibility) {
		this.jdbc = jdbc;
		this.visibility = visibility;
		this.days = days;
		this.escalations = escalations;
	}

	@Override
	public List<Reminder> due(LocalDate today, Recipients recipients) {
		EscalationData escalation = this.escalations.findFirstByOrderById()
			.map(Escalation::toData)
			.orElse(EscalationData.USUAL);
		List<Long> secretariat = recipients.withRole(Role.SECRETARIAT);
		Round round = new Round(today, recipients, secretariat, recipients.byExpert(),
				this.visibility.hiddenFrom(secretariat), escalation, new ArrayList<>());
		LocalDate soon = this.days.plus(today, TimeLeft.SOON);
		cases(soon).forEach((each) -> tellCase(round, each));
		handOvers(today).forEach((each) -> tellHandOver(round, each));
		assignments(soon).forEach((each) -> tellAssignment(round, each));
		return round.reminders();
	}

	private void tellCase(Round round, Case each) {
		Level level = level(round, each.day());
		Set<Long> told = level.late() ? round.office(level) : round.handler(each.handler());
		boolean crowd = level.late() && each.sameDay() > MOST_SINGLE;
		for (long account : told) {
			if (round.keeps(account, each.id())) {
				continue;
			}
			if (crowd) {
				round.tell(account, "cases-due:" + each.day() + ":" + level, "consultation.reminder.casesLate",
						List.of(each.day().toString()), "consultations?due=overdue");
			}
			else {
				round.tell(account, "case-due:" + each.id() + ":" + each.day() + ":" + level,
						TEXT + "case" + level.word(),
						List.of(each.title(), each.day().toString(), number(round, each.day())),
						"consultations/" + each.id());
			}
		}
	}

	private void tellHandOver(Round round, Case each) {
		Level level = level(round, each.day());
		boolean crowd = level.late() && each.sameDay() > MOST_SINGLE;
		for (long account : level.late() ? round.office(level) : round.handler(each.handler())) {
			if (round.keeps(account, each.id())) {
				continue;
			}
			if (crowd) {
				round.tell(account, "hand-overs:" + each.day() + ":" + level, "consultation.reminder.handOversLate",
						List.of(each.day().toString()), "consultations?due=hand_over");
			}
			else {
				round.tell(account, "hand-over:" + each.id() + ":" + each.day() + ":" + level,
						TEXT + "handOver" + level.word(),
						List.of(each.title(), each.day().toString(), number(round, each.day())),
						"consultations/" + each.id());
			}
		}
	}

	private void tellAssignment(Round round, Work each) {
		Level level = level(round, each.day());
		String what = each.reply() ? "reply" : "opinion";
		String occasion = what + "-due:" + each.id() + ":" + each.day() + ":" + level;
		List<String> args = List.of(each.title(), each.day().toString(), number(round, each.day()), each.expert());
		Optional.ofNullable(round.experts().get(each.expertId()))
			.ifPresent((account) -> round.tell(account, occasion, TEXT + what + level.word(), args,
					"my/assignments/" + each.id()));
		if (level.late()) {
			for (long account : round.office(level)) {
				round.tell(account, occasion, TEXT + what + "Office", args, "consultations/" + each.consultationId());
			}
		}
	}

	private String number(Round round, LocalDate day) {
		return String.valueOf(Math.abs(this.days.between(day, round.today())));
	}

	private Level level(Round round, LocalDate day) {
		if (!round.today().isAfter(day)) {
			return (this.days.between(round.today(), day) == 0) ? Level.TODAY : Level.SOON;
		}
		int late = this.days.between(day, round.today());
		return (late >= round.escalation().againAfter()) ? Level.AGAIN
				: (late >= round.escalation().leaderAfter()) ? Level.LEADER : Level.LATE;
	}

	private List<Case> cases(LocalDate until) {
		return this.jdbc.sql("""
				select c.id, c.title, c.deadline as due, c.handler_account,
				(select count(*) from consultation o where o.deadline = c.deadline) as same_day
				from consultation c where c.status in ('SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS')
				and c.deadline <= ? order by c.deadline, c.id""").param(until).query(DeadlineReminders::toCase).list();
	}

	private List<Case> handOvers(LocalDate until) {
		return this.jdbc.sql("""
				select c.id, c.title, c.hand_over_by as due, c.handler_account,
				(select count(*) from consultation o where o.hand_over_by = c.hand_over_by) as same_day
				from consultation c where c.status in ('SUBMITTED', 'ACCEPTED') and c.handed_over_at is null
				and c.hand_over_by <= ? order by c.hand_over_by, c.id""")
			.param(until)
			.query(DeadlineReminders::toCase)
			.list();
	}

	private static Case toCase(ResultSet row, int number) throws SQLException {
		return new Case(row.getLong("id"), row.getString("title"), row.getObject("due", LocalDate.class),
				row.getString("handler_account"), row.getLong("same_day"));
	}

	private List<Work> assignments(LocalDate until) {
		return this.jdbc
			.sql("""
					select a.id, a.consultation_id, a.expert_id, a.status, e.name, c.title,
					case when a.status = 'PENDING' then a.reply_by else coalesce(a.submit_by, a.due_on, c.deadline) end as due
					from assignment a join consultation c on c.id = a.consultation_id join expert e on e.id = a.expert_id
					where c.status in ('ASSIGNED', 'IN_PROGRESS') and (a.status = 'PENDING' and a.reply_by <= ?
					or a.status = 'ACCEPTED' and coalesce(a.submit_by, a.due_on, c.deadline) <= ?) order by a.id""")
			.params(until, until)
			.query((row, number) -> new Work(row.getLong("id"), row.getLong("consultation_id"),
					row.getLong("expert_id"), row.getString("name"), row.getString("title"),
					"PENDING".equals(row.getString("status")), row.getObject("due", LocalDate.class)))
			.list();
	}

	/** How pressing it is. */
	private enum Level {

		SOON("Soon"), TODAY("Today"), LATE("Late"), LEADER("Late"), AGAIN("Late");

		private final String word;

		Level(String word) {
			this.word = word;
		}

		String word() {
			return this.word;
		}

		boolean late() {
			return this.compareTo(TODAY) > 0;
		}

	}

	/**
	 * A case with a day to be kept.
	 *
	 * @param sameDay how many cases have that day, answered or not, so that a crowd stays
	 * one while it is worked off
	 */
	private record Case(long id, String title, LocalDate day, @Nullable String handler, long sameDay) {
	}

	/** An expert's part, to be replied to or to be submitted. */
	private record Work(long id, long consultationId, long expertId, String expert, String title, boolean reply,
			LocalDate day) {
	}

	/** One round of asking. */
	private record Round(LocalDate today, Recipients recipients, List<Long> secretariat, Map<Long, Long> experts,
			Map<Long, Set<Long>> hidden, EscalationData escalation, List<Reminder> reminders) {

		/** Whether a case is kept from who would be told. */
		boolean keeps(long account, long consultationId) {
			return this.hidden.getOrDefault(account, Set.of()).contains(consultationId);
		}

		/** Who took the case in, or everybody when that account is gone. */
		Set<Long> handler(@Nullable String account) {
			Optional<Long> own = (account != null) ? this.recipients.named(account) : Optional.empty();
			return own.filter(this.secretariat::contains)
				.map(Set::of)
				.orElseGet(() -> new LinkedHashSet<>(this.secretariat));
		}

		/** The secretariat without its leader, who is told later. */
		Set<Long> office(Level level) {
			Set<Long> all = new LinkedHashSet<>(this.secretariat);
			String leader = this.escalation.leader();
			if (leader != null && level == Level.LATE && all.size() > 1) {
				this.recipients.named(leader).ifPresent(all::remove);
			}
			return all;
		}

		void tell(long account, String occasion, String key, List<String> args, String link) {
			this.reminders.add(new Reminder(account, NotificationKind.DEADLINE, occasion, key, args, link));
		}

	}

}
