package org.expertcommittee.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.expertcommittee.security.Role;

/** The accounts that can be told something. */
public interface Recipients {

	/** Accounts in use with that role. */
	List<Long> withRole(Role role);

	/** The account in use of an expert. */
	Optional<Long> ofExpert(long expertId);

	/** The accounts in use of all experts, by the expert's id. */
	Map<Long, Long> byExpert();

	/** The account of that user name. */
	Optional<Long> named(String username);

}
