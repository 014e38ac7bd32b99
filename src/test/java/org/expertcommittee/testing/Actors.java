package org.expertcommittee.testing;

import java.util.Set;
import java.util.concurrent.Callable;

import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** People who act in tests, also several in one test. */
public final class Actors {

	private Actors() {
	}

	public static <T> T secretary(Callable<T> act) throws Exception {
		return as(user(Set.of(Role.SECRETARIAT), 0), act);
	}

	public static <T> T admin(Callable<T> act) throws Exception {
		return as(user(Set.of(Role.ADMIN), 0), act);
	}

	public static <T> T auditor(Callable<T> act) throws Exception {
		return as(user(Set.of(Role.AUDITOR), 0), act);
	}

	public static <T> T expert(long expertId, Callable<T> act) throws Exception {
		return as(user(Set.of(Role.EXPERT), expertId), act);
	}

	/** Nobody logged in. */
	public static <T> T anonymous(Callable<T> act) throws Exception {
		return within(SecurityContextHolder.createEmptyContext(), act);
	}

	public static <T> T as(PortalUser user, Callable<T> act) throws Exception {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication(user));
		return within(context, act);
	}

	/** A person who is not stored; 0 is no expert. */
	public static PortalUser user(Set<Role> roles, long expertId) {
		String name = roles.isEmpty() ? "nobody" : roles.iterator().next().name().toLowerCase(java.util.Locale.ROOT);
		return new PortalUser(1, name, "示例" + name, roles, (expertId != 0) ? expertId : null, 0, true, false, null);
	}

	static Authentication authentication(PortalUser user) {
		return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
	}

	private static <T> T within(SecurityContext context, Callable<T> act) throws Exception {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContextHolder.setContext(context);
		try {
			return act.call();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}
