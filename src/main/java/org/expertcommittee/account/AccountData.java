package org.expertcommittee.account;

import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.expertcommittee.base.validation.ValidEmail;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a form edits of an account.
 *
 * @param username 3 to 60 lower-case letters, digits, dot, hyphen, underscore; fixed once
 * the account is made
 * @param expertId the expert it belongs to; required with the role EXPERT
 * @param email where reminders are mailed; without one, to the address of the expert
 * @param version what the edit was based on; 0 for a new account
 */
public record AccountData(
		@NotBlank @Pattern(regexp = "[a-z][a-z0-9._-]{2,59}", message = "{account.username.form}") String username,
		@NotBlank @Size(max = 40) String displayName, @NotEmpty Set<Role> roles, @Nullable Long expertId,
		@ValidEmail @Nullable String email, long version) {

	/** An account without an address of its own. */
	public AccountData(String username, String displayName, Set<Role> roles, @Nullable Long expertId, long version) {
		this(username, displayName, roles, expertId, null, version);
	}

}
