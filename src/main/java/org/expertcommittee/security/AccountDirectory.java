package org.expertcommittee.security;

import java.util.Optional;

import org.springframework.security.core.userdetails.UserDetailsService;

/** What security asks the account feature. */
public interface AccountDirectory extends UserDetailsService {

	/**
	 * The account as it stands now, for sessions that began earlier; empty when it is
	 * gone.
	 */
	Optional<PortalUser> current(long accountId);

	/** Counts a failed login; the account is locked for a while after too many. */
	void loginFailed(String username);

	/** Forgets the failed logins and remembers the time of this one. */
	void loginSucceeded(long accountId);

	void loggedOut(PortalUser user);

}
