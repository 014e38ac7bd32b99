package org.expertcommittee.account;

import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a list of accounts is restricted to; {@code null} means any.
 *
 * @param text part of the user name or display name
 * @param enabled whether people can log in with it
 */
public record AccountFilter(@Nullable String text, @Nullable Role role, @Nullable Boolean enabled) {

	public static final AccountFilter ALL = new AccountFilter(null, null, null);

}
