package org.expertcommittee.account;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import org.expertcommittee.audit.AuditResult;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.security.AccountDirectory;
import org.expertcommittee.security.PortalUser;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredAccounts implements AccountDirectory {

	private final AccountRepository accounts;

	private final AuditTrail audit;

	private final Clock clock;

	StoredAccounts(AccountRepository accounts, AuditTrail audit, Clock clock) {
		this.accounts = accounts;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public UserDetails loadUserByUsername(String username) {
		return find(username).map((account) -> account.toUser(this.clock.instant()))
			.orElseThrow(() -> new UsernameNotFoundException("No such account"));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<PortalUser> current(long accountId) {
		return this.accounts.findById(accountId).map((account) -> account.toUser(this.clock.instant()));
	}

	@Override
	@Transactional
	public void loginFailed(String username) {
		this.audit.outcome("account.login", AuditResult.FAILED, username, null);
		find(username).ifPresent((account) -> account.loginFailed(this.clock.instant()));
	}

	@Override
	@Transactional
	public void loginSucceeded(long accountId) {
		this.accounts.findById(accountId).ifPresent((account) -> {
			account.loginSucceeded(this.clock.instant());
			this.audit.act("account.login", account, account.label());
		});
	}

	@Override
	public void loggedOut(PortalUser user) {
		this.audit.outcome("account.logout", AuditResult.SUCCESS, user.getUsername(), user.displayName());
	}

	private Optional<Account> find(String username) {
		return this.accounts.findByUsername(username.strip().toLowerCase(Locale.ROOT));
	}

}
