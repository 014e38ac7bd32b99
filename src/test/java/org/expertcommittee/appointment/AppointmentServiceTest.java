package org.expertcommittee.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.TermChangeData;
import org.expertcommittee.committee.TermService;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.expert.Standing;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.expertcommittee.testing.SampleCommittee.DIRECTOR;
import static org.expertcommittee.testing.SampleCommittee.SECRETARY;
import static org.expertcommittee.testing.SampleCommittee.START;

/** From the proposal to the end, by several people. Today is 2026-11-23. */
@ServiceTest
@As(Role.SECRETARIAT)
class AppointmentServiceTest {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

	@Autowired
	ApplicationContext context;

	@Autowired
	AppointmentService appointments;

	@Autowired
	AppointmentChangeService changes;

	@Autowired
	AppointmentDetailsService details;

	@Autowired
	AppointmentDocumentService documents;

	@Autowired
	ExpertService experts;

	@Autowired
	CommitteeService committees;

	@Autowired
	TermService terms;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private SampleCommittee sample;

	@BeforeEach
	void enterCommittee() {
		this.sample = SampleCommittee.enter(this.context);
	}

	@Test
	void refusesApprovalByWhoeverProposedOrSubmitted() {
		long id = this.sample.proposed(expert("示例甲"), "委员");
		as(SECRETARY, () -> this.appointments.submit(id));
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> as(SECRETARY, () -> this.appointments.approve(id, null)))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("appointment.ownApproval"));
		assertThat(item(id).state()).isEqualTo(AppointmentStatus.IN_APPROVAL);
		as(DIRECTOR, () -> this.appointments.approve(id, "同意"));
		assertThat(this.details.get(id).decisionNote()).isEqualTo("同意");
		assertThat(item(id).state().inOffice()).isTrue();
	}

	@Test
	void ofTwoWhoApproveAtOnceTheSecondLearnsWhoWasFaster() throws Exception {
		long id = this.sample.proposed(expert("示例甲"), "委员");
		as(SECRETARY, () -> this.appointments.submit(id));
		PortalUser third = new PortalUser(13, "director2", "示例director2", java.util.Set.of(Role.SECRETARIAT), null, 0,
				true, false, null);
		List<Throwable> failures = atOnce(List.of(() -> as(DIRECTOR, () -> this.appointments.approve(id, null)),
				() -> as(third, () -> this.appointments.approve(id, null))));
		assertThat(failures).hasSize(1);
		assertThat(failures.getFirst()).isInstanceOfSatisfying(IllegalAct.class,
				(ex) -> assertThat(ex.messageKey()).isEqualTo("appointment.alreadyApproved"));
	}

	@Test
	void aSubmissionIsWithdrawnAndAReturnedOneSubmittedAgain() {
		long id = this.sample.proposed(expert("示例甲"), "委员");
		as(SECRETARY, () -> this.appointments.submit(id));
		as(SECRETARY, () -> this.appointments.withdraw(id));
		assertThat(item(id).state()).isEqualTo(AppointmentStatus.PROPOSED);
		as(SECRETARY, () -> this.appointments.submit(id));
		as(DIRECTOR, () -> this.appointments.sendBack(id, "请补充简历"));
		assertThat(item(id).note()).isEqualTo("请补充简历");
		as(SECRETARY, () -> this.appointments.submit(id));
		as(DIRECTOR, () -> this.appointments.approve(id, null));
	}

	@Test
	void refusesOneMoreThanTheQuotaNamingTheHolders() {
		quota("主任", 1);
		this.sample.appointed(expert("示例甲"), "主任");
		long second = expert("示例乙");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.sample.proposed(second, "主任"))
			.satisfies((ex) -> {
				assertThat(ex.violations().getFirst().field()).isEqualTo("officeId");
				assertThat(ex.violations().getFirst().args()).containsExactly("主任", 1, "示例甲");
			});
	}

	@Test
	void checksTheQuotaOnceMoreOnApproval() {
		long first = this.sample.proposed(expert("示例甲"), "主任");
		long second = this.sample.proposed(expert("示例乙"), "主任");
		quota("主任", 1);
		as(SECRETARY, () -> this.appointments.submit(first));
		as(SECRETARY, () -> this.appointments.submit(second));
		as(DIRECTOR, () -> this.appointments.approve(first, null));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> as(DIRECTOR, () -> this.appointments.approve(second, null)));
		assertThat(item(second).state()).isEqualTo(AppointmentStatus.IN_APPROVAL);
	}

	@Test
	void twoApprovedAtOnceCannotExceedTheQuota() throws Exception {
		long first = this.sample.proposed(expert("示例甲"), "主任");
		long second = this.sample.proposed(expert("示例乙"), "主任");
		quota("主任", 1);
		as(SECRETARY, () -> this.appointments.submit(first));
		as(SECRETARY, () -> this.appointments.submit(second));
		List<Throwable> failures = atOnce(List.of(() -> as(DIRECTOR, () -> this.appointments.approve(first, null)),
				() -> as(DIRECTOR, () -> this.appointments.approve(second, null))));
		assertThat(failures).singleElement().isInstanceOf(InvalidInput.class);
	}

	@Test
	void oneMayFollowAnotherInAnOfficeOfOne() {
		quota("主任", 1);
		long first = this.sample.appointed(expert("示例甲"), "主任");
		this.changes.dismiss(first, new EndData("工作调动", TODAY, null));
		long id = this.appointments.propose(new AppointmentData(expert("示例乙"), this.sample.termId(),
				this.sample.office("主任"), TODAY.plusDays(1), 3, LocalDate.parse("2027-11-01"), null, false, null, 0));
		assertThat(item(id).endsOn()).isEqualTo("2027-11-01");
	}

	@Test
	void refusesAnEndBeforeTheStartAtItsField() {
		assertRefused("lastDay", data(expert("示例甲"), this.sample.office("委员"), START.minusDays(1), false));
	}

	@Test
	void asksBeforeAnEndAfterTheTerm() {
		long expert = expert("示例甲");
		LocalDate late = LocalDate.parse("2027-11-02");
		assertRefused("lastDay", data(expert, this.sample.office("委员"), late, false));
		assertRefused("years", AppointmentData.of(expert, this.sample.termId(), this.sample.office("委员"), START, 4));
		assertThat(this.appointments.propose(data(expert, this.sample.office("委员"), late, true))).isPositive();
	}

	@Test
	void refusesAnOfficeOfAnotherCommittee() {
		long other = this.committees
			.create(CommitteeData.named("另一委员会", "另一", "另").withNumberPattern("另聘字〔{year}〕{seq}号"));
		long foreign = this.jdbc.sql("select id from office where committee_id = ? and name = '委员'")
			.param(other)
			.query(Long.class)
			.single();
		assertRefused("officeId", data(expert("示例甲"), foreign, null, false));
	}

	@Test
	void worksWithAnOfficeOfFiveHundredCharacters() {
		String office = "产业发展与科技创新工作组".repeat(42).substring(0, 500);
		this.jdbc.sql("update office set name = ? where id = ?").params(office, this.sample.office("委员")).update();
		long id = this.sample.appointed(expert("示例甲"), office);
		assertThat(item(id).officeName()).isEqualTo(office);
	}

	@Test
	void aChangeOfOfficeEndsTheOldOneTheDayBefore() {
		long expert = expert("示例甲");
		long old = this.sample.appointed(expert, "委员");
		long id = this.appointments.propose(new AppointmentData(expert, this.sample.termId(), this.sample.office("副主任"),
				TODAY.plusDays(8), 1, LocalDate.parse("2027-11-01"), null, false, old, 0));
		assertThat(item(id).kind()).isEqualTo(AppointmentKind.REASSIGNMENT);
		assertThat(item(old).endedOn()).isNull();
		this.appointments.submit(id);
		as(DIRECTOR, () -> this.appointments.approve(id, null));

		assertThat(item(old).endedOn()).isEqualTo(TODAY.plusDays(7));
		assertThat(item(old).state().inOffice()).isTrue();
		assertThat(this.details.get(old).chain()).extracting(AppointmentListItem::id).containsExactly(old, id);
		assertThat(officeOf(expert)).isEqualTo("委员");
		this.clock.set(TODAY.plusDays(8));
		this.appointments.catchUpWithCalendar();
		assertThat(item(old).state()).isEqualTo(AppointmentStatus.ENDED);
		assertThat(officeOf(expert)).isEqualTo("副主任");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.changes.reinstate(old));
	}

	@Test
	void aRenewalContinuesTheSameOfficeOnce() {
		long expert = expert("示例甲");
		long old = this.sample.appointed(expert, "委员");
		AppointmentData next = new AppointmentData(expert, this.sample.termId(), this.sample.office("委员"),
				LocalDate.parse("2027-11-02"), 3, null, null, true, old, 0);
		assertThat(item(this.appointments.propose(next)).kind()).isEqualTo(AppointmentKind.RENEWAL);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.appointments.propose(next));
	}

	@Test
	void aDismissalToComeTakesEffectOnItsDayAndCanBeTakenBackBefore() {
		long expert = expert("示例甲");
		long id = this.sample.appointed(expert, "委员");
		this.changes.dismiss(id, new EndData("工作调动", TODAY.plusDays(10), null));
		assertThat(item(id).leaving()).isTrue();
		this.changes.reinstate(id);
		assertThat(item(id).endedOn()).isNull();
		this.changes.resign(id, new EndData("个人原因", TODAY.plusDays(10), null));
		this.clock.set(TODAY.plusDays(11));
		assertThat(this.appointments.count(AppointmentFilter.of(AppointmentStatus.RESIGNED))).isEqualTo(1);
		this.appointments.catchUpWithCalendar();
		assertThat(this.experts.find(expert).orElseThrow().standing()).isEqualTo(Standing.RESIGNED);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.changes.reinstate(id));
	}

	@Test
	void extendsAndShortensWithAReasonAndADocument() {
		long id = this.sample.appointed(expert("示例甲"), "委员");
		long document = this.documents.create(document("示发〔2026〕1号"));
		PeriodData beyond = new PeriodData(LocalDate.parse("2028-05-01"), "项目延期", document, false);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.changes.changePeriod(id, beyond))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("endsOn"));
		this.changes.changePeriod(id, new PeriodData(beyond.endsOn(), "项目延期", document, true));
		this.changes.changePeriod(id, new PeriodData(LocalDate.parse("2027-05-01"), "提前完成", null, false));
		assertThat(this.details.get(id).changes()).extracting(PeriodChange::documentNumber, PeriodChange::extension)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("示发〔2026〕1号", true),
					org.assertj.core.groups.Tuple.tuple(null, false));
		assertThat(item(id).endsOn()).isEqualTo("2027-05-01");
	}

	@Test
	void appointmentsThatEndWithATermMoveAlongWithIt() {
		long with = this.sample.appointed(expert("示例甲"), "委员");
		long left = this.sample.appointed(expert("示例乙"), "委员");
		this.changes.resign(left, new EndData("个人原因", TODAY.plusDays(5), null));
		LocalDate newEnd = LocalDate.parse("2028-03-31");
		this.terms.changeEnd(this.sample.termId(), new TermChangeData(newEnd, "示决〔2026〕3号", TODAY, "工作需要", true,
				this.terms.edit(this.sample.termId()).version()));
		assertThat(item(with).endsOn()).isEqualTo(newEnd);
		assertThat(this.details.get(with).changes()).singleElement()
			.satisfies((change) -> assertThat(change.reason()).contains("示决〔2026〕3号", "工作需要"));
		assertThat(item(left).lastDay()).isEqualTo(TODAY.plusDays(5));
	}

	@Test
	void numbersDocumentsWithoutGapsEvenAtOnce() throws Exception {
		pattern("示聘发〔{year}〕{seq}号");
		this.documents.create(document("示聘发〔2026〕2号"));
		List<Callable<Object>> acts = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			acts.add(() -> as(SECRETARY, () -> this.documents.create(document(null))));
		}
		assertThat(atOnce(acts)).isEmpty();
		assertThat(this.documents.list(DocumentFilter.ALL, PagedQuery.of(0, 10))).extracting(DocumentItem::number)
			.containsExactlyInAnyOrder("示聘发〔2026〕1号", "示聘发〔2026〕2号", "示聘发〔2026〕3号", "示聘发〔2026〕4号", "示聘发〔2026〕5号");
	}

	@Test
	void givesTheLastNumberBackAndRefusesToLeaveAGap() {
		pattern("示聘发〔{year}〕{seq}号");
		long first = this.documents.create(document(null));
		long second = this.documents.create(document(null));
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.documents.discard(first));
		this.documents.discard(second);
		assertThat(this.documents.get(this.documents.create(document(null))).number()).isEqualTo("示聘发〔2026〕2号");
		DocumentData changed = new DocumentData(committee(), "别的〔2026〕9号", "通知", TODAY,
				this.documents.edit(first).version());
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.documents.update(first, changed));
	}

	@Test
	void aDocumentCoversManyAppointmentsOnceTheyAreApproved() {
		long document = this.documents.create(document("示发〔2026〕1号"));
		long proposed = this.sample.proposed(expert("示例甲"), "委员");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.documents.assign(document, proposed));
		for (String name : List.of("张示例", "王示例")) {
			this.documents.assign(document, this.sample.appointed(expert(name), "委员"));
		}
		assertThat(this.documents.appointments(document)).extracting(AppointmentListItem::expertName)
			.containsExactly("王示例", "张示例");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.documents.discard(document));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.documents.create(document("示发〔2026〕1号")));
	}

	@Test
	void saysWhatEachAppointmentWaitsFor() {
		long expert = expert("示例甲");
		long id = this.sample.proposed(expert, "委员");
		assertThat(next(id)).isEqualTo(NextStep.SUBMIT);
		as(SECRETARY, () -> this.appointments.submit(id));
		assertThat(next(id)).isEqualTo(NextStep.APPROVE);
		assertThat(SampleCommittee.as(SECRETARY, () -> this.details.get(id).item().ownWork())).isTrue();
		as(DIRECTOR, () -> this.appointments.approve(id, null));
		assertThat(next(id)).isEqualTo(NextStep.DOCUMENT);
		this.documents.assign(this.documents.create(document("示发〔2026〕1号")), id);
		assertThat(next(id)).isEqualTo(NextStep.CERTIFICATE);
	}

	private void assertRefused(String field, AppointmentData data) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.appointments.propose(data))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo(field));
	}

	private AppointmentData data(long expert, long office, @Nullable LocalDate lastDay, boolean outside) {
		return new AppointmentData(expert, this.sample.termId(), office, START, 3, lastDay, null, outside, null, 0);
	}

	private NextStep next(long id) {
		return this.details.get(id).next();
	}

	private AppointmentListItem item(long id) {
		return this.details.get(id).item();
	}

	private @Nullable String officeOf(long expert) {
		return this.experts.find(expert).orElseThrow().officeName();
	}

	private long expert(String name) {
		return this.sample.expert(name);
	}

	private long committee() {
		return this.committees.require().id();
	}

	private DocumentData document(@Nullable String number) {
		return new DocumentData(committee(), number, "关于聘任的通知", TODAY, 0);
	}

	private void quota(String office, int quota) {
		this.jdbc.sql("update office set quota = ? where id = ?").params(quota, this.sample.office(office)).update();
	}

	private void pattern(String pattern) {
		this.jdbc.sql("update committee set document_pattern = ?").param(pattern).update();
	}

	private static Object as(PortalUser user, Runnable act) {
		return SampleCommittee.as(user, () -> {
			act.run();
			return true;
		});
	}

	/** Runs all of them at the same moment; returns what failed. */
	private static List<Throwable> atOnce(List<Callable<Object>> acts) throws Exception {
		CyclicBarrier start = new CyclicBarrier(acts.size());
		List<Throwable> failures = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
			List<Future<Object>> running = new ArrayList<>();
			for (Callable<Object> act : acts) {
				running.add(threads.submit(() -> {
					start.await();
					return act.call();
				}));
			}
			for (Future<Object> each : running) {
				try {
					each.get();
				}
				catch (ExecutionException ex) {
					failures.add(ex.getCause());
				}
			}
		}
		return failures;
	}

}
