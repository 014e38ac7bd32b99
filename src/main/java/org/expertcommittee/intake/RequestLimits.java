package org.expertcommittee.intake;

import java.time.Duration;

import org.expertcommittee.base.VisitorLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often one address may use the public pages. */
@Configuration(proxyBeanMethods = false)
class RequestLimits {

	@Bean
	VisitorLimit intakePages(@Value("${portal.intake.per-minute:30}") int perMinute) {
		return new VisitorLimit(perMinute, Duration.ofMinutes(1));
	}

	@Bean
	VisitorLimit intakeRequests(@Value("${portal.intake.per-hour:20}") int perHour) {
		return new VisitorLimit(perHour, Duration.ofHours(1));
	}

}
