package org.expertcommittee.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfig {

	/**
	 * The public verification pages and the health probe: no session, no script, no
	 * login.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain publicPages(HttpSecurity http) {
		return http.securityMatcher("/verify", "/verify/**", "/actuator/health", "/actuator/health/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.contentSecurityPolicy((csp) -> csp.policyDirectives(
					"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"))
				.frameOptions((frame) -> frame.deny())
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain portal(HttpSecurity http, AccountDirectory accounts) {
		return http.addFilterBefore(new FreshAccountFilter(accounts), AuthorizationFilter.class)
			.headers((headers) -> headers
				.contentSecurityPolicy((csp) -> csp
					.policyDirectives("object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
				// Vaadin forwards its requests, which closes the response before Spring
				// would write them.
				.withObjectPostProcessor(eagerHeaders()))
			.with(VaadinSecurityConfigurer.vaadin(), (vaadin) -> vaadin.loginView("/login"))
			.formLogin((login) -> login.failureHandler(new SimpleUrlAuthenticationFailureHandler("/login?error")))
			.logout(Customizer.withDefaults())
			.build();
	}

	private static ObjectPostProcessor<HeaderWriterFilter> eagerHeaders() {
		return new ObjectPostProcessor<>() {
			@Override
			public <O extends HeaderWriterFilter> O postProcess(O filter) {
				filter.setShouldWriteHeadersEagerly(true);
				return filter;
			}
		};
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
	}

}
