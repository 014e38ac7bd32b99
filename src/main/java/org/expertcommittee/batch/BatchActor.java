package org.expertcommittee.batch;

import java.util.function.Supplier;

import org.expertcommittee.security.AccountDirectory;
import org.expertcommittee.security.OnBehalf;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Acts as the person who started a batch, with the rights the account has now. */
@Component
class BatchActor {

	private final AccountDirectory accounts;

	BatchActor(AccountDirectory accounts) {
		this.accounts = accounts;
	}

	/**
	 * Does the work as that person.
	 * @throws BatchStopped when the account is gone, disabled or no longer of the
	 * secretariat
	 */
	<T> T call(String username, Supplier<T> work) {
		return OnBehalf.call(require(username), work);
	}

	private PortalUser require(String username) {
		try {
			// A lock after wrong passwords is somebody else's doing and passes.
			if (this.accounts.loadUserByUsername(username) instanceof PortalUser user && user.isEnabled()) {
				if (!user.roles().contains(Role.SECRETARIAT)) {
					throw new BatchStopped(BatchProblem.of("batch.problem.roleLost", user.displayName()));
				}
				return user;
			}
		}
		catch (UsernameNotFoundException gone) {
			// The same as a disabled one.
		}
		throw new BatchStopped(BatchProblem.of("batch.problem.accountGone", username));
	}

}
