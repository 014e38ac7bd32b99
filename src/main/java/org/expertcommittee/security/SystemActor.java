package org.expertcommittee.security;

import java.util.EnumSet;
import java.util.function.Supplier;

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
		return OnBehalf.call(
				new PortalUser(0, username, displayName, EnumSet.of(Role.SECRETARIAT), null, 0, true, false, null),
				work);
	}

	/**
	 * Lets somebody without an account do the one act that a public page offers. The
	 * caller has checked that the page may offer it.
	 * @param displayName how the records name the visitor
	 */
	public static <T> T visitor(String displayName, Supplier<T> work) {
		return OnBehalf.call(
				new PortalUser(0, "visitor", displayName, EnumSet.of(Role.SECRETARIAT), null, 0, true, false, null),
				work);
	}

	public static <T> T call(Supplier<T> work) {
		return OnBehalf.call(SYSTEM, work);
	}

}
