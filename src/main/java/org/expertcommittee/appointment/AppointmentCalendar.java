package org.expertcommittee.appointment;

import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.expertcommittee.base.job.Jobs;
import org.expertcommittee.security.SystemActor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets appointments end and begin by themselves: shortly after midnight in China, and at
 * the next start after nights the portal was down.
 */
@Configuration(proxyBeanMethods = false)
class AppointmentCalendar {

	@Bean
	RecurringTask<Void> appointmentCalendarJob(AppointmentService appointments) {
		return Jobs.daily("appointment-calendar", LocalTime.of(0, 2), () -> SystemActor.run(() -> {
			boolean more = true;
			while (more) {
				more = appointments.catchUpWithCalendar();
			}
		}));
	}

}
