package org.expertcommittee.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.enterprise.EnterpriseData;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.enterprise.ProjectData;
import org.expertcommittee.enterprise.ProjectService;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.NotificationSender;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.recusal.CaseTieData;
import org.expertcommittee.recusal.RecusalData;
import org.expertcommittee.recusal.RecusalItem;
import org.expertcommittee.recusal.RecusalKind;
import org.expertcommittee.recusal.RecusalService;
import org.expertcommittee.recusal.RecusalSource;
import org.expertcommittee.recusal.WaiverStatus;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@ServiceTest
@As(Role.SECRETARIAT)
class CaseRecusalServiceTest {

	private static final String CODE = "91410300MA3X1A2B82";

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private CaseRecusalService cases;

	@Autowired
	private RecusalService recusals;

	@Autowired
	private EnterpriseService enterprises;

	@Autowired
	private ProjectService projects;

	@Autowired
	private ExpertService experts;

	@Autowired
	private NotificationSender notifications;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvc http;

	@Autowired
	private List<DemoData> demo;

	@Autowired
	private TestClock clock;

	private LocalDate today = LocalDate.EPOCH;

	private long expert;

	private long other;

	private long enterprise;

	@BeforeEach
	void committeeExpertsAndEnterprise() {
		this.today = ChinaTime.today(this.clock);
		SystemActor.run(() -> this.demo.stream().filter((one) -> one.order() == 10).forEach(DemoData::create));
		this.expert = expert("示例专家01");
		this.other = expert("示例专家02");
		this.enterprise = this.enterprises
			.create(new EnterpriseData("示例电机公司", CODE, null, null, null, null, null, null, null, null, 0));
	}

