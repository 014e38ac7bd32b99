package org.expertcommittee.security;

/**
 * Who somebody is to the committee; an account may hold several, but never ADMIN with
 * AUDITOR.
 */
public enum Role {

	ADMIN, SECRETARIAT, EXPERT, AUDITOR;

	/** The name under which Spring Security knows the role. */
	public String authority() {
		return "ROLE_" + name();
	}

}
