package org.expertcommittee.security;

/**
 * The rules that service methods and views carry; constants because annotations need
 * them.
 */
public final class Access {

	/** Role names for {@code @RolesAllowed} on views. */
	public static final String ADMIN = "ADMIN";

	public static final String SECRETARIAT = "SECRETARIAT";

	public static final String EXPERT = "EXPERT";

	public static final String AUDITOR = "AUDITOR";

	/** Rules for {@code @PreAuthorize} on services. */
	public static final String IS_ADMIN = "hasRole('ADMIN')";

	public static final String IS_SECRETARIAT = "hasRole('SECRETARIAT')";

	public static final String IS_EXPERT = "hasRole('EXPERT')";

	public static final String IS_AUDITOR = "hasRole('AUDITOR')";

	public static final String IS_SECRETARIAT_OR_ADMIN = "hasAnyRole('SECRETARIAT','ADMIN')";

	public static final String IS_SECRETARIAT_OR_AUDITOR = "hasAnyRole('SECRETARIAT','AUDITOR')";

	public static final String IS_SECRETARIAT_OR_EXPERT = "hasAnyRole('SECRETARIAT','EXPERT')";

	public static final String IS_ANY_ROLE = "hasAnyRole('ADMIN','SECRETARIAT','EXPERT','AUDITOR')";

	/** For the public: certificate verification and one-time links. */
	public static final String IS_ANYONE = "permitAll()";

	private Access() {
	}

}
