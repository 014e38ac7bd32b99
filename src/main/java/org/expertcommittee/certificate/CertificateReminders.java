package org.expertcommittee.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.Recipients;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.notification.ReminderSource;
import org.expertcommittee.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Certificates that have waited longer for the seal or the hand-over than the committee
 * wants.
 */
@Component
class CertificateReminders implements ReminderSource {

	private static final List<Step> STEPS = List.of(
			new Step("seal", NotificationKind.AWAITS_SEAL, CertificateStatus.AWAITING_SEAL,
					"c.status = 'AWAITING_SEAL'", "submitted_at", "certificate.reminder.seal"),
			new Step("seal-register", NotificationKind.AWAITS_SEAL, CertificateStatus.ISSUED,
					"c.status = 'ISSUED' and c.sealed_on is null", "issued_at", "certificate.reminder.sealRegister"),
			new Step("hand-over", NotificationKind.AWAITS_HAND_OVER, CertificateStatus.ISSUED,
					"c.status = 'ISSUED' and c.sealed_on is not null", "issued_at", "certificate.reminder.handOver"));

	private final JdbcClient jdbc;

	CertificateReminders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Reminder> due(LocalDate today, Recipients recipients) {
		List<Long> secretariat = recipients.withRole(Role.SECRETARIAT);
		List<Reminder> due = new ArrayList<>();
		for (Patience patience : patience()) {
			for (Step step : STEPS) {
				waiting(step, patience, today).forEach((day, all) -> {
					boolean crowd = together(step, patience.id(), day) > MOST_SINGLE;
					for (long account : secretariat) {
						if (crowd) {
							due.add(many(account, step, patience, day, all.size()));
						}
						else {
							all.forEach((each) -> due.add(single(account, step, patience, each)));
						}
					}
				});
			}
		}
		return due;
	}

	private List<Patience> patience() {
		return this.jdbc.sql("select id, waiting_days from committee order by id").query(Patience.class).list();
	}

	/** Those that have waited more than so many days, by the day on which that began. */
	private Map<LocalDate, List<Waiting>> waiting(Step step, Patience patience, LocalDate today) {
		return this.jdbc
			.sql("select c.id, c.holder_name, c.office_name, c." + step.since()
					+ " as since from certificate c where c.committee_id = ? and " + step.condition() + " and c."
					+ step.since() + " < ? order by c." + step.since() + ", c.id")
			.params(patience.id(), start(today.minusDays(patience.waitingDays())))
			.query((row, number) -> new Waiting(row.getLong("id"), row.getString("holder_name"),
					row.getString("office_name"), row.getObject("since", OffsetDateTime.class).toInstant()))
			.list()
			.stream()
			.collect(Collectors.groupingBy((each) -> ChinaTime.day(each.since()), TreeMap::new, Collectors.toList()));
	}

	/** Dealt with or not, so that a crowd stays one while it is worked off. */
	private long together(Step step, long committeeId, LocalDate day) {
		return this.jdbc
			.sql("select count(*) from certificate where committee_id = ? and " + step.since() + " >= ? and "
					+ step.since() + " < ?")
			.params(committeeId, start(day), start(day.plusDays(1)))
			.query(Long.class)
			.single();
	}

	private static OffsetDateTime start(LocalDate day) {
		return ChinaTime.startOf(day).atOffset(ZoneOffset.UTC);
	}

	private static Reminder single(long account, Step step, Patience patience, Waiting waiting) {
		return new Reminder(account, step.kind(),
				"certificate-" + step.name() + ":" + waiting.id() + ":" + waiting.since().getEpochSecond(),
				step.messageKey(),
				List.of(waiting.holderName(), waiting.officeName(), String.valueOf(patience.waitingDays())),
				"certificates/" + waiting.id());
	}

	private static Reminder many(long account, Step step, Patience patience, LocalDate day, int number) {
		return new Reminder(account, step.kind(), "certificate-" + step.name() + ":all:" + patience.id() + ":" + day,
				step.messageKey() + "Many", List.of(String.valueOf(number), String.valueOf(patience.waitingDays())),
				"certificates?state=" + step.state());
	}

	/**
	 * What a certificate can wait for.
	 *
	 * @param condition which certificates wait
	 * @param since column of the moment since when
	 */
	private record Step(String name, NotificationKind kind, CertificateStatus state, String condition, String since,
			String messageKey) {
	}

	/** After how many days a committee wants to be reminded. */
	record Patience(long id, int waitingDays) {
	}

	private record Waiting(long id, String holderName, String officeName, Instant since) {
	}

}
