package org.expertcommittee.account;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Sensitive;
import org.expertcommittee.base.Untracked;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Who can log in, with which roles; may be linked to one expert. */
@Entity
class Account extends BaseEntity {

	/** After so many wrong passwords in a row the account is locked for a while. */
	static final int MOST_FAILED_LOGINS = 5;

	static final Duration LOCKED_FOR = Duration.ofMinutes(15);

	@Column(updatable = false)
	private String username;

	private String displayName;

	@Sensitive
	private @Nullable String passwordHash;

	private boolean enabled;

	@Enumerated(EnumType.STRING)
	@ElementCollection
	@CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
	@Column(name = "role")
	@BatchSize(size = 100)
	private Set<Role> roles = EnumSet.noneOf(Role.class);

	private @Nullable Long expertId;

	/** Where mail goes; without one, to the address of the account's expert. */
	@Sensitive
	private @Nullable String email;

	@Untracked
	private int failedLogins;

	@Untracked
	private @Nullable Instant lockedUntil;

	@Untracked
	private @Nullable Instant lastLoginAt;

	/** Changes whenever sessions that began earlier must look again at who they are. */
	@Untracked
	private long securityStamp;

	@SuppressWarnings("NullAway.Init")
	protected Account() {
	}

	Account(String username, String displayName, Set<Role> roles, @Nullable Long expertId) {
		this.username = username;
		this.displayName = displayName;
		this.enabled = true;
		assign(roles, expertId);
	}

	void rename(String displayName) {
		if (!displayName.equals(this.displayName)) {
			this.displayName = displayName;
			this.securityStamp++;
		}
	}

	/** Sets where mail goes; {@code null} or blank for nowhere of its own. */
	void writeTo(@Nullable String address) {
		this.email = (address == null || address.isBlank()) ? null : address.strip();
	}

	/**
	 * Gives the account these roles and its expert, from the person's next request on.
	 * @throws InvalidInput without a role, with ADMIN and AUDITOR together (三员分立), or
	 * with EXPERT but no expert
	 */
	final void assign(Set<Role> roles, @Nullable Long expertId) {
		if (roles.isEmpty()) {
			throw InvalidInput.at("roles", "account.roles.none");
		}
		if (roles.contains(Role.ADMIN) && roles.contains(Role.AUDITOR)) {
			throw InvalidInput.at("roles", "account.roles.adminAndAuditor");
		}
		if (roles.contains(Role.EXPERT) && expertId == null) {
			throw InvalidInput.at("expertId", "account.expert.missing");
		}
		if (!this.roles.equals(roles) || !Objects.equals(expertId, this.expertId)) {
			this.roles.retainAll(roles);
			this.roles.addAll(roles);
			this.expertId = expertId;
			this.securityStamp++;
		}
	}

	/**
	 * Ends the person's access at the next request.
	 * @throws IllegalAct when it is disabled already
	 */
	void disable() {
		if (!this.enabled) {
			throw new IllegalAct("account.disable.already", label());
		}
		this.enabled = false;
		this.securityStamp++;
	}

	/**
	 * Gives the person access again.
	 * @throws IllegalAct when it is enabled already
	 */
	void enable() {
		if (this.enabled) {
			throw new IllegalAct("account.enable.already", label());
		}
		this.enabled = true;
		this.failedLogins = 0;
		this.lockedUntil = null;
		this.securityStamp++;
	}

	/** Sets the password; sessions that began with the old one end. */
	void changePassword(String hash) {
		this.passwordHash = hash;
		this.failedLogins = 0;
		this.lockedUntil = null;
		this.securityStamp++;
	}

	void loginFailed(Instant now) {
		this.failedLogins++;
		if (this.failedLogins >= MOST_FAILED_LOGINS) {
			this.lockedUntil = now.plus(LOCKED_FOR);
			this.failedLogins = 0;
		}
	}

	void loginSucceeded(Instant now) {
		this.failedLogins = 0;
		this.lockedUntil = null;
		this.lastLoginAt = now;
	}

	private boolean lockedAt(Instant now) {
		return this.lockedUntil != null && now.isBefore(this.lockedUntil);
	}

	PortalUser toUser(Instant now) {
		return new PortalUser(requireId(), this.username, this.displayName, this.roles, this.expertId,
				this.securityStamp, this.enabled, lockedAt(now), this.passwordHash);
	}

	AccountData toData() {
		return new AccountData(this.username, this.displayName, Set.copyOf(this.roles), this.expertId, this.email,
				getVersion());
	}

	AccountListItem toListItem(Instant now) {
		AccountStatus status = !this.enabled ? AccountStatus.DISABLED : lockedAt(now) ? AccountStatus.LOCKED
				: (this.passwordHash == null) ? AccountStatus.INVITED : AccountStatus.ACTIVE;
		return new AccountListItem(requireId(), this.username, this.displayName, Set.copyOf(this.roles), this.expertId,
				status, this.lastLoginAt);
	}

	boolean isEnabled() {
		return this.enabled;
	}

	boolean isAdmin() {
		return this.roles.contains(Role.ADMIN);
	}

	@Nullable String passwordHash() {
		return this.passwordHash;
	}

	String username() {
		return this.username;
	}

	@Nullable String email() {
		return this.email;
	}

	String label() {
		return this.displayName + " (" + this.username + ")";
	}

}
