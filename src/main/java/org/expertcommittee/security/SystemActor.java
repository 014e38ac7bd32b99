package org.expertcommittee.security;

import java.util.EnumSet;
import java.util.function.Supplier;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets the portal itself act (first start, jobs) where nobody is logged in; the trail
 * names it "system".
 */
public final class SystemActor {

	private static final PortalUser SYSTEM = new PortalUser(0, "system", "系统", EnumSet.allOf(Role.class), null, 0, true,
			false, null);

	private SystemActor() {
	}

	public static void run(Runnable work) {
		call(() -> {
			work.run();
			return true;
		});
	}

	/**
	 * Lets the demo data show acts of different people where one alone may not do both.
	 * The person has the secretariat's rights alone.
	 */
	public static <T> T demonstrate(String username, String displayName, Supplier<T> work) {
		return as(new PortalUser(0, username, displayName, EnumSet.of(Role.SECRETARIAT), null, 0, true, false, null),
				work);
	}

	public static <T> T call(Supplier<T> work) {
		return as(SYSTEM, work);
	}

	private static <T> T as(PortalUser actor, Supplier<T> work) {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, actor.getAuthorities()));
		SecurityContextHolder.setContext(context);
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}
