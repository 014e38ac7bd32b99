package org.expertcommittee.recusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.enterprise.EnterpriseData;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.enterprise.ProjectData;
import org.expertcommittee.enterprise.ProjectService;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServiceTest
@As(Role.SECRETARIAT)
class RecusalServiceTest {

	private static final String CODE = "91410300MA3X1A2B82";

	@Autowired
	private RecusalService recusals;

	@Autowired
	private RecusalCheck check;

	@Autowired
	private EnterpriseService enterprises;

	@Autowired
	private ProjectService projects;

	@Autowired
	private ExpertService experts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private LocalDate today = LocalDate.EPOCH;

	private long expert;

	private long other;

	private long enterprise;

	@BeforeEach
	void expertsAndAnEnterprise() {
		this.today = ChinaTime.today(this.clock);
		this.expert = expert("示例专家01", "13900000001", "洛阳示例美谷研究院");
		this.other = expert("示例专家02", null, null);
		this.enterprise = this.enterprises.create(new EnterpriseData("洛阳示例美谷科技有限公司", CODE, null, null, null, "示例联系人",
				"13800005678", null, null, null, 0));
	}

	@Test
	void matchesByCreditCodeAlsoWhenTheEnterpriseIsRegisteredLater() throws Exception {
		String code = "91410300MA9L8C7DX4";
		asExpert(() -> this.recusals.declare(this.expert, new RecusalData(RecusalKind.SHAREHOLDING, "旧名称公司",
				code.toLowerCase(java.util.Locale.ROOT), null, null, null, this.today.minusYears(5), null, null, 0)));
		long late = this.enterprises
			.create(new EnterpriseData("全新名称公司", code, null, null, null, null, null, null, null, null, 0));
		assertThat(conflicts(late)).containsOnlyKeys(this.expert);
		Conflict conflict = conflicts(late).getOrDefault(this.expert, List.of()).getFirst();
		assertThat(conflict.explanationKey()).isEqualTo("recusal.conflict.SHAREHOLDING");
		assertThat(conflict.explanationArgs()).containsExactly("旧名称公司", this.today.minusYears(5).toString(), "PROFILE",
				"none");
		assertThat(conflicts(this.enterprise)).isEmpty();
	}

	@Test
	void countsEmploymentAndPaidAdviceForThreeYearsAndTheRestWhileItLasts() {
		for (RecusalKind kind : RecusalKind.values()) {
			boolean afterwards = kind.reach() == RecusalKind.Reach.THREE_YEARS_AFTER;
			boolean always = kind.reach() == RecusalKind.Reach.ALWAYS;
			if (always) {
				continue;
			}
			assertThat(blocks(kind, null)).as("%s lasting", kind).isTrue();
			assertThat(blocks(kind, this.today)).as("%s until today", kind).isTrue();
			assertThat(blocks(kind, this.today.minusDays(1))).as("%s until yesterday", kind).isEqualTo(afterwards);
			assertThat(blocks(kind, this.today.minusYears(3))).as("%s three years", kind).isEqualTo(afterwards);
			assertThat(blocks(kind, this.today.minusYears(3).minusDays(1))).as("%s longer", kind).isFalse();
		}
	}

	@Test
	void keepsAwayFromTheSameProjectForeverAndFromNoOther() {
		long project = this.projects.create(new ProjectData("示例中试基地", this.enterprise, null, 0));
		long another = this.projects.create(new ProjectData("示例二期厂房", this.enterprise, null, 0));
		declare(new RecusalData(RecusalKind.SAME_PROJECT, null, null, this.enterprise, project, null,
				this.today.minusYears(20), this.today.minusYears(15), null, 0));
		assertThat(this.check.conflicts(new RecusalCase(this.enterprise, project, null), List.of(this.expert)))
			.containsOnlyKeys(this.expert);
		assertThat(this.check.conflicts(new RecusalCase(this.enterprise, another, null), List.of(this.expert)))
			.isEmpty();
		assertThat(conflicts(this.enterprise)).isEmpty();
		assertThat(this.check.tiedTo(this.expert).projects()).containsExactly(project);
		assertThat(this.check.tiedTo(this.expert).enterprises()).isEmpty();
	}

