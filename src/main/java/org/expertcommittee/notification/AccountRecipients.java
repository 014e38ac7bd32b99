package org.expertcommittee.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.expertcommittee.account.AccountContacts;
import org.expertcommittee.security.Role;
import org.springframework.stereotype.Component;

@Component
class AccountRecipients implements Recipients {

	private final AccountContacts contacts;

	AccountRecipients(AccountContacts contacts) {
		this.contacts = contacts;
	}

	@Override
	public List<Long> withRole(Role role) {
		return this.contacts.withRole(role);
	}

	@Override
	public Optional<Long> ofExpert(long expertId) {
		return this.contacts.ofExpert(expertId);
	}

	@Override
	public Map<Long, Long> byExpert() {
		return this.contacts.byExpert();
	}

	@Override
	public Optional<Long> named(String username) {
		return this.contacts.named(username);
	}

}
