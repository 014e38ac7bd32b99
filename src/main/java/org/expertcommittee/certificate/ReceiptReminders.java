package org.expertcommittee.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.Recipients;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.notification.ReminderSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An expert's certificate is sealed and ready; she can say that she has it. */
@Component
class ReceiptReminders implements ReminderSource {

	private final JdbcClient jdbc;

	ReceiptReminders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Reminder> due(LocalDate today, Recipients recipients) {
		Map<Long, Long> accounts = recipients.byExpert();
		List<Reminder> due = new ArrayList<>();
		for (Ready ready : ready(today)) {
			Long account = accounts.get(ready.expertId());
			if (account != null) {
				due.add(new Reminder(account, NotificationKind.AWAITS_HAND_OVER, "confirm-receipt:" + ready.id(),
						"certificate.reminder.confirm", List.of(ready.officeName(), ready.number()),
						"my/certificates"));
			}
		}
		return due;
	}

	private List<Ready> ready(LocalDate today) {
		return this.jdbc.sql("""
				select c.id, c.expert_id, c.office_name, c.certificate_number as number from certificate c
				where c.status = 'ISSUED' and c.sealed_on is not null and c.confirmed_at is null and c.ends_on >= ?
				order by c.id""").param(today).query(Ready.class).list();
	}

	/** An issued and sealed certificate. */
	record Ready(long id, long expertId, String officeName, String number) {
	}

}
