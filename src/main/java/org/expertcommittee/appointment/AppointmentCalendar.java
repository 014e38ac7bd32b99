package org.expertcommittee.appointment;

import org.expertcommittee.security.SystemActor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Lets appointments end and begin by themselves: shortly after midnight in China, and at
 * start for the nights the portal was down.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AppointmentCalendar {

	private final AppointmentService appointments;

	AppointmentCalendar(AppointmentService appointments) {
		this.appointments = appointments;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Scheduled(cron = "0 2 0 * * *", zone = "Asia/Shanghai")
	void catchUp() {
		SystemActor.run(() -> {
			boolean more = true;
			while (more) {
				more = this.appointments.catchUpWithCalendar();
			}
		});
	}

}
