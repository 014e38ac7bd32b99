package org.expertcommittee.security;

import java.util.function.Supplier;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets work in the background be done as the person who asked for it, with that person's
 * rights as they are now.
 */
public final class OnBehalf {

	private OnBehalf() {
	}

	public static void run(PortalUser person, Runnable work) {
		call(person, () -> {
			work.run();
			return true;
		});
	}

	public static <T> T call(PortalUser person, Supplier<T> work) {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
		SecurityContextHolder.setContext(context);
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}
