package org.expertcommittee.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes disabling an account, changing its roles and a new password count from that
 * person's next request on.
 */
class FreshAccountFilter extends OncePerRequestFilter {

	private final AccountDirectory accounts;

	private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	FreshAccountFilter(AccountDirectory accounts) {
		this.accounts = accounts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof PortalUser user) {
			Optional<PortalUser> now = this.accounts.current(user.accountId());
			if (now.isEmpty() || !now.get().isEnabled() || !now.get().sameCredential(user)) {
				endSession(request);
			}
			else if (now.get().securityStamp() != user.securityStamp()) {
				replace(now.get(), request, response);
			}
		}
		chain.doFilter(request, response);
	}

	private void endSession(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SecurityContextHolder.clearContext();
	}

	private void replace(PortalUser user, HttpServletRequest request, HttpServletResponse response) {
		user.eraseCredentials();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

}
