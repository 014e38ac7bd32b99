package org.expertcommittee.account;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.expertcommittee.base.DemoData;
import org.expertcommittee.security.AccountDirectory;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

	private static final Pattern LINK = Pattern.compile("http://localhost:8080/welcome/([A-Za-z0-9_-]+)");

	@Autowired
	private FirstStart firstStart;

	@Autowired
	private PasswordService passwords;

	@Autowired
	private AccountDirectory directory;

	@Autowired
	private PasswordEncoder encoder;

	@Autowired
	private List<DemoData> demo;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private ApplicationContext context;

	@Test
	void printsOneWorkingLinkForTheAdministrator(CapturedOutput output) {
		start();

		List<String> tokens = tokens(output);
		assertThat(tokens).hasSize(1);
		assertThat(this.passwords.usernameOf(tokens.getFirst())).contains("admin");
		this.passwords.setWithLink(tokens.getFirst(), "correct horse 42");
		assertThat(((PortalUser) this.directory.loadUserByUsername("admin")).roles()).containsExactly(Role.ADMIN);
	}

	@Test
	void anUnusedLinkIsReplacedAtTheNextStart(CapturedOutput output) {
		start();
		start();

		List<String> tokens = tokens(output);
		assertThat(tokens).hasSize(2).doesNotHaveDuplicates();
		assertThat(this.passwords.usernameOf(tokens.getFirst())).isEmpty();
		assertThat(this.passwords.usernameOf(tokens.getLast())).contains("admin");
	}

	@Test
	void printsNothingOnceThereIsAnAdministrator(CapturedOutput output) {
		start();
		this.passwords.setWithLink(tokens(output).getFirst(), "correct horse 42");
		start();

		assertThat(tokens(output)).hasSize(1);
	}

	@Test
	void demoModeHasItsAccountsAndPrintsNoLink(CapturedOutput output) {
		SystemActor
			.run(() -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.demo.stream()
				.filter((part) -> part.order() <= 20 || part.order() == 90)
				.sorted((a, b) -> a.order() - b.order())
				.forEach(DemoData::create)));
		start();

		assertThat(tokens(output)).isEmpty();
		assertThat(user("admin").roles()).isEqualTo(Set.of(Role.ADMIN));
		assertThat(user("secretary").roles()).isEqualTo(Set.of(Role.SECRETARIAT));
		assertThat(user("director").roles()).isEqualTo(Set.of(Role.SECRETARIAT));
		assertThat(user("auditor").roles()).isEqualTo(Set.of(Role.AUDITOR));
		assertThat(user("lixiao").roles()).isEqualTo(Set.of(Role.EXPERT));
		assertThat(user("lixiao").expertId()).isNotNull();
		assertThat(this.encoder.matches("Chanhe@2024", user("secretary").getPassword())).isTrue();
	}

	@Test
	void withoutDemoModeNothingCreatesDemoData() {
		assertThat(this.context.containsBean("demoRunner")).isFalse();
	}

	private void start() {
		this.firstStart.run(new DefaultApplicationArguments());
	}

	private PortalUser user(String name) {
		return (PortalUser) this.directory.loadUserByUsername(name);
	}

	private static List<String> tokens(CapturedOutput output) {
		return LINK.matcher(output.getAll()).results().map((found) -> found.group(1)).toList();
	}

}
