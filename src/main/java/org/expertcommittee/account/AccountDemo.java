package org.expertcommittee.account;

import java.util.Objects;
import java.util.Set;

import org.expertcommittee.base.DemoData;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * One account for each kind of person. Their common password is written on the login
 * page, so the rules for passwords would be of no use.
 */
@Component
class AccountDemo implements DemoData {

	private static final String VICE_CHAIR = "李晓";

	private final AccountService service;

	private final AccountRepository accounts;

	private final ExpertService experts;

	private final PasswordEncoder encoder;

	private final String password;

	AccountDemo(AccountService service, AccountRepository accounts, ExpertService experts, PasswordEncoder encoder,
			@Value("${portal.demo.password:Chanhe@2024}") String password) {
		this.service = service;
		this.accounts = accounts;
		this.experts = experts;
		this.encoder = encoder;
		this.password = password;
	}

	@Override
	public int order() {
		return 90;
	}

	@Override
	public void create() {
		create("admin", "管理员", Role.ADMIN, null);
		create("secretary", "示例秘书01", Role.SECRETARIAT, null);
		create("director", "示例秘书02", Role.SECRETARIAT, null);
		create("auditor", "示例审计01", Role.AUDITOR, null);
		long expert = this.experts.search(VICE_CHAIR, 10)
			.stream()
			.filter((found) -> found.name().equals(VICE_CHAIR))
			.map(ExpertName::id)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The demo data has no expert " + VICE_CHAIR));
		create("lixiao", VICE_CHAIR, Role.EXPERT, expert);
	}

	private void create(String username, String displayName, Role role, @Nullable Long expertId) {
		long id = this.service.create(new AccountData(username, displayName, Set.of(role), expertId, 0));
		this.accounts.findById(id)
			.orElseThrow()
			.changePassword(Objects.requireNonNull(this.encoder.encode(this.password)));
	}

}
