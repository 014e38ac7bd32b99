package org.expertcommittee.expert;

import java.util.List;

import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
@As(Role.SECRETARIAT)
class DemoExpertsTest {

	@Autowired
	private List<DemoData> demo;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private RosterService roster;

	@Autowired
	private ExpertService experts;

	@Autowired
	private CommitteeService committees;

	@BeforeEach
	void createDemo() {
		SystemActor
			.run(() -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.demo.stream()
				.filter((part) -> part.order() <= 20)
				.sorted((a, b) -> a.order() - b.order())
				.forEach(DemoData::create)));
	}

	@Test
	void holdsTheFactsOfTheLaunchAndNothingElse() {
		assertThat(this.committees.require().name()).isEqualTo("洛阳市瀍河回族区产业发展专家顾问委员会");
		assertThat(this.committees.require().noticeNumber()).isNull();
		assertThat(this.committees.currentTerm()).hasValueSatisfying((term) -> {
			assertThat(term.name()).isEqualTo("第一届");
			assertThat(term.years()).isEqualTo("2024–2027");
		});
		List<ExpertListItem> found = this.roster.list(ExpertFilter.text("lixiao"), PagedQuery.of(0, 10));
		assertThat(found).singleElement().satisfies((item) -> {
			assertThat(item.name()).isEqualTo("李晓");
			ExpertDetails lixiao = this.experts.get(item.id());
			assertThat(lixiao.organisation()).isNull();
			assertThat(lixiao.title()).isNull();
			assertThat(lixiao.fields()).isEmpty();
			assertThat(lixiao.maskedMobile()).isNull();
		});
	}

	@Test
	void samplesCannotBeTakenForRealPeople() {
		List<ExpertListItem> all = this.roster.list(ExpertFilter.all(), PagedQuery.of(0, 100));
		assertThat(all).hasSizeGreaterThan(20)
			.filteredOn((item) -> !item.name().equals("李晓"))
			.allSatisfy((item) -> assertThat(item.name()).startsWith("示例专家"))
			.allSatisfy((item) -> assertThat(item.organisation()).startsWith("示例"));
	}

}