	@Test
	void keepsAwayFromProjectsOfTheEnterpriseThatOwnsThem() {
		long asking = this.enterprises.create(EnterpriseData.of("别家示例公司", null, null));
		long project = this.projects.create(new ProjectData("示例中试基地", this.enterprise, null, 0));
		declare(tie(RecusalKind.DISPUTE, null));
		assertThat(this.check.conflicts(new RecusalCase(asking, project, null), List.of(this.expert)))
			.containsOnlyKeys(this.expert);
		assertThat(conflicts(asking)).isEmpty();
	}

	@Test
	void takesASimilarNameForAHintAndNotForAConflict() {
		declare(new RecusalData(RecusalKind.OWN_EMPLOYMENT, "示例美谷科技", "91410300MA9L8C7DX4", null, null, null,
				this.today.minusYears(1), null, null, 0));
		assertThat(conflicts(this.enterprise)).isEmpty();
		Map<Long, List<Hint>> hints = this.check.hints(RecusalCase.ofEnterprise(this.enterprise),
				List.of(this.expert, this.other));
		assertThat(hints).containsOnlyKeys(this.expert);
		assertThat(hints.get(this.expert)).extracting(Hint::messageKey).containsExactly("recusal.hint.party");
		assertThat(SimilarNames.alike("洛阳示例电机有限公司", "示例电机（集团）股份有限公司")).isTrue();
		assertThat(SimilarNames.alike("洛阳有限公司", "河南有限公司")).isFalse();
		assertThat(SimilarNames.alike("示例电机", "示例轴承")).isFalse();
	}

	@Test
	void findsThePersonWhomTheEnterpriseNamesAsItsContact() {
		long theirs = this.enterprises.create(
				new EnterpriseData("专家自己的示例公司", null, null, null, null, "别的名字", "139 0000 0001", null, null, null, 0));
		assertThat(conflicts(theirs)).containsOnlyKeys(this.expert);
		assertThat(conflicts(theirs).getOrDefault(this.expert, List.of()).getFirst().source())
			.isEqualTo(RecusalSource.REGISTER);
		assertThat(this.check.tiedTo(this.expert).enterprises()).containsExactly(theirs);
	}

	@Test
	void refusesWhatCannotBe() {
		refused("creditCode", () -> declare(
				new RecusalData(RecusalKind.OTHER, "只有名称", null, null, null, null, this.today, null, null, 0)));
		refused("creditCode", () -> declare(new RecusalData(RecusalKind.OTHER, "某公司", "91410300MA3X1A2B83", null, null,
				null, this.today, null, null, 0)));
		refused("creditCode", () -> declare(new RecusalData(RecusalKind.OTHER, null, "91410300MA9L8C7DX4",
				this.enterprise, null, null, this.today, null, null, 0)));
		refused("enterpriseId", () -> declare(
				new RecusalData(RecusalKind.OTHER, null, null, 4711L, null, null, this.today, null, null, 0)));
		refused("projectId", () -> declare(
				new RecusalData(RecusalKind.OTHER, null, null, null, 4711L, null, this.today, null, null, 0)));
		refused("projectId", () -> declare(tie(RecusalKind.SAME_PROJECT, null)));
		refused("partyName", () -> declare(new RecusalData(RecusalKind.OTHER, null, "91410300MA9L8C7DX4", null, null,
				null, this.today, null, null, 0)));
		refused("relationPerson", () -> declare(new RecusalData(RecusalKind.SPOUSE_EMPLOYMENT, null, null,
				this.enterprise, null, null, this.today, null, null, 0)));
		refused("startsOn", () -> declare(new RecusalData(RecusalKind.OTHER, null, null, this.enterprise, null, null,
				this.today.plusDays(1), null, null, 0)));
		refused("endsOn", () -> declare(new RecusalData(RecusalKind.OTHER, null, null, this.enterprise, null, null,
				this.today, this.today.minusDays(1), null, 0)));
		assertThat(this.recusals.of(this.expert)).isEmpty();
	}

