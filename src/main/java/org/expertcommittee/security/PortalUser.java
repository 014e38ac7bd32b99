package org.expertcommittee.security;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.expertcommittee.base.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person behind a session, as the account stood when it was last looked at. */
public final class PortalUser implements UserDetails, CredentialsContainer, Person {

	private static final long serialVersionUID = 1L;

	private final long accountId;

	private final String username;

	private final String displayName;

	private final Set<Role> roles;

	private final @Nullable Long expertId;

	private final long securityStamp;

	private final int credential;

	private final boolean enabled;

	private final boolean locked;

	private @Nullable String passwordHash;

	public PortalUser(long accountId, String username, String displayName, Set<Role> roles, @Nullable Long expertId,
			long securityStamp, boolean enabled, boolean locked, @Nullable String passwordHash) {
		this.accountId = accountId;
		this.username = username;
		this.displayName = displayName;
		this.roles = Set.copyOf(roles);
		this.expertId = expertId;
		this.securityStamp = securityStamp;
		this.enabled = enabled;
		this.locked = locked;
		this.passwordHash = passwordHash;
		this.credential = Objects.hashCode(passwordHash);
	}

	public long accountId() {
		return this.accountId;
	}

	@Override
	public String displayName() {
		return this.displayName;
	}

	public Set<Role> roles() {
		return this.roles;
	}

	/** The expert this account belongs to, if any. */
	public @Nullable Long expertId() {
		return this.expertId;
	}

	long securityStamp() {
		return this.securityStamp;
	}

	/** Whether the password is still the one that this session began with. */
	boolean sameCredential(PortalUser other) {
		return this.credential == other.credential;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return this.roles.stream()
			.map((role) -> new SimpleGrantedAuthority(role.authority()))
			.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public String getUsername() {
		return this.username;
	}

	@Override
	public @Nullable String getPassword() {
		return this.passwordHash;
	}

	@Override
	public boolean isEnabled() {
		return this.enabled;
	}

	@Override
	public boolean isAccountNonLocked() {
		return !this.locked;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof PortalUser that && this.accountId == that.accountId;
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.accountId);
	}

	@Override
	public String toString() {
		return this.username;
	}

}
