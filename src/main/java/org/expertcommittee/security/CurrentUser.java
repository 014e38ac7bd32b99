package org.expertcommittee.security;

import java.util.Optional;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking: the only way to learn it outside this package. */
@Component
public class CurrentUser {

	public Optional<PortalUser> find() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.isAuthenticated()
				&& authentication.getPrincipal() instanceof PortalUser user) ? Optional.of(user) : Optional.empty();
	}

	/**
	 * The person logged in.
	 * @throws AccessDeniedException when nobody is
	 */
	public PortalUser require() {
		return find().orElseThrow(() -> new AccessDeniedException("Nobody is logged in"));
	}

	public boolean has(Role role) {
		return find().map((user) -> user.roles().contains(role)).orElse(false);
	}

	/**
	 * The expert that the person logged in is.
	 * @throws AccessDeniedException when the account belongs to no expert
	 */
	public long requireExpertId() {
		Long expertId = require().expertId();
		if (expertId == null) {
			throw new AccessDeniedException("The account belongs to no expert");
		}
		return expertId;
	}

	/** How records name the person who acted. */
	public String displayName() {
		return require().displayName();
	}

}
