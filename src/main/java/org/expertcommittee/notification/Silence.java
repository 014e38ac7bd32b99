package org.expertcommittee.notification;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.expertcommittee.account.AccountContacts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What must not be told to whom, whoever wants to tell it. An account that belongs to no
 * expert costs nothing more than to see that.
 */
@Component
class Silence {

	private final ObjectProvider<Discretion> discretions;

	private final AccountContacts accounts;

	Silence(ObjectProvider<Discretion> discretions, AccountContacts accounts) {
		this.discretions = discretions;
		this.accounts = accounts;
	}

	/** What a message with that link is about, if it can be kept from anybody. */
	@Nullable String about(@Nullable String link) {
		return (link == null) ? null
				: this.discretions.stream()
					.map((one) -> one.about(link))
					.flatMap(Optional::stream)
					.findFirst()
					.orElse(null);
	}

	Set<String> ofExpert(long expertId) {
		return this.discretions.stream()
			.flatMap((one) -> one.keptFrom(expertId).stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	Set<String> ofAccount(long accountId) {
		return this.accounts.expertOf(accountId).map(this::ofExpert).orElse(Set.of());
	}

}
