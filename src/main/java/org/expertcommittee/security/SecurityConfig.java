package org.expertcommittee.security;

import java.util.Map;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfig {

	/**
	 * Styles, icons and pictures are the same for everybody and may be kept by browsers.
	 */
	@Bean
	@Order(0)
	SecurityFilterChain staticFiles(HttpSecurity http) {
		return http
			.securityMatcher("/*.css", "/public-form.js", "/aura/**", "/icons/**", "/images/**", "/VAADIN/build/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
			.build();
	}

	/**
	 * The public verification pages and the health probe: no session, no script, no
	 * login.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain publicPages(HttpSecurity http) {
		return http.securityMatcher("/verify", "/verify/**", "/calendar/*", "/actuator/health", "/actuator/health/**")
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

	/**
	 * The public forms: no session and no login either; scripts of this origin only.
	 * Their own challenge and token stand for the token that goes with sessions.
	 */
	@Bean
	@Order(2)
	SecurityFilterChain formsWithoutAccount(HttpSecurity http) {
		return http.securityMatcher("/request", "/request/**", "/follow-up", "/follow-up/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.contentSecurityPolicy((csp) -> csp.policyDirectives(
					"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"))
				.frameOptions((frame) -> frame.deny())
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain portal(HttpSecurity http, AccountDirectory accounts) {
		return http.addFilterBefore(new FreshAccountFilter(accounts), AuthorizationFilter.class)
			.headers((headers) -> headers
				.contentSecurityPolicy((csp) -> csp
					.policyDirectives("object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
				// Vaadin forwards its requests, which closes the response before Spring
				// would write them.
				.withObjectPostProcessor(eagerHeaders()))
			.with(VaadinSecurityConfigurer.vaadin(), (vaadin) -> vaadin.loginView("/login")
				// An unknown address is for the not-found view to answer, inside the
				// layout.
				.anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
			.formLogin((login) -> login.failureHandler(failureHandler()))
			.logout(Customizer.withDefaults())
			.exceptionHandling((handling) -> handling.defaultAccessDeniedHandlerFor(
					(request, response, denied) -> response.sendRedirect(request.getContextPath() + "/login?expired"),
					PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login")))
			.build();
	}

	/**
	 * A wrong password comes before the news that an account is disabled, so that
	 * strangers do not learn of it.
	 */
	@Bean
	AuthenticationProvider authenticationProvider(AccountDirectory accounts, PasswordEncoder encoder) {
		DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
		provider.setPasswordEncoder(encoder);
		provider.setPreAuthenticationChecks((user) -> {
			if (!user.isAccountNonLocked()) {
				throw new LockedException("Too many wrong passwords");
			}
		});
		provider.setPostAuthenticationChecks((user) -> {
			if (!user.isEnabled()) {
				throw new DisabledException("Disabled by an administrator");
			}
		});
		return provider;
	}

	private static AuthenticationFailureHandler failureHandler() {
		ExceptionMappingAuthenticationFailureHandler handler = new ExceptionMappingAuthenticationFailureHandler();
		handler.setDefaultFailureUrl("/login?error");
		handler.setExceptionMappings(Map.of(LockedException.class.getName(), "/login?locked",
				DisabledException.class.getName(), "/login?disabled"));
		return handler;
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
