package org.expertcommittee.security;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Tells the account feature how logins went. */
@Component
class LoginListener {

	private final AccountDirectory accounts;

	LoginListener(AccountDirectory accounts) {
		this.accounts = accounts;
	}

	@EventListener
	void succeeded(InteractiveAuthenticationSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof PortalUser user) {
			this.accounts.loginSucceeded(user.accountId());
		}
	}

	@EventListener
	void loggedOut(LogoutSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof PortalUser user) {
			this.accounts.loggedOut(user);
		}
	}

	@EventListener
	void failed(AbstractAuthenticationFailureEvent event) {
		if (event instanceof AuthenticationFailureBadCredentialsEvent) {
			this.accounts.loginFailed(event.getAuthentication().getName());
		}
	}

}
