package org.expertcommittee.base;

import java.time.Clock;

import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BaseConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/** Dates of birth and the like are judged by the day in China. */
	@Bean
	ValidationConfigurationCustomizer validationClock(Clock clock) {
		return (configuration) -> configuration.clockProvider(() -> clock.withZone(ChinaTime.ZONE));
	}

}
