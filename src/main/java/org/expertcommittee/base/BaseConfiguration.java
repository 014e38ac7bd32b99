package org.expertcommittee.base;

import java.time.Clock;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

@Configuration(proxyBeanMethods = false)
class BaseConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/**
	 * Everything within a request, also validation messages, speaks the language chosen
	 * in this browser.
	 */
	@Bean
	LocaleResolver localeResolver() {
		return new AbstractLocaleResolver() {
			@Override
			public Locale resolveLocale(HttpServletRequest request) {
				return Language.of(request);
			}

			@Override
			public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
					@Nullable Locale locale) {
				throw new UnsupportedOperationException("The language switch sets the cookie");
			}
		};
	}

}
