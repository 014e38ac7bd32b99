package org.expertcommittee.notification;

import java.time.Duration;
import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.expertcommittee.base.job.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * When people are told: reminders at 07:30, the daily mail at 08:00, both in China; what
 * cannot wait within minutes.
 */
@Configuration(proxyBeanMethods = false)
class NotificationJobs {

	private static final LocalTime REMINDERS = LocalTime.of(7, 30);

	private static final LocalTime MAIL = LocalTime.of(8, 0);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	@Bean
	RecurringTask<Void> reminderRoundJob(ReminderRound round) {
		return Jobs.daily("notification-reminders", REMINDERS, round::run);
	}

	@Bean
	RecurringTask<Void> digestJob(Digest digest, Outbox outbox) {
		return Jobs.daily("notification-digest", MAIL, () -> {
			digest.write();
			outbox.tidyUp();
		});
	}

	@Bean
	RecurringTask<Void> soonJob(Digest digest) {
		return Jobs.every("notification-soon", PAUSE, digest::writeSoon);
	}

	@Bean
	RecurringTask<Void> outboxJob(Outbox outbox) {
		return Jobs.every("notification-outbox", PAUSE, outbox::workOff);
	}

}