	@Test
	void refusesToAskAnExpertWithATieAndSaysWhy() {
		long id = accepted("甲");
		declare(this.expert);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> assign(id, this.expert)).satisfies((ex) -> {
			assertThat(ex.violations().getFirst().field()).isEqualTo("expertId");
			assertThat(ex.violations().getFirst().messageKey()).isEqualTo("recusal.conflict.SHAREHOLDING");
			assertThat(ex.violations().getFirst().args()).contains("示例电机公司", this.today.minusYears(1).toString());
		});
		assign(id, this.other);
		assertThat(this.consultations.details(id).assignments()).extracting(AssignmentItem::expertId)
			.containsExactly(this.other);
		RecusalOverview overview = this.cases.overview(id);
		assertThat(overview.conflicts()).extracting(RecusalOverview.Conflicting::name).containsExactly("示例专家01");
		assertThat(overview.creditCode()).isEqualTo(CODE);
	}

	@Test
	void letsASecondPersonWaiveItAndNobodyAlone() throws Exception {
		long id = accepted("甲");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.cases.requestWaiver(id, this.expert, "无人可替"))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("recusal.waiver.noConflict"));
		declare(this.expert);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.cases.requestWaiver(id, this.expert, " "));
		long waiver = this.cases.requestWaiver(id, this.expert, "唯一的电机专家");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.cases.requestWaiver(id, this.expert, "再问"));
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.cases.approveWaiver(id, waiver))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("recusal.waiver.own"));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> assign(id, this.expert));
		assertThat(this.cases.overview(id).waivers()).extracting(RecusalOverview.Waiver::mayDecide)
			.containsExactly(false);
		director(() -> {
			assertThat(this.cases.overview(id).waivers()).extracting(RecusalOverview.Waiver::mayDecide)
				.containsExactly(true);
			this.cases.approveWaiver(id, waiver);
			assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.cases.refuseWaiver(id, waiver, "不"))
				.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("recusal.waiver.decided"));
			return true;
		});
		assign(id, this.expert);
		long own = own(this.expert);
		assertThat(as(this.expert, () -> this.assignments.declaration(own))).isEqualTo(DeclarationText.WAIVED);
		as(this.expert, () -> done(() -> this.assignments.accept(own, true)));
		assertThat(this.cases.overview(id).asked().getFirst().declaredVersion()).isEqualTo("2026-1-waived");
		assertThat(this.consultations.details(id).timeline()).extracting(TimelineItem::act)
			.contains(ConsultationAct.WAIVER_REQUESTED, ConsultationAct.WAIVER_APPROVED);
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action like 'recusal.%Waiver'")
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	@Test
	void doesNotWaiveWhatBecomesKnownAfterwards() throws Exception {
		long id = accepted("甲");
		declare(this.expert);
		long waiver = this.cases.requestWaiver(id, this.expert, "理由");
		director(() -> done(() -> this.cases.approveWaiver(id, waiver)));
		assign(id, this.expert);
		this.clock.set(this.today.plusDays(1));
		this.recusals.declare(this.expert, tie(RecusalKind.DISPUTE));
		assertThat(statusOf(id)).isEqualTo(AssignmentStatus.RECUSED);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> assign(id, this.expert));
	}

	@Test
	void decidesOnceWhenTwoDecideAtOnce() throws Exception {
		long id = accepted("甲");
		declare(this.expert);
		long waiver = this.cases.requestWaiver(id, this.expert, "理由");
		CyclicBarrier start = new CyclicBarrier(2);
		Callable<String> decide = () -> {
			start.await();
			return director(() -> {
				try {
					this.cases.approveWaiver(id, waiver);
					return "done";
				}
				catch (IllegalAct ex) {
					return ex.messageKey();
				}
			});
		};
		List<String> results = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			for (Future<String> future : threads.invokeAll(List.of(decide, decide))) {
				results.add(future.get());
			}
		}
		assertThat(results).containsExactlyInAnyOrder("done", "recusal.waiver.decided");
		assertThat(this.cases.overview(id).waivers().getFirst().item().status()).isEqualTo(WaiverStatus.APPROVED);
	}

	@Test
	void acceptsOnlyWithTheDeclarationAndOnlyOnce() throws Exception {
		long id = accepted("甲");
		assign(id, this.expert);
		long own = own(this.expert);
		as(this.expert, () -> {
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.assignments.accept(own, false))
				.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("declared"));
			assertThat(this.assignments.get(own).status()).isEqualTo(AssignmentStatus.PENDING);
			assertThat(this.assignments.declaration(own)).isEqualTo(DeclarationText.NO_TIE);
			this.assignments.accept(own, true);
			assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.assignments.accept(own, true));
			return true;
		});
		RecusalOverview.Asked asked = this.cases.overview(id).asked().getFirst();
		assertThat(asked.declaredVersion()).isEqualTo("2026-1");
		assertThat(asked.declaredAt()).isEqualTo(this.clock.instant());
		assertThat(this.jdbc.sql("select count(*) from recusal_declaration").query(Long.class).single()).isEqualTo(1);
	}

	@Test
	void endsThePartOfAnExpertWhoDeclaresATieInsteadOfAccepting() throws Exception {
		long id = accepted("甲");
		assign(id, this.expert);
		long elsewhere = accepted("乙");
		assign(elsewhere, this.expert);
		long own = as(this.expert, () -> this.assignments.open(10)).stream()
			.filter((one) -> one.title().equals("甲"))
			.findFirst()
			.orElseThrow()
			.id();
		as(this.expert, () -> {
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.assignments.recuse(own,
					new CaseTieData(RecusalKind.SPOUSE_EMPLOYMENT, null, this.today, null, null)));
			this.assignments.recuse(own, new CaseTieData(RecusalKind.SPOUSE_EMPLOYMENT, "配偶 示例",
					this.today.minusYears(9), this.today.minusYears(8), null));
			return true;
		});
		ConsultationDetails details = this.consultations.details(id);
		assertThat(statusOf(id)).isEqualTo(AssignmentStatus.RECUSED);
		assertThat(details.status()).isEqualTo(ConsultationStatus.ACCEPTED);
		assertThat(details.allDeclined()).isTrue();
		assertThat(details.timeline()).extracting(TimelineItem::act).contains(ConsultationAct.EXPERT_RECUSED);
		assertThat(this.recusals.of(this.expert)).extracting(RecusalItem::source)
			.containsExactly(RecusalSource.ACCEPTANCE);
		// Over for eight years, it keeps away from the case for which it was declared.
		assertThat(statusOf(elsewhere)).isEqualTo(AssignmentStatus.PENDING);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> assign(id, this.expert));
		assign(id, this.other);
		seesNothing(own, 1);
	}

	@Test
	void hidesACaseWhoseTieBecomesKnownLater() throws Exception {
		long open = accepted("甲");
		assign(open, this.expert);
		long done = accepted("乙");
		assign(done, this.expert);
		List<AssignmentListItem> all = as(this.expert, () -> this.assignments.open(10));
		long ownOpen = all.stream().filter((one) -> one.title().equals("甲")).findFirst().orElseThrow().id();
		long ownDone = all.stream().filter((one) -> one.title().equals("乙")).findFirst().orElseThrow().id();
		as(this.expert, () -> {
			this.assignments.accept(ownDone, true);
			this.assignments.submit(ownDone, "意见", -1);
			return true;
		});
		account(7, this.expert);
		this.notifications.tell(new Reminder(7, NotificationKind.BATCH_FINISHED, "x:1", "base.reason", List.of(),
				"my/assignments/" + ownOpen));
		this.notifications
			.tell(new Reminder(7, NotificationKind.BATCH_FINISHED, "x:2", "base.reason", List.of(), "my/certificates"));
		long tie = declare(this.expert);
		assertThat(statusOf(open)).isEqualTo(AssignmentStatus.RECUSED);
		assertThat(statusOf(done)).isEqualTo(AssignmentStatus.SUBMITTED);
		seesNothing(ownOpen, 0);
		seesNothing(ownDone, 0);
		assertThat(this.jdbc.sql("select link from notification where account_id = 7").query(String.class).list())
			.containsExactly("my/certificates");
		this.recusals.withdraw(tie, "登记有误");
		assertThat(as(this.expert, () -> this.assignments.counts())).isEqualTo(new AssignmentCounts(0, 0, 1, 0));
		assign(open, this.expert);
		assertThat(as(this.expert, () -> this.assignments.counts())).isEqualTo(new AssignmentCounts(1, 0, 1, 0));
	}

	@Test
	void noticesATieWhenTheCodeTheProjectOrTheEnterpriseBecomesKnown() throws Exception {
		long project = this.projects.create(new ProjectData("示例中试基地", null, null, 0));
		this.recusals.declare(this.expert, new RecusalData(RecusalKind.SAME_PROJECT, null, null, null, project, null,
				this.today.minusYears(4), this.today.minusYears(3), null, 0));
		long byProject = accepted("甲");
		assign(byProject, this.expert);
		this.cases.concerns(byProject, project);
		assertThat(statusOf(byProject)).isEqualTo(AssignmentStatus.RECUSED);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.cases.concerns(byProject, 4711L));

		long third = expert("示例专家03");
		this.recusals.declare(third, tie(RecusalKind.DISPUTE));
		long owned = this.projects.create(new ProjectData("示例厂房", null, null, 0));
		long byOwner = accepted("丁", this.enterprises.create(EnterpriseData.of("别家示例公司", null, null)));
		this.cases.concerns(byOwner, owned);
		assign(byOwner, third);
		this.projects.update(owned, new ProjectData("示例厂房", this.enterprise, null, this.projects.get(owned).version()));
		assertThat(statusOf(byOwner)).isEqualTo(AssignmentStatus.RECUSED);

		long nameless = this.enterprises.create(EnterpriseData.of("未登记代码的示例公司", null, null));
		this.recusals.declare(this.other, new RecusalData(RecusalKind.DISPUTE, "某公司", "91410300MA9L8C7DX4", null, null,
				null, this.today, null, null, 0));
		long byCode = accepted("乙", nameless);
		assign(byCode, this.other);
		EnterpriseData read = this.enterprises.get(nameless);
		this.enterprises.update(nameless, new EnterpriseData(read.name(), "91410300MA9L8C7DX4", null, null, null, null,
				null, null, null, null, read.version()));
		assertThat(statusOf(byCode)).isEqualTo(AssignmentStatus.RECUSED);

		long moved = accepted("丙");
		assign(moved, this.other);
		ConsultationData data = this.consultations.get(moved);
		this.consultations.update(moved, new ConsultationData(nameless, data.title(), data.need(), null, data.urgency(),
				data.receivedOn(), data.receivedBy(), data.receivedThrough(), data.deadline(), data.version()));
		assertThat(statusOf(moved)).isEqualTo(AssignmentStatus.RECUSED);
	}

	@Test
	void hidesTheCaseFromASecretaryWhoIsAnExpertWithATie() throws Exception {
		long id = accepted("甲");
		long visible = accepted("乙", this.enterprises.create(EnterpriseData.of("别家示例公司", null, null)));
		this.consultations.attach(id, "甲.txt", "说明".getBytes(UTF_8));
		long file = this.consultations.details(id).files().getFirst().id();
		declare(this.expert);
		PortalUser both = new PortalUser(9, "both", "示例双重", Set.of(Role.SECRETARIAT, Role.EXPERT), this.expert, 0, true,
				false, null);
		account(9, this.expert);
		Actors.as(both, () -> {
			assertThat(this.consultations.list(ConsultationFilter.ALL, PagedQuery.of(0, 10)))
				.extracting(ConsultationListItem::id)
				.containsExactly(visible);
			assertThat(this.consultations.count(ConsultationFilter.ALL)).isEqualTo(1);
			assertThat(this.consultations.count(ConsultationFilter.ofEnterprise(this.enterprise))).isZero();
			ConsultationSummary summary = this.consultations.summary();
			assertThat(summary.byStatus()).containsEntry(ConsultationStatus.ACCEPTED, 1L);
			assertThat(summary.toAssign()).isEqualTo(1);
			assertThat(summary.recent()).allMatch((one) -> one.consultationId() == visible);
			assertThat(summary.upcoming()).allMatch((one) -> one.id() == visible);
			assertThat(summary.weeks().stream().mapToLong(ConsultationSummary.Week::received).sum()).isEqualTo(1);
			List<Runnable> reaches = List.of(() -> this.consultations.details(id), () -> this.consultations.get(id),
					() -> this.consultations.revealPhone(id), () -> this.consultations.download(id, file),
					() -> this.consultations.attach(id, "b.txt", new byte[] { 65 }), () -> this.work.suspend(id, "x"),
					() -> this.work.assign(id,
							new AssignmentData(this.other, AssignmentPart.LEAD, this.today.plusDays(3))),
					() -> this.cases.overview(id), () -> this.cases.requestWaiver(id, this.expert, "自批"),
					() -> this.cases.concerns(id, null));
			for (Runnable reach : reaches) {
				assertThatExceptionOfType(NotFound.class).isThrownBy(reach::run);
			}
			return true;
		});
		this.http
			.perform(get("/consultations/" + id + "/files/" + file)
				.with(SecurityMockMvcRequestPostProcessors.user(both)))
			.andExpect(status().isNotFound());
		long waiver = Actors.secretary(() -> this.cases.requestWaiver(id, this.expert, "理由"));
		assertThat(this.jdbc.sql("select count(*) from notification where account_id = 9").query(Long.class).single())
			.isZero();
		director(() -> done(() -> this.cases.approveWaiver(id, waiver)));
		Actors.as(both, () -> {
			assertThat(this.consultations.details(id).title()).isEqualTo("甲");
			assertThat(this.consultations.count(ConsultationFilter.ALL)).isEqualTo(2);
			return true;
		});
	}

	private void seesNothing(long own, long open) throws Exception {
		as(this.expert, () -> {
			assertThat(this.assignments.open(10)).extracting(AssignmentListItem::id).doesNotContain(own);
			assertThat(this.assignments.open(10)).hasSize((int) open);
			for (AssignmentTab tab : AssignmentTab.values()) {
				assertThat(this.assignments.list(tab, PagedQuery.of(0, 10))).extracting(AssignmentListItem::id)
					.doesNotContain(own);
			}
			assertThat(this.assignments.counts()).isEqualTo(new AssignmentCounts(open, 0, 0, 0));
			List<Runnable> reaches = List.of(() -> this.assignments.get(own), () -> this.assignments.download(own, 1),
					() -> this.assignments.revealPhone(own), () -> this.assignments.accept(own, true),
					() -> this.assignments.saveDraft(own, "x", -1), () -> this.assignments.declaration(own),
					() -> this.assignments.attach(own, "a.txt", new byte[] { 65 }));
			for (Runnable reach : reaches) {
				assertThatExceptionOfType(NotFound.class).isThrownBy(reach::run);
			}
			return true;
		});
	}

	private AssignmentStatus statusOf(long id) {
		return this.consultations.details(id).assignments().getFirst().status();
	}

	private long declare(long expertId) {
		return this.recusals.declare(expertId, tie(RecusalKind.SHAREHOLDING));
	}

	private RecusalData tie(RecusalKind kind) {
		return new RecusalData(kind, null, null, this.enterprise, null, null, this.today.minusYears(1), null, null, 0);
	}

	private long accepted(String title) {
		return accepted(title, this.enterprise);
	}

	private long accepted(String title, long enterpriseId) {
		long id = this.consultations.register(new ConsultationData(enterpriseId, title, "需求", null, Urgency.NORMAL,
				this.today, "示例秘书01", Channel.VISIT, this.today.plusDays(15), 0));
		this.work.accept(id);
		return id;
	}

	private void assign(long id, long expertId) {
		this.work.assign(id, new AssignmentData(expertId, AssignmentPart.LEAD, this.today.plusDays(3)));
	}

	private long own(long expertId) throws Exception {
		return as(expertId, () -> this.assignments.open(10)).getFirst().id();
	}

	private void account(long id, long expertId) {
		this.jdbc
			.sql("""
					insert into account (id, version, username, display_name, enabled, failed_logins, security_stamp, expert_id)
					values (?, 0, ?, '示例', true, 0, 0, ?)""")
			.params(id, "sample" + id, expertId)
			.update();
		for (String role : List.of("SECRETARIAT", "EXPERT")) {
			this.jdbc.sql("insert into account_role (account_id, role) values (?, ?)").params(id, role).update();
		}
	}

	private static <T> T as(long expertId, Callable<T> act) throws Exception {
		return Actors.expert(expertId, act);
	}

	private static <T> T director(Callable<T> act) throws Exception {
		return Actors.as(new PortalUser(2, "director", "示例秘书02", Set.of(Role.SECRETARIAT), null, 0, true, false, null),
				act);
	}

	private static boolean done(Runnable act) {
		act.run();
		return true;
	}

	private long expert(String name) {
		return this.experts
			.create(new ExpertData(name, null, null, null, null, null, null, null, null, Set.of(), null, 0), false);
	}

}
