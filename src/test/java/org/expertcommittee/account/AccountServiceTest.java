package org.expertcommittee.account;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.expertcommittee.audit.AuditEntry;
import org.expertcommittee.audit.AuditFilter;
import org.expertcommittee.audit.AuditService;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.security.AccountDirectory;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServiceTest
@As(Role.ADMIN)
class AccountServiceTest {

	@Autowired
	AccountService accounts;

	@Autowired
	PasswordService passwords;

	@Autowired
	AccountDirectory directory;

	@Autowired
	AuditService audit;

	@Autowired
	TestClock clock;

	@Test
	void aNewAccountSetsItsPasswordOnceWithTheLink() {
		long id = this.accounts.create(account("zhang", Role.SECRETARIAT));
		String token = token(this.accounts.createLink(id));

		assertThat(this.passwords.usernameOf(token)).contains("zhang");
		this.passwords.setWithLink(token, "correct horse 42");

		assertThat(this.directory.loadUserByUsername("zhang").getPassword()).startsWith("$argon2");
		assertThat(this.passwords.usernameOf(token)).isEmpty();
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.passwords.setWithLink(token, "another horse 42"));
	}

	@Test
	void aLinkExpiresAndANewerOneReplacesIt() {
		long id = this.accounts.create(account("zhang", Role.SECRETARIAT));
		String first = token(this.accounts.createLink(id));
		String second = token(this.accounts.createLink(id));

		assertThat(this.passwords.usernameOf(first)).isEmpty();
		assertThat(this.passwords.usernameOf(second)).isPresent();
		this.clock.advance(Duration.ofDays(3));
		assertThat(this.passwords.usernameOf(second)).isEmpty();
	}

	@Test
	void refusesWeakPasswordsAndKeepsTheLink() {
		String token = token(this.accounts.createLink(this.accounts.create(account("zhang", Role.SECRETARIAT))));

		for (String weak : List.of("short1", "password1234", "ababababababab", "my-zhang-password")) {
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.passwords.setWithLink(token, weak))
				.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("password"));
		}
		assertThat(this.passwords.usernameOf(token)).isPresent();
	}

	@Test
	void refusesAdministratorAndAuditorOnOneAccount() {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(
				() -> this.accounts.create(new AccountData("zhang", "示例", Set.of(Role.ADMIN, Role.AUDITOR), null, 0)))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("roles"));
	}

	@Test
	void refusesAnExpertAccountWithoutAnExpert() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.accounts.create(account("zhang", Role.EXPERT)))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("expertId"));
	}

	@Test
	void refusesATakenOrMalformedUserName() {
		this.accounts.create(account("zhang", Role.SECRETARIAT));

		for (String name : List.of("zhang", "Zhang", "张三", "ab", "a b c")) {
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> this.accounts.create(account(name, Role.SECRETARIAT)))
				.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("username"));
		}
	}

	@Test
	void theLastActiveAdministratorCannotBeDisabledOrDemoted() {
		long first = this.accounts.create(account("first", Role.ADMIN));
		long second = this.accounts.create(account("second", Role.ADMIN));

		this.accounts.disable(second);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.accounts.disable(first));
		AccountData data = this.accounts.get(first);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.accounts.update(first,
				new AccountData("first", "示例", Set.of(Role.SECRETARIAT), null, data.version())));
		this.accounts.enable(second);
		this.accounts.disable(first);

		assertThat(this.accounts.list(new AccountFilter(null, null, false), PagedQuery.of(0, 10)))
			.extracting(AccountListItem::username)
			.containsExactly("first");
	}

	@Test
	void changedRolesAndDisablingShowInTheNextLook() {
		this.accounts.create(account("boss", Role.ADMIN));
		long id = this.accounts.create(account("zhang", Role.SECRETARIAT));
		this.accounts.update(id,
				new AccountData("zhang", "示例", Set.of(Role.AUDITOR), null, this.accounts.get(id).version()));

		PortalUser now = this.directory.current(id).orElseThrow();
		assertThat(now.roles()).containsExactly(Role.AUDITOR);
		this.accounts.disable(id);
		assertThat(this.directory.current(id).orElseThrow().isEnabled()).isFalse();
	}

	@Test
	void fiveWrongPasswordsLockForAQuarterOfAnHour() {
		this.accounts.create(account("zhang", Role.SECRETARIAT));

		for (int i = 0; i < 5; i++) {
			assertThat(this.directory.loadUserByUsername("zhang").isAccountNonLocked()).isTrue();
			this.directory.loginFailed("zhang");
		}
		assertThat(this.directory.loadUserByUsername("zhang").isAccountNonLocked()).isFalse();
		this.clock.advance(Duration.ofMinutes(15));
		assertThat(this.directory.loadUserByUsername("zhang").isAccountNonLocked()).isTrue();
	}

	@Test
	void anEditBasedOnAnOlderStateIsRefused() {
		long id = this.accounts.create(account("zhang", Role.SECRETARIAT));
		AccountData mine = this.accounts.get(id);
		this.accounts.update(id, new AccountData("zhang", "别人改的", mine.roles(), null, mine.version()));

		assertThatExceptionOfType(StaleData.class).isThrownBy(
				() -> this.accounts.update(id, new AccountData("zhang", "我改的", mine.roles(), null, mine.version())));
		assertThat(this.accounts.get(id).displayName()).isEqualTo("别人改的");
	}

	@Test
	void theTrailTellsWhoDidWhatButNoPassword() throws Exception {
		long id = this.accounts.create(account("zhang", Role.SECRETARIAT));
		this.passwords.setWithLink(token(this.accounts.createLink(id)), "correct horse 42");
		this.directory.loginFailed("nobody-such");

		List<AuditEntry> entries = Actors.auditor(() -> this.audit.list(AuditFilter.ALL, PagedQuery.of(0, 20)));

		assertThat(entries).extracting(AuditEntry::action)
			.containsExactly("account.login", "account.password", "account.link", "account.create");
		assertThat(entries.getFirst().actor()).isEqualTo("nobody-such");
		assertThat(entries.get(3).actor()).isEqualTo("admin");
		assertThat(entries.get(3).changes()).extracting((change) -> change.field() + "=" + change.after())
			.contains("username=zhang", "roles=SECRETARIAT");
		assertThat(entries.get(1).changes()).filteredOn((change) -> change.field().equals("passwordHash"))
			.singleElement()
			.satisfies((change) -> assertThat(change.after()).isEqualTo("***"));
		assertThat(Actors.auditor(() -> this.audit.verify()).whole()).isTrue();
	}

	@Test
	void findsAccountsByNameAndRole() {
		this.accounts.create(account("zhang", Role.SECRETARIAT));
		this.accounts.create(account("li_100", Role.AUDITOR));
		this.accounts.create(account("li-200", Role.AUDITOR));

		assertThat(this.accounts.list(new AccountFilter("I_1", null, null), PagedQuery.of(0, 10)))
			.extracting(AccountListItem::username)
			.containsExactly("li_100");
		assertThat(this.accounts.count(new AccountFilter(null, Role.AUDITOR, true))).isEqualTo(2);
		assertThat(this.accounts.list(AccountFilter.ALL, new PagedQuery(1, 1, "username", true)))
			.extracting(AccountListItem::username)
			.containsExactly("li_100");
	}

	private static AccountData account(String username, Role role) {
		return new AccountData(username, "示例", Set.of(role), null, 0);
	}

	private static String token(String link) {
		return link.substring(link.lastIndexOf('/') + 1);
	}

}
