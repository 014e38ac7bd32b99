package org.expertcommittee.account;

import java.util.Set;

import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Where nobody can administer the portal yet, prints a one-time link with which the first
 * administrator begins.
 */
@Component
@Order(20)
class FirstStart implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

	private static final String USERNAME = "admin";

	private final AccountRepository accounts;

	private final AccountService service;

	FirstStart(AccountRepository accounts, AccountService service) {
		this.accounts = accounts;
		this.service = service;
	}

	@Override
	public void run(ApplicationArguments args) {
		SystemActor.run(() -> {
			boolean somebody = this.service.count(new AccountFilter(null, Role.ADMIN, true)) > 0
					&& this.accounts.existsByPasswordHashIsNotNull();
			if (!somebody) {
				log.warn(
						"No administrator yet. Open this link once, within three days, to set the password of \"{}\": {}",
						USERNAME, this.service.createLink(administrator()));
			}
		});
	}

	private long administrator() {
		return this.accounts.findByUsername(USERNAME)
			.map(Account::requireId)
			.orElseGet(() -> this.service.create(new AccountData(USERNAME, "管理员", Set.of(Role.ADMIN), null, 0)));
	}

}