	@Test
	void letsExpertsKeepTheirOwnAndNobodyElses() throws Exception {
		long own = asExpert(() -> this.recusals.declare(this.expert, tie(RecusalKind.PAID_ADVICE, null)));
		long entered = declare(tie(RecusalKind.DISPUTE, null));
		asExpert(() -> {
			assertThat(this.recusals.of(this.expert)).extracting(RecusalItem::editable)
				.containsExactlyInAnyOrder(true, false);
			this.recusals.correct(own, changed(own, this.today.minusDays(3)));
			assertThatExceptionOfType(StaleData.class)
				.isThrownBy(() -> this.recusals.correct(own, tie(RecusalKind.PAID_ADVICE, null)));
			assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.recusals.withdraw(entered, "不属实"));
			refused("reason", () -> this.recusals.withdraw(own, " "));
			this.recusals.withdraw(own, "填错了");
			assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.recusals.withdraw(own, "再撤"));
			return true;
		});
		assertThat(conflicts(this.enterprise).get(this.expert)).extracting(Conflict::recusalId)
			.containsExactly(entered);
		List<ThrowingCallable> reaches = List.of(() -> this.recusals.of(this.expert), () -> this.recusals.edit(entered),
				() -> this.recusals.correct(entered, tie(RecusalKind.OTHER, null)),
				() -> this.recusals.withdraw(entered, "x"),
				() -> this.recusals.declare(this.expert, tie(RecusalKind.OTHER, null)));
		for (ThrowingCallable reach : reaches) {
			Actors.expert(this.other, () -> {
				assertThatExceptionOfType(NotFound.class).isThrownBy(reach);
				return true;
			});
		}
	}

	@Test
	void hidesTheFamilyFromListsAndTheTrail() throws Exception {
		asExpert(() -> this.recusals.declare(this.expert, new RecusalData(RecusalKind.SPOUSE_EMPLOYMENT, null, null,
				this.enterprise, null, "配偶 示例人甲", this.today.minusYears(1), null, "在财务部任职", 0)));
		RecusalItem shown = this.recusals.of(this.expert).getFirst();
		assertThat(shown.person()).isEqualTo("配**");
		assertThat(shown.note()).isNull();
		assertThat(this.recusals.reveal(shown.id())).isEqualTo("配偶 示例人甲 在财务部任职");
		assertThat(asExpert(() -> this.recusals.of(this.expert)).getFirst().person()).isEqualTo("配偶 示例人甲");
		String trail = String.join("\n",
				this.jdbc.sql("select details from audit_entry where details is not null").query(String.class).list());
		assertThat(trail).contains("relationPerson").doesNotContain("示例人甲").doesNotContain("财务部");
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'recusal.reveal'")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void asksTheDatabaseOnceHoweverManyExpertsThereAre() {
		declare(tie(RecusalKind.OTHER, null));
		assertThat(this.check.conflicts(RecusalCase.ofEnterprise(this.enterprise),
				java.util.stream.LongStream.range(0, 50_000).boxed().toList()))
			.isEqualTo(this.expert < 50_000 ? conflicts(this.enterprise) : Map.of());
	}

	private boolean blocks(RecusalKind kind, @Nullable LocalDate end) {
		long id = declare(tie(kind, end));
		boolean blocks = conflicts(this.enterprise).containsKey(this.expert);
		assertThat(this.check.tiedTo(this.expert).enterprises().contains(this.enterprise)).isEqualTo(blocks);
		assertThat(this.recusals.of(this.expert).getFirst().status())
			.isEqualTo(blocks ? RecusalStatus.COUNTS : RecusalStatus.PAST);
		this.recusals.withdraw(id, "试");
		assertThat(conflicts(this.enterprise)).isEmpty();
		return blocks;
	}

	private Map<Long, List<Conflict>> conflicts(long enterpriseId) {
		return this.check.conflicts(RecusalCase.ofEnterprise(enterpriseId), Set.of(this.expert, this.other));
	}

	private long declare(RecusalData data) {
		return this.recusals.declare(this.expert, data);
	}

	private RecusalData tie(RecusalKind kind, @Nullable LocalDate end) {
		return new RecusalData(kind, null, null, this.enterprise, null, "配偶 示例", this.today.minusYears(10), end, null,
				0);
	}

	private RecusalData changed(long id, LocalDate end) {
		RecusalData read = this.recusals.edit(id);
		return new RecusalData(read.kind(), read.partyName(), read.creditCode(), read.enterpriseId(), read.projectId(),
				read.relationPerson(), read.startsOn(), end, read.note(), read.version());
	}

	private <T> T asExpert(java.util.concurrent.Callable<T> act) throws Exception {
		return Actors.expert(this.expert, act);
	}

	private static void refused(String field, ThrowingCallable act) {
		assertThatExceptionOfType(InvalidInput.class).as(field)
			.isThrownBy(act)
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo(field));
	}

	private long expert(String name, @Nullable String mobile, @Nullable String organisation) {
		return this.experts.create(
				new ExpertData(name, null, null, null, mobile, null, organisation, null, null, Set.of(), null, 0),
				false);
	}

}
