package org.expertcommittee.base.ui;

import java.util.Optional;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;

/**
 * Small choices remembered in the browser; a cookie is there on the first request, local
 * storage is not.
 */
final class Cookies {

	private static final int YEAR_SECONDS = 365 * 24 * 3600;

	private Cookies() {
	}

	static Optional<String> get(String name) {
		VaadinRequest request = VaadinRequest.getCurrent();
		if (request == null || request.getCookies() == null) {
			return Optional.empty();
		}
		for (Cookie cookie : request.getCookies()) {
			if (name.equals(cookie.getName())) {
				return Optional.of(cookie.getValue());
			}
		}
		return Optional.empty();
	}

	/** Remembers a value made of letters, digits, dots, dashes and underscores. */
	static void set(String name, String value) {
		VaadinResponse response = VaadinResponse.getCurrent();
		VaadinRequest request = VaadinRequest.getCurrent();
		if (response == null || request == null) {
			return;
		}
		Cookie cookie = new Cookie(name, value);
		String context = request.getContextPath();
		cookie.setPath((context == null || context.isEmpty()) ? "/" : context);
		cookie.setMaxAge(YEAR_SECONDS);
		cookie.setSecure(request.isSecure());
		cookie.setHttpOnly(true);
		cookie.setAttribute("SameSite", "Lax");
		response.addCookie(cookie);
	}

}
