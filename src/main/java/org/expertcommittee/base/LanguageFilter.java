package org.expertcommittee.base;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the person's choice the language of the whole request: of Vaadin, of plain pages
 * and of constraint messages. What the browser would prefer does not count; the portal is
 * Chinese first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LanguageFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Locale locale = Language.of(request);
		chain.doFilter(new HttpServletRequestWrapper(request) {
			@Override
			public Locale getLocale() {
				return locale;
			}

			@Override
			public Enumeration<Locale> getLocales() {
				return Collections.enumeration(List.of(locale));
			}
		}, response);
	}

}
