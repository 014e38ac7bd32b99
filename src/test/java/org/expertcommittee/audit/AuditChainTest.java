package org.expertcommittee.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ServiceTest
@As(Role.AUDITOR)
class AuditChainTest {

	@Autowired
	AuditTrail trail;

	@Autowired
	AuditService audit;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void writersAtTheSameTimeMakeOneChainWithoutGaps() throws Exception {
		List<Callable<Void>> writers = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			String label = "no " + i;
			writers.add(() -> {
				this.trail.outcome("test.act", AuditResult.SUCCESS, "someone", label);
				return null;
			});
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (var done : threads.invokeAll(writers)) {
				done.get();
			}
		}
		ChainCheck check = this.audit.verify();
		assertThat(check.whole()).isTrue();
		assertThat(check.entries()).isEqualTo(40);
	}

	@Test
	void anAlteredRemovedOrAppendedEntryIsFound() {
		for (int i = 1; i <= 5; i++) {
			this.trail.outcome("test.act", AuditResult.SUCCESS, "someone", "no " + i);
		}
		this.jdbc.sql("update audit_entry set subject_label = 'other' where position = 3").update();
		assertThat(this.audit.verify().brokenAt()).isEqualTo(3);
		this.jdbc.sql("update audit_entry set subject_label = 'no 3' where position = 3").update();
		assertThat(this.audit.verify().whole()).isTrue();
		this.jdbc.sql("delete from audit_entry where position = 5").update();
		assertThat(this.audit.verify().brokenAt()).isEqualTo(5);
	}

	@Test
	void anActThatIsRolledBackLeavesNoEntry() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
				this.trail.act("test.act", "never");
				throw new IllegalStateException("rolled back");
			}));
		assertThat(this.audit.count(AuditFilter.ALL)).isZero();
	}

	@Test
	void refusesAnActOutsideOfAWritingTransaction() {
		assertThatIllegalStateException().isThrownBy(() -> this.trail.act("test.act", "nowhere"));
	}

	@Test
	void findsEntriesByNameActionAndResult() {
		this.trail.outcome("account.login", AuditResult.FAILED, "Zhang", null);
		this.trail.outcome("account.login", AuditResult.SUCCESS, "li", "100%");
		this.trail.outcome("expert.reveal", AuditResult.SUCCESS, "li", "李晓");

		assertThat(list(new AuditFilter("zhang", null, null, null, null))).containsExactly("account.login Zhang");
		assertThat(list(new AuditFilter("0%", null, null, null, null))).containsExactly("account.login li");
		assertThat(list(new AuditFilter(null, "expert", null, null, null))).containsExactly("expert.reveal li");
		assertThat(list(new AuditFilter(null, null, AuditResult.FAILED, null, null)))
			.containsExactly("account.login Zhang");
	}

	@Test
	@As(Role.ADMIN)
	void anAdministratorDoesNotReadTheTrail() {
		assertThatExceptionOfType(org.springframework.security.access.AccessDeniedException.class)
			.isThrownBy(() -> this.audit.count(AuditFilter.ALL));
	}

	private List<String> list(AuditFilter filter) {
		return this.audit.list(filter, PagedQuery.of(0, 10))
			.stream()
			.map((entry) -> entry.action() + " " + entry.actor())
			.toList();
	}

}
