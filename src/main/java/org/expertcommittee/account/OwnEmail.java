package org.expertcommittee.account;

import org.expertcommittee.base.validation.ValidEmail;
import org.jspecify.annotations.Nullable;

/**
 * One's own address for mail.
 *
 * @param email the account's own
 * @param otherwise where mail goes without one: the address in one's expert profile
 */
public record OwnEmail(@ValidEmail @Nullable String email, @Nullable String otherwise) {
}
