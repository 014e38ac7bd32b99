package org.expertcommittee.appointment;

import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.appointment.RenewalFilter.AgeBand;
import org.expertcommittee.appointment.RenewalFilter.Situation;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.TermData;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Planning a 换届, on both databases. */
@ServiceTest
@As(Role.SECRETARIAT)
class RenewalPlanTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	RenewalService renewals;

	@Autowired
	RenewalPlanService plans;

	@Autowired
	CommitteeService committees;

	@Autowired
	JdbcClient jdbc;

	private RenewalFixture fixture;

	private long renewal;

	@BeforeEach
	void startARenewal() {
		this.fixture = new RenewalFixture(this.context);
		this.renewal = this.renewals
			.start(new RenewalData(this.fixture.oldTerm, this.fixture.newTerm, RenewalFixture.NEW_START, 0));
	}

	@Test
	void listsEveryMemberOfTheOldTermByOfficeAndThenByStrokes() {
		this.fixture.appointed("王示例", this.fixture.member);
		this.fixture.appointed("丁示例", this.fixture.member);
		this.fixture.appointed("赵示例", this.fixture.viceChair);
		long gone = this.fixture.expert("已离任");
		this.fixture.appointment(gone, this.fixture.member, RenewalFixture.OLD_START, LocalDate.parse("2025-01-01"),
				"DISMISSED");
		assertThat(names(RenewalFilter.ALL)).containsExactly("赵示例", "丁示例", "王示例");
		assertThat(this.plans.count(this.renewal, RenewalFilter.ALL)).isEqualTo(3);
		assertThat(this.plans.list(this.renewal, RenewalFilter.ALL, PagedQuery.of(1, 1)))
			.extracting(RenewalMember::name)
			.containsExactly("丁示例");
	}

	@Test
	void stillListsThoseWhoseAppointmentRanOutWithTheTerm() {
		this.fixture.appointment(this.fixture.expert("示例甲"), this.fixture.member, RenewalFixture.OLD_START,
				RenewalFixture.OLD_END, "ENDED");
		assertThat(names(RenewalFilter.ALL)).containsExactly("示例甲");
	}

	@Test
	void takesNewMembersInAndLeavesOutThoseRenewedByHand() {
		long first = this.fixture.appointed("示例甲", this.fixture.member);
		assertThat(names(RenewalFilter.ALL)).containsExactly("示例甲");
		this.fixture.appointed("示例乙", this.fixture.member);
		long byHand = this.fixture.appointment(this.fixture.expertOf(first), this.fixture.member,
				RenewalFixture.NEW_START, RenewalFixture.NEW_END, "PROPOSED");
		this.jdbc.sql("update appointment set predecessor_id = ?, term_id = ? where id = ?")
			.params(first, this.fixture.newTerm, byHand)
			.update();
		assertThat(names(RenewalFilter.ALL)).containsExactly("示例乙");
		assertThat(this.renewals.summary(this.renewal).elsewhere()).isEqualTo(1);
	}

	@Test
	void findsMembersByNameOfficeChoiceAgeAndSituation() {
		long first = this.fixture.appointed("尉迟恭", this.fixture.member);
		long second = this.fixture.appointed("李示例", this.fixture.viceChair);
		this.fixture.appointment(this.fixture.expertOf(second), this.fixture.adviser, RenewalFixture.OLD_START,
				RenewalFixture.OLD_END, "ACTIVE");
		this.jdbc.sql("update expert set birth_date = ? where id = ?")
			.params(LocalDate.parse("1962-11-02"), this.fixture.expertOf(first))
			.update();
		choose(first, RenewalDecision.LEAVE);
		assertThat(names(filter("yuchi", null, null, null, null))).containsExactly("尉迟恭");
		assertThat(names(filter("wc", null, null, null, null))).isEmpty();
		assertThat(names(filter(null, this.fixture.adviser, null, null, null))).containsExactly("李示例");
		assertThat(names(filter(null, null, RenewalDecision.LEAVE, null, null))).containsExactly("尉迟恭");
		assertThat(names(filter(null, null, RenewalDecision.UNDECIDED, null, null))).containsExactly("李示例", "李示例");
		assertThat(names(filter(null, null, null, AgeBand.FROM_65, null))).containsExactly("尉迟恭");
		assertThat(names(filter(null, null, null, AgeBand.FROM_60, null))).isEmpty();
		assertThat(names(filter(null, null, null, null, Situation.TWO_OFFICES))).containsExactly("李示例", "李示例");
		assertThat(names(filter(null, null, null, null, Situation.ARCHIVED))).isEmpty();
	}

	@Test
	void storesEveryChoiceAtOnceWithWhoMadeIt() {
		long appointment = this.fixture.appointed("示例甲", this.fixture.member);
		RenewalMember member = this.plans.choose(this.renewal, appointment,
				new RenewalChoice(RenewalDecision.REASSIGN, this.fixture.viceChair, " 推荐 ", 0));
		assertThat(member).isEqualTo(this.plans.get(this.renewal, appointment));
		assertThat(member.newOfficeName()).isEqualTo("副主任");
		assertThat(member.note()).isEqualTo("推荐");
		assertThat(member.changedBy()).isEqualTo("示例secretariat");
		assertThat(this.jdbc.sql("select subject_label from audit_entry where action = 'renewal.choose'")
			.query(String.class)
			.single()).contains("示例甲", "改聘 副主任");
	}

	@Test
	void tellsWhoeverChoosesOnTopOfSomebodyElsesChoice() {
		long appointment = this.fixture.appointed("示例甲", this.fixture.member);
		RenewalMember before = this.plans.get(this.renewal, appointment);
		choose(appointment, RenewalDecision.LEAVE);
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.plans.choose(this.renewal, appointment,
				new RenewalChoice(RenewalDecision.RENEW, null, null, before.version())));
		RenewalMember theirs = this.plans.get(this.renewal, appointment);
		choose(appointment, RenewalDecision.UNDECIDED);
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.plans.choose(this.renewal, appointment,
				new RenewalChoice(RenewalDecision.RENEW, null, null, theirs.version())));
		assertThat(this.plans.get(this.renewal, appointment).decision()).isEqualTo(RenewalDecision.UNDECIDED);
	}

	@Test
	void refusesAnOfficeThatIsMissingClosedOrThePresentOne() {
		long appointment = this.fixture.appointed("示例甲", this.fixture.member);
		this.jdbc.sql("update office set active = false where id = ?").param(this.fixture.adviser).update();
		for (Long office : new Long[] { null, this.fixture.member, this.fixture.adviser, 999L }) {
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> this.plans.choose(this.renewal, appointment,
						new RenewalChoice(RenewalDecision.REASSIGN, office, null, 0)))
				.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("officeId"));
		}
	}

	@Test
	void refusesToChooseForSomebodyWhoIsNoMember() {
		long appointment = this.fixture.appointed("示例甲", this.fixture.member);
		this.jdbc.sql("update appointment set status = 'RESIGNED' where id = ?").param(appointment).update();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> choose(appointment, RenewalDecision.RENEW));
	}

	@Test
	void choosesForEverybodyWhoFitsAndForASelection() {
		long first = this.fixture.appointed("示例甲", this.fixture.member);
		long second = this.fixture.appointed("示例乙", this.fixture.member);
		long third = this.fixture.appointed("示例丙", this.fixture.adviser);
		choose(third, RenewalDecision.LEAVE);
		assertThat(this.plans.chooseAll(this.renewal, RenewalFilter.of(RenewalDecision.UNDECIDED),
				RenewalDecision.RENEW, null, "集体讨论"))
			.isEqualTo(2);
		assertThat(this.plans.get(this.renewal, first)).extracting(RenewalMember::decision, RenewalMember::note)
			.containsExactly(RenewalDecision.RENEW, "集体讨论");
		assertThat(this.plans.get(this.renewal, third).decision()).isEqualTo(RenewalDecision.LEAVE);
		// Whoever is an adviser already is renewed as one.
		assertThat(this.plans.chooseAll(this.renewal, List.of(second, third), RenewalDecision.REASSIGN,
				this.fixture.adviser, null))
			.isEqualTo(2);
		assertThat(this.plans.get(this.renewal, second)).extracting(RenewalMember::decision, RenewalMember::note)
			.containsExactly(RenewalDecision.REASSIGN, "集体讨论");
		assertThat(this.plans.get(this.renewal, third)).extracting(RenewalMember::decision, RenewalMember::newOfficeId)
			.containsExactly(RenewalDecision.RENEW, this.fixture.adviser);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.plans.chooseAll(this.renewal, List.of(), RenewalDecision.RENEW, null, null));
	}

	@Test
	void comparesTheOfficesOfTheNewTermWithTheirQuotas() {
		this.fixture.quota(this.fixture.member, 2);
		for (String name : List.of("示例甲", "示例乙")) {
			this.fixture.appointed(name, this.fixture.member);
		}
		long adviser = this.fixture.appointed("示例丙", this.fixture.adviser);
		long newcomer = this.fixture.appointment(this.fixture.expert("示例丁"), this.fixture.member,
				RenewalFixture.NEW_START, RenewalFixture.NEW_END, "IN_APPROVAL");
		this.jdbc.sql("update appointment set term_id = ? where id = ?")
			.params(this.fixture.newTerm, newcomer)
			.update();
		renewEverybody();
		RenewalSummary exceeded = this.renewals.summary(this.renewal);
		assertThat(office(exceeded, "委员").holders()).isEqualTo(3);
		assertThat(office(exceeded, "委员").others()).isEqualTo(1);
		assertThat(office(exceeded, "委员").exceeded()).isTrue();
		assertThat(exceeded.executable()).isFalse();
		this.fixture.quota(this.fixture.member, 3);
		RenewalSummary fits = this.renewals.summary(this.renewal);
		assertThat(fits.executable()).isTrue();
		assertThat(fits.count(RenewalDecision.RENEW)).isEqualTo(3);
		choose(adviser, RenewalDecision.LEAVE);
		RenewalSummary leaving = this.renewals.summary(this.renewal);
		assertThat(leaving.latestLeave()).isEqualTo(RenewalFixture.OLD_END);
		assertThat(office(leaving, "顾问").holders()).isZero();
		choose(adviser, RenewalDecision.UNDECIDED);
		assertThat(this.renewals.summary(this.renewal).executable()).isFalse();
	}

	@Test
	void namesWhoWouldHoldTwoOfficesOrOneTwice() {
		long first = this.fixture.appointed("示例甲", this.fixture.member);
		long second = this.fixture.appointment(this.fixture.expertOf(first), this.fixture.adviser,
				RenewalFixture.OLD_START, RenewalFixture.OLD_END, "ACTIVE");
		renewEverybody();
		RenewalSummary two = this.renewals.summary(this.renewal);
		assertThat(two.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.kind()).isEqualTo(RenewalSummary.Problem.Kind.TWO_OFFICES);
			assertThat(problem.names()).containsExactly("示例甲");
			assertThat(problem.count()).isEqualTo(1);
		});
		assertThat(two.executable()).isTrue();
		long version = this.plans.get(this.renewal, second).version();
		this.plans.choose(this.renewal, second,
				new RenewalChoice(RenewalDecision.REASSIGN, this.fixture.member, null, version));
		RenewalSummary twice = this.renewals.summary(this.renewal);
		assertThat(twice.problems()).extracting(RenewalSummary.Problem::kind)
			.containsExactly(RenewalSummary.Problem.Kind.SAME_OFFICE_TWICE);
		assertThat(twice.executable()).isFalse();
	}

	@Test
	void namesWhoWasArchivedMeanwhileAndOfficesThatAreClosed() {
		long first = this.fixture.appointed("示例甲", this.fixture.member);
		this.fixture.appointed("示例乙", this.fixture.adviser);
		renewEverybody();
		this.jdbc.sql("update expert set archived = true where id = ?").param(this.fixture.expertOf(first)).update();
		this.jdbc.sql("update office set active = false where id = ?").param(this.fixture.adviser).update();
		assertThat(this.renewals.summary(this.renewal).problems()).extracting(RenewalSummary.Problem::names)
			.containsExactly(List.of("示例甲"), List.of("示例乙"));
		assertThat(this.renewals.summary(this.renewal).executable()).isFalse();
	}

	@Test
	void saysWhoseAppointmentIsCutShortAndWhoWaits() {
		this.fixture.appointment(this.fixture.expert("示例甲"), this.fixture.member, RenewalFixture.OLD_START,
				LocalDate.parse("2028-03-01"), "ACTIVE");
		this.fixture.appointment(this.fixture.expert("示例乙"), this.fixture.member, RenewalFixture.OLD_START,
				LocalDate.parse("2026-12-31"), "ACTIVE");
		this.fixture.appointed("示例丙", this.fixture.member);
		renewEverybody();
		RenewalSummary summary = this.renewals.summary(this.renewal);
		assertThat(summary.shortened()).isEqualTo(1);
		assertThat(summary.gaps()).isEqualTo(1);
	}

	@Test
	void refusesTermsThatDoNotFollowEachOtherAndASecondRenewal() {
		assertRefused(new RenewalData(this.fixture.newTerm, this.fixture.oldTerm, RenewalFixture.OLD_START, 0),
				"newTermId");
		assertRefused(new RenewalData(this.fixture.oldTerm, this.fixture.newTerm, RenewalFixture.NEW_START, 0),
				"newTermId");
		long third = this.committees.createTerm(
				new TermData("第三届", RenewalFixture.NEW_END.plusDays(1), RenewalFixture.NEW_END.plusYears(3), 0));
		assertRefused(new RenewalData(this.fixture.oldTerm, third, RenewalFixture.NEW_START, 0), "startsOn");
	}

	@Test
	void movesAPlanAndKeepsItsChoices() {
		long appointment = this.fixture.appointed("示例甲", this.fixture.member);
		choose(appointment, RenewalDecision.LEAVE);
		RenewalData data = this.renewals.get(this.renewal).toData();
		LocalDate later = RenewalFixture.NEW_START.plusMonths(1);
		this.renewals.update(this.renewal, new RenewalData(data.oldTermId(), data.newTermId(), later, data.version()));
		assertThat(this.renewals.get(this.renewal).startsOn()).isEqualTo(later);
		assertThat(this.plans.get(this.renewal, appointment).decision()).isEqualTo(RenewalDecision.LEAVE);
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.renewals.update(this.renewal, data));
	}

	@Test
	void discardsAPlanWithItsChoices() {
		choose(this.fixture.appointed("示例甲", this.fixture.member), RenewalDecision.LEAVE);
		this.renewals.discard(this.renewal);
		assertThat(this.renewals.count()).isZero();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.renewals.get(this.renewal));
	}

	@Test
	void pagesAThousandMembersAndChoosesForAllOfThem() {
		this.fixture.members(1000, this.fixture.member);
		assertThat(this.plans.list(this.renewal, RenewalFilter.ALL, PagedQuery.of(970, 50)))
			.extracting(RenewalMember::name)
			.hasSize(30)
			.last()
			.isEqualTo("示例999");
		assertThat(this.plans.chooseAll(this.renewal, RenewalFilter.ALL, RenewalDecision.RENEW, null, null))
			.isEqualTo(1000);
		assertThat(this.renewals.summary(this.renewal).count(RenewalDecision.RENEW)).isEqualTo(1000);
		List<Long> some = this.plans.chosen(this.renewal, RenewalFilter.ALL)
			.stream()
			.limit(500)
			.map(Chosen::id)
			.toList();
		this.plans.chooseAll(this.renewal, some, RenewalDecision.LEAVE, null, null);
		assertThat(this.plans.count(this.renewal, RenewalFilter.of(RenewalDecision.LEAVE))).isEqualTo(500);
	}

	@Test
	void letsNobodyButTheSecretariatPlan() {
		RenewalData data = new RenewalData(this.fixture.oldTerm, this.fixture.newTerm, RenewalFixture.NEW_START, 0);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Actors.admin(() -> this.renewals.start(data)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Actors.auditor(() -> this.plans.count(this.renewal, RenewalFilter.ALL)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Actors.expert(1, () -> this.renewals.get(this.renewal)));
	}

	private void assertRefused(RenewalData data, String field) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.renewals.start(data))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo(field));
	}

	private static RenewalSummary.OfficePlan office(RenewalSummary summary, String name) {
		return summary.offices().stream().filter((office) -> office.name().equals(name)).findFirst().orElseThrow();
	}

	private void renewEverybody() {
		this.plans.chooseAll(this.renewal, RenewalFilter.ALL, RenewalDecision.RENEW, null, null);
	}

	private void choose(long appointment, RenewalDecision decision) {
		this.plans.choose(this.renewal, appointment,
				new RenewalChoice(decision, null, null, this.plans.get(this.renewal, appointment).version()));
	}

	private List<String> names(RenewalFilter filter) {
		return this.plans.list(this.renewal, filter, PagedQuery.of(0, 100)).stream().map(RenewalMember::name).toList();
	}

	private static RenewalFilter filter(@Nullable String text, @Nullable Long office,
			@Nullable RenewalDecision decision, @Nullable AgeBand age, @Nullable Situation situation) {
		return new RenewalFilter(decision, text, office, null, age, situation);
	}

}
