package org.expertcommittee.account;

import java.time.Instant;
import java.util.Set;

import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;

/** What the list of accounts shows. */
public record AccountListItem(long id, String username, String displayName, Set<Role> roles, @Nullable Long expertId,
		AccountStatus status, @Nullable Instant lastLoginAt) {

}
