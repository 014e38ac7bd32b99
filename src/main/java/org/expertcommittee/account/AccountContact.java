package org.expertcommittee.account;

import org.jspecify.annotations.Nullable;

/**
 * How to reach the person of an account.
 *
 * @param email the account's own address, else that of its expert
 * @param enabled whether the person can log in
 */
public record AccountContact(long id, String username, String displayName, @Nullable String email, boolean enabled) {
}
