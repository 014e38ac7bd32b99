package org.expertcommittee.intake;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.expertcommittee.base.PublicPage;
import org.expertcommittee.base.VisitorLimit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * What the public forms have in common: no session, but a random cookie that binds a form
 * to the browser that loaded it, so that no other site can send one for a visitor.
 */
@Component
class PublicForms {

	static final String COOKIE = "ec-form";

	private static final Duration COOKIE_AGE = Duration.ofDays(1);

	private final VisitorLimit pages;

	PublicForms(@Qualifier("intakePages") VisitorLimit pages) {
		this.pages = pages;
	}

	boolean admits(HttpServletRequest request) {
		return this.pages.admits(request.getRemoteAddr());
	}

	/** The browser's cookie; empty without one. */
	static String browser(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		if (cookies != null) {
			for (Cookie cookie : cookies) {
				if (COOKIE.equals(cookie.getName()) && cookie.getValue().matches("[A-Za-z0-9_-]{32}")) {
					return cookie.getValue();
				}
			}
		}
		return "";
	}

	/**
	 * Whether another site sent the form; browsers say so themselves, others say nothing.
	 */
	static boolean foreign(HttpServletRequest request) {
		return Optional.ofNullable(request.getHeader("Sec-Fetch-Site"))
			.filter((site) -> !site.equals("same-origin") && !site.equals("none"))
			.isPresent();
	}

	static ResponseEntity<String> html(HttpStatus status, String page) {
		return ResponseEntity.status(status).contentType(PublicPage.HTML).body(page);
	}

	/** A page with a form, for a browser of that cookie. */
	static ResponseEntity<String> form(HttpServletRequest request, HttpStatus status, String browser, String page) {
		ResponseCookie cookie = ResponseCookie.from(COOKIE, browser)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Strict")
			.path("/request")
			.maxAge(COOKIE_AGE)
			.build();
		return ResponseEntity.status(status)
			.contentType(PublicPage.HTML)
			.header(HttpHeaders.SET_COOKIE, cookie.toString())
			// A page that may not be stored loses what was typed when the visitor comes
			// back to it.
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body(page);
	}

	static ResponseEntity<String> tooMany(PublicWords words, Locale locale, String path) {
		return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
			.contentType(PublicPage.HTML)
			.header(HttpHeaders.RETRY_AFTER, String.valueOf(VisitorLimit.RETRY_SECONDS))
			.body(words.notice(locale, path, "amber", "!", "tooMany", "tooManyNext"));
	}

}
