package org.expertcommittee.consultation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of cases counts and pages in more ways than one; all tell the same. */
@ServiceTest
@As(Role.SECRETARIAT)
class CaseListTest {

	private static final int LAST_DEMO = 50;

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private EnterpriseService enterprises;

	@Autowired
	private List<DemoData> demo;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void casesInEveryState() {
		SystemActor.run(() -> this.demo.stream()
			.filter((one) -> one.order() <= LAST_DEMO)
			.sorted(Comparator.comparingInt(DemoData::order))
			.forEach(DemoData::create));
	}

	@Test
	void everyTabTellsTheNumberOfItsCases() {
		Map<ConsultationStatus, Long> counts = this.consultations.countByStatus();
		for (ConsultationStatus status : ConsultationStatus.values()) {
			for (String text : new String[] { null, "咨询", "中试" }) {
				ConsultationFilter filter = new ConsultationFilter(status, text, null, null, null, null);
				assertThat(this.consultations.count(filter)).as("%s %s", status, text)
					.isEqualTo(this.consultations.list(filter, PagedQuery.of(0, 100)).size());
			}
			assertThat(counts.getOrDefault(status, 0L)).as("%s", status)
				.isEqualTo(this.consultations.count(ConsultationFilter.of(status)))
				.isPositive();
		}
		assertThat(counts.values().stream().mapToLong(Long::longValue).sum())
			.isEqualTo(this.consultations.count(ConsultationFilter.ALL));
	}

	@Test
	void whoScrollsFarDownFindsTheSameOrder() {
		LocalDate today = ChinaTime.today(this.clock);
		long enterprise = this.enterprises.findByName("咏达电机").orElseThrow().id();
		for (int i = 0; i < 110; i++) {
			this.consultations.register(new ConsultationData(enterprise, "产线咨询" + i, "需求", null, Urgency.NORMAL,
					today.minusDays(i % 7), "示例秘书01", Channel.VISIT, today.plusDays(i % 13), 0));
		}
		for (ConsultationFilter filter : List.of(ConsultationFilter.ALL,
				ConsultationFilter.of(ConsultationStatus.SUBMITTED),
				new ConsultationFilter(null, "产线", null, null, null, null))) {
			for (String order : new String[] { null, "deadline", "receivedOn", "enterprise" }) {
				for (boolean descending : new boolean[] { false, true }) {
					List<ConsultationListItem> all = this.consultations.list(filter,
							new PagedQuery(0, 200, order, descending));
					assertThat(this.consultations.list(filter, new PagedQuery(100, 7, order, descending)))
						.as("%s %s", filter, order)
						.isEqualTo(all.subList(100, 107));
				}
			}
		}
	}

}
