package org.expertcommittee.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.expertcommittee.account.AccountService;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.enterprise.EnterpriseData;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.notification.NotificationSender;
import org.expertcommittee.notification.Recipients;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.notification.TestPeople;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
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

/**
 * What is promised, what stops the clock, who gets more time and who is told when it is
 * late.
 */
@ServiceTest
@As(Role.SECRETARIAT)
class DeadlineTest {

	/** A Monday; no holiday until the new year. */
	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	@Autowired
	ConsultationService consultations;

	@Autowired
	CaseWorkService work;

	@Autowired
	AssignmentService assignments;

	@Autowired
	DeadlinePresetService presets;

	@Autowired
	DeadlinePresetLoader loader;

	@Autowired
	DeadlineService deadlines;

	@Autowired
	ExtensionService extensions;

	@Autowired
	EscalationService escalation;

	@Autowired
	DeadlineReminders reminders;

	@Autowired
	Recipients recipients;

	@Autowired
	NotificationSender sender;

	@Autowired
	AccountService accounts;

	@Autowired
	EnterpriseService enterprises;

	@Autowired
	ExpertService experts;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	List<DemoData> demo;

	@Autowired
	TestClock clock;

	private long lixiao;

	private long other;

	@BeforeEach
	void rulesAndExperts() {
		SystemActor.run(() -> this.demo.stream()
			.filter((one) -> one.order() <= 20)
			.sorted(Comparator.comparingInt(DemoData::order))
			.forEach(DemoData::create));
		this.loader.load();
		this.loader.load();
		this.lixiao = this.experts.search("李晓", 1).getFirst().id();
		this.other = this.experts.search("示例专家", 1).getFirst().id();
	}

	@Test
	void shipsThreeRulesOfWhichOneIsUsual() {
		assertThat(this.presets.all()).extracting(DeadlinePresetItem::name)
			.containsExactly("13710", "3+15+30", "协办3/主办7");
		assertThat(this.presets.usual().orElseThrow().name()).isEqualTo("3+15+30");
		assertThat(this.deadlines.usualDeadline(Complexity.ORDINARY, MONDAY)).contains(LocalDate.of(2026, 12, 14));
	}

	@Test
	void promisesWhatTheRuleSays() {
		CaseTimes times = times(register("13710", Complexity.ORDINARY, "2026-12-02", null));
		assertThat(times.deadline()).isEqualTo(new TimeLeft(LocalDate.of(2026, 12, 2), false, 7));
		assertThat(times.handOver()).isEqualTo(new TimeLeft(LocalDate.of(2026, 11, 24), false, 1));
		assertThat(times.feedback()).isEqualTo(new TimeLeft(LocalDate.of(2026, 11, 26), false, 3));
		assertThat(List.of(times.promised(), times.used())).containsExactly(7, 0);
		assertThat(times.computed()).isNull();
		CaseTimes complex = times(register("13710", Complexity.COMPLEX, "2026-12-23", null));
		assertThat(complex.deadline().day()).isEqualTo(MONDAY.plusDays(30));
	}

	@Test
	void anotherDeadlineNeedsItsReason() {
		refused("deadlineReason", "consultation.deadline.reasonRequired",
				() -> register("13710", Complexity.ORDINARY, "2026-12-05", null));
		CaseTimes times = times(register("13710", Complexity.ORDINARY, "2026-12-05", "企业要求月初答复"));
		assertThat(times.deadline().day()).isEqualTo("2026-12-05");
		assertThat(times.computed()).isEqualTo("2026-12-02");
		assertThat(times.reason()).isEqualTo("企业要求月初答复");
	}

	@Test
	void aLaterChangeOfTheRuleMovesNoPromise() {
		long id = register("13710", Complexity.ORDINARY, "2026-12-02", null);
		long rule = preset("13710");
		DeadlinePresetData read = this.presets.edit(rule);
		this.presets.update(rule, rule("13710", 1, 5, null, read.version()));
		assertThat(times(id).deadline().day()).isEqualTo("2026-12-02");
		ConsultationData data = this.consultations.get(id);
		this.consultations.update(id, changed(data, "另一个标题", data.deadline(), null));
		assertThat(times(id).deadline().day()).isEqualTo("2026-12-02");
		assertThat(times(id).feedback()).isEqualTo(new TimeLeft(LocalDate.of(2026, 11, 26), false, 3));
		assertThat(this.deadlines.deadline(rule, Complexity.ORDINARY, MONDAY)).isEqualTo("2026-11-30");
		ConsultationData again = this.consultations.get(id);
		refused("deadlineReason", "consultation.deadline.reasonRequired",
				() -> this.consultations.update(id, changed(again, again.title(), LocalDate.of(2026, 12, 9), null)));
		this.consultations.update(id, changed(again, again.title(), LocalDate.of(2026, 11, 30), rule));
		assertThat(times(id).deadline().day()).isEqualTo("2026-11-30");
	}

	@Test
	void refusesRulesThatCannotBe() {
		refused("handOverDays", "base.asIs", () -> this.presets.create(rule("坏", -1, 7, null, 0)));
		refused("ordinaryDays", "base.asIs", () -> this.presets.create(rule("坏", 1, 0, null, 0)));
		refused("ordinaryDays", "base.asIs", () -> this.presets.create(rule("坏", 1, 4000, null, 0)));
		refused("complexDays", "consultation.preset.complexShorter", () -> this.presets.create(rule("坏", 1, 7, 5, 0)));
		refused("handOverDays", "consultation.preset.tooLong", () -> this.presets.create(rule("坏", 9, 7, null, 0)));
		refused("name", "consultation.preset.nameTaken", () -> this.presets.create(rule("13710", 1, 7, null, 0)));
		long usual = preset("3+15+30");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.presets.delete(usual));
		this.presets.makeUsual(preset("13710"));
		this.presets.delete(usual);
		assertThat(this.presets.all()).filteredOn(DeadlinePresetItem::usual)
			.extracting(DeadlinePresetItem::name)
			.containsExactly("13710");
		refused("presetId", "consultation.preset.gone",
				() -> this.consultations.register(data(usual, Complexity.ORDINARY, "2026-12-02", null)));
		long rule = preset("13710");
		DeadlinePresetData read = this.presets.edit(rule);
		this.presets.update(rule, read);
		this.presets.update(rule, rule("13710", 2, 7, null, this.presets.edit(rule).version()));
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.presets.update(rule, read));
	}

	@Test
	void givesLeadAndSupportTheirOwnDaysAndTheReplyItsTime() throws Exception {
		long id = register("协办3/主办7", Complexity.ORDINARY, "2026-12-07", null);
		this.work.accept(id);
		assertThat(this.deadlines.replyBy(id)).isEqualTo("2026-11-24");
		assign(id, this.lixiao, AssignmentPart.LEAD);
		assign(id, this.other, AssignmentPart.SUPPORT);
		assertThat(Actors.expert(this.lixiao, () -> this.assignments.open(5)).getFirst().deadline())
			.isEqualTo("2026-12-02");
		assertThat(Actors.expert(this.other, () -> this.assignments.open(5)).getFirst().deadline())
			.isEqualTo("2026-11-26");
		this.clock.set(LocalDate.of(2026, 11, 27));
		accept(this.other);
		assertThat(Actors.expert(this.other, () -> this.assignments.counts()).late()).isEqualTo(1);
		assertThat(this.consultations.details(id).assignments().getLast().due())
			.isEqualTo(new TimeLeft(LocalDate.of(2026, 11, 26), true, 1));
	}

	@Test
	void countsTheRuleAnewWhenAClosedCaseIsTakenUpAgain() throws Exception {
		long id = answered();
		this.work.followUp(id, new FollowUpData(Satisfaction.SATISFIED, null));
		this.work.close(id);
		on("2027-01-08");
		LocalDate anew = LocalDate.of(2027, 1, 19);
		assertThat(this.deadlines.again(id)).contains(anew);
		refused("deadlineReason", "consultation.deadline.reasonRequired",
				() -> this.work.takeUpAgain(id, new ReopenData(anew.plusDays(1), " ", "方案不可行")));
		assertThat(this.consultations.details(id).status()).isEqualTo(ConsultationStatus.CLOSED);
		this.work.takeUpAgain(id, new ReopenData(anew, null, "方案不可行"));
		CaseTimes times = times(id);
		assertThat(times.deadline()).isEqualTo(new TimeLeft(anew, false, 7));
		assertThat(List.of(times.promised(), times.used())).containsExactly(7, 0);
		assertThat(times.computed()).isNull();
		assertThat(times.feedback()).isEqualTo(new TimeLeft(LocalDate.of(2027, 1, 13), false, 3));
	}

	@Test
	void saysWhyACaseThatIsTakenUpAgainHasAnotherDeadline() throws Exception {
		long id = answered();
		this.work.followUp(id, new FollowUpData(Satisfaction.SATISFIED, null));
		this.work.close(id);
		on("2027-01-08");
		this.work.takeUpAgain(id, new ReopenData(LocalDate.of(2027, 1, 15), "企业停产检修前", "方案不可行"));
		CaseTimes times = times(id);
		assertThat(times.deadline().day()).isEqualTo("2027-01-15");
		assertThat(times.computed()).isEqualTo("2027-01-19");
		assertThat(times.reason()).isEqualTo("企业停产检修前");
	}

	@Test
	void countsTheRuleAnewWhenTheEnterpriseIsNotSatisfied() throws Exception {
		long id = answered();
		on("2027-01-08");
		this.work.followUp(id, new FollowUpData(Satisfaction.DISSATISFIED, "没有解决"));
		assertThat(times(id).deadline()).isEqualTo(new TimeLeft(LocalDate.of(2027, 1, 19), false, 7));
		assertThat(this.consultations.details(id).timeline()).extracting(TimelineItem::act)
			.contains(ConsultationAct.REOPENED, ConsultationAct.PROMISED_ANEW);
	}

	@Test
	void leavesADeadlineThatIsLaterThanTheRulesWhenTheEnterpriseIsNotSatisfied() throws Exception {
		long id = answered();
		this.work.followUp(id, new FollowUpData(Satisfaction.DISSATISFIED, "没有解决"));
		assertThat(times(id).deadline().day()).isEqualTo("2026-12-02");
		assertThat(this.consultations.details(id).timeline()).extracting(TimelineItem::act)
			.doesNotContain(ConsultationAct.PROMISED_ANEW);
	}

	@Test
	void seesThatNobodyWasAskedInTime() {
		long id = register("13710", Complexity.ORDINARY, "2026-12-02", null);
		this.work.accept(id);
		this.clock.set(LocalDate.of(2026, 11, 24));
		assertThat(this.consultations.count(ConsultationFilter.of(Due.HAND_OVER))).isZero();
		this.clock.set(LocalDate.of(2026, 11, 27));
		assertThat(times(id).handOver()).isEqualTo(new TimeLeft(LocalDate.of(2026, 11, 24), true, 3));
		ConsultationListItem item = this.consultations.list(ConsultationFilter.of(Due.HAND_OVER), PagedQuery.of(0, 5))
			.getFirst();
		assertThat(item.id()).isEqualTo(id);
		assertThat(item.next()).isEqualTo(item.handOver());
		ConsultationSummary summary = this.consultations.summary();
		assertThat(summary.handOverLate()).isEqualTo(1);
		assertThat(summary.upcoming()).extracting(ConsultationListItem::id).containsExactly(id);
		assign(id, this.lixiao, AssignmentPart.LEAD);
		assertThat(this.consultations.count(ConsultationFilter.of(Due.HAND_OVER))).isZero();
		assertThat(times(id).handOver()).isNull();
		assertThat(times(id).handedOverAt()).isEqualTo(this.clock.instant());
	}

	@Test
	void standsStillWhileSuspended() throws Exception {
		long id = register("协办3/主办7", Complexity.ORDINARY, "2026-12-07", null);
		this.work.accept(id);
		assign(id, this.lixiao, AssignmentPart.LEAD);
		assign(id, this.other, AssignmentPart.SUPPORT);
		accept(this.other);
		this.clock.set(MONDAY.plusDays(1));
		this.work.suspend(id, "等待检测数据");
		this.clock.set(LocalDate.of(2026, 12, 25));
		assertThat(this.consultations.count(ConsultationFilter.of(Due.OVERDUE))).isZero();
		assertThat(Actors.expert(this.other, () -> this.assignments.counts()).late()).isZero();
		TestPeople.secretary(this.accounts, "zhang");
		assertThat(due()).isEmpty();
		this.clock.set(LocalDate.of(2026, 12, 28));
		this.work.resume(id);
		// From Tuesday 24 November to Monday 28 December are 24 working days.
		assertThat(times(id).deadline().day()).isEqualTo("2027-01-08");
		assertThat(times(id).unknownYear()).isEqualTo(2027);
		List<AssignmentItem> parts = this.consultations.details(id).assignments();
		assertThat(parts.getFirst().replyBy()).isEqualTo("2026-12-28");
		assertThat(parts.getLast().due().day()).isEqualTo("2026-12-30");
		assertThat(this.consultations.details(id).timeline().getFirst().act()).isEqualTo(ConsultationAct.CLOCK_MOVED);
		this.work.suspend(id, "再等");
		this.work.resume(id);
		assertThat(times(id).deadline().day()).as("within a day nothing is lost").isEqualTo("2027-01-08");
	}

	@Test
	void standsStillWhileReturned() {
		long id = register("13710", Complexity.ORDINARY, "2026-12-02", null);
		this.work.giveBack(id, "请补充材料");
		this.clock.set(MONDAY.plusDays(7));
		this.work.resubmit(id);
		assertThat(times(id).deadline().day()).isEqualTo("2026-12-09");
		assertThat(times(id).handOver()).isEqualTo(new TimeLeft(LocalDate.of(2026, 12, 1), false, 1));
	}

	@Test
	void recordsTheFirstFeedbackOnce() {
		long id = register("13710", Complexity.ORDINARY, "2026-12-02", null);
		refused("text", "base.asIs", () -> this.deadlines.feedback(id, new FeedbackData(" ")));
		this.deadlines.feedback(id, new FeedbackData("已由专家联系"));
		assertThat(times(id).feedback()).isNull();
		assertThat(times(id).feedbackAt()).isEqualTo(this.clock.instant());
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.deadlines.feedback(id, new FeedbackData("再次")));
	}

	@Test
	void anExpertAsksForMoreTimeBeforeTheDeadlineOnly() throws Exception {
		long id = assigned();
		long own = own(this.lixiao);
		assertThatExceptionOfType(IllegalAct.class).as("not accepted yet").isThrownBy(() -> ask(own, "2026-12-09"));
		accept(this.lixiao);
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> Actors.expert(this.other, () -> done(() -> this.extensions.ask(own, wanted("2026-12-09")))));
		refused("wantedOn", "consultation.extension.notLater", () -> ask(own, "2026-12-02"));
		refused("wantedOn", "consultation.extension.notLater", () -> ask(own, "2026-11-20"));
		refused("wantedOn", "consultation.extension.tooFar", () -> ask(own, "2028-11-20"));
		refused("reason", "base.asIs", () -> Actors.expert(this.lixiao,
				() -> done(() -> this.extensions.ask(own, new ExtensionRequestData(LocalDate.of(2026, 12, 9), " ")))));
		this.clock.set(LocalDate.of(2026, 12, 3));
		refused("wantedOn", "consultation.extension.tooLate", () -> ask(own, "2026-12-09"));
		assertThat(this.extensions.ofCase(id)).isEmpty();
		this.clock.set(LocalDate.of(2026, 12, 2));
		ask(own, "2026-12-09");
		assertThatExceptionOfType(IllegalAct.class).as("asked already").isThrownBy(() -> ask(own, "2026-12-10"));
		assertThat(this.extensions.waiting(5)).extracting(ExtensionItem::wantedOn)
			.containsExactly(LocalDate.of(2026, 12, 9));
		assertThat(this.consultations.details(id).timeline().getFirst().act())
			.isEqualTo(ConsultationAct.EXTENSION_ASKED);
	}

	@Test
	void theSecretariatGrantsAnotherDayAndTheExpertIsTold() throws Exception {
		long secretary = TestPeople.secretary(this.accounts, "zhang").accountId();
		long account = TestPeople.create(this.accounts, "lixiao", Role.EXPERT, this.lixiao, null).accountId();
		long id = assigned();
		accept(this.lixiao);
		ask(own(this.lixiao), "2026-12-09");
		assertThat(told(secretary)).containsExactly("consultation.reminder.extensionAsked");
		long request = this.extensions.ofCase(id).getFirst().id();
		this.clock.set(LocalDate.of(2026, 12, 4));
		refused("grantedOn", "consultation.extension.notLater", () -> grant(request, "2026-12-01"));
		refused("grantedOn", "consultation.extensionPast", () -> grant(request, "2026-12-03"));
		grant(request, "2026-12-08");
		ExtensionItem seen = Actors.expert(this.lixiao, () -> this.extensions.mine(own(this.lixiao))).getFirst();
		assertThat(seen.state()).isEqualTo(ExtensionState.GRANTED);
		assertThat(seen.grantedOn()).isEqualTo("2026-12-08");
		assertThat(this.consultations.details(id).deadline()).isEqualTo("2026-12-08");
		assertThat(Actors.expert(this.lixiao, () -> this.assignments.open(5)).getFirst().deadline())
			.isEqualTo("2026-12-08");
		assertThat(this.consultations.details(id).timeline()).extracting(TimelineItem::act)
			.startsWith(ConsultationAct.EXTENDED, ConsultationAct.EXTENSION_GRANTED);
		assertThat(told(account)).containsExactly("consultation.news.asked", "consultation.reminder.extensionGranted");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.extensions.refuse(request, "不行"));
	}

	@Test
	void aSupportingExpertsOwnDayMovesWithoutTheCase() throws Exception {
		long id = register("协办3/主办7", Complexity.ORDINARY, "2026-12-07", null);
		this.work.accept(id);
		assign(id, this.other, AssignmentPart.SUPPORT);
		accept(this.other);
		long own = own(this.other);
		Actors.expert(this.other, () -> done(() -> this.extensions.ask(own, wanted("2026-12-01"))));
		grant(this.extensions.ofCase(id).getFirst().id(), "2026-12-01");
		assertThat(this.consultations.details(id).deadline()).isEqualTo("2026-12-07");
		assertThat(Actors.expert(this.other, () -> this.assignments.open(5)).getFirst().deadline())
			.isEqualTo("2026-12-01");
	}

	@Test
	void aRefusalSaysWhyAndMovesNothing() throws Exception {
		long id = assigned();
		accept(this.lixiao);
		ask(own(this.lixiao), "2026-12-09");
		long request = this.extensions.ofCase(id).getFirst().id();
		refused("reason", "base.asIs", () -> this.extensions.refuse(request, " "));
		this.extensions.refuse(request, "企业急需");
		ExtensionItem seen = Actors.expert(this.lixiao, () -> this.extensions.mine(own(this.lixiao))).getFirst();
		assertThat(seen.state()).isEqualTo(ExtensionState.REFUSED);
		assertThat(seen.decisionNote()).isEqualTo("企业急需");
		assertThat(this.consultations.details(id).deadline()).isEqualTo("2026-12-02");
		ask(own(this.lixiao), "2026-12-08");
		assertThat(this.extensions.ofCase(id)).as("may ask again").hasSize(2);
	}

	@Test
	void ofTwoWhoDecideAtOnceTheSecondIsTold() throws Exception {
		long id = assigned();
		accept(this.lixiao);
		ask(own(this.lixiao), "2026-12-09");
		long request = this.extensions.ofCase(id).getFirst().id();
		CyclicBarrier barrier = new CyclicBarrier(2);
		List<String> results = new ArrayList<>();
		try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
			List<Future<String>> all = IntStream.range(0, 2).mapToObj((i) -> pool.submit(() -> {
				barrier.await();
				return Actors.secretary(() -> {
					try {
						if (i == 0) {
							this.extensions.refuse(request, "不行");
						}
						else {
							grant(request, "2026-12-09");
						}
						return "done";
					}
					catch (IllegalAct ex) {
						return ex.messageKey();
					}
				});
			})).toList();
			for (Future<String> one : all) {
				results.add(one.get());
			}
		}
		assertThat(results).containsExactlyInAnyOrder("done", "consultation.refused.extensionDecided");
	}

	@Test
	void nothingIsGrantedToWhoHasSubmitted() throws Exception {
		long id = assigned();
		accept(this.lixiao);
		long own = own(this.lixiao);
		ask(own, "2026-12-09");
		Actors.expert(this.lixiao, () -> done(() -> this.assignments.submit(own, "意见", -1)));
		assertThat(this.extensions.waiting(5)).isEmpty();
		long request = this.extensions.ofCase(id).getFirst().id();
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> grant(request, "2026-12-09"));
	}

	@Test
	void theSecretariatDoesNotExtendIntoThePast() {
		long id = register("13710", Complexity.ORDINARY, "2026-12-02", null);
		this.clock.set(LocalDate.of(2026, 12, 10));
		refused("deadline", "consultation.extensionPast",
				() -> this.work.extend(id, new ExtensionData(LocalDate.of(2026, 12, 9), "补办")));
		this.work.extend(id, new ExtensionData(LocalDate.of(2026, 12, 10), "补办"));
		assertThat(times(id).deadline().today()).isTrue();
	}

	@Test
	void remindsTheExpertAndEscalatesStepByStep() throws Exception {
		long zhang = TestPeople.secretary(this.accounts, "zhang").accountId();
		long leader = TestPeople.secretary(this.accounts, "leader").accountId();
		long expert = TestPeople.create(this.accounts, "lixiao", Role.EXPERT, this.lixiao, null).accountId();
		this.escalation.update(new EscalationData(3, 7, "leader", 0));
		long id = assigned();
		accept(this.lixiao);
		this.jdbc.sql("update consultation set handler_account = 'zhang' where id = ?").param(id).update();

		on("2026-11-27");
		assertThat(due()).isEmpty();
		on("2026-11-30");
		assertThat(due()).containsExactly(zhang + " caseSoon", expert + " opinionSoon");
		on("2026-12-02");
		assertThat(due()).containsExactly(zhang + " caseToday", expert + " opinionToday");
		on("2026-12-03");
		assertThat(due()).containsExactly(zhang + " caseLate", expert + " opinionLate", zhang + " opinionOffice");
		on("2026-12-04");
		assertThat(due()).as("told on the first day").isEmpty();
		on("2026-12-07");
		assertThat(due()).containsExactlyInAnyOrder(zhang + " caseLate", leader + " caseLate", expert + " opinionLate",
				zhang + " opinionOffice", leader + " opinionOffice");
		on("2026-12-11");
		assertThat(due()).contains(leader + " caseLate", expert + " opinionLate").hasSize(5);
		on("2026-12-14");
		assertThat(due()).isEmpty();

		this.work.extend(id, new ExtensionData(LocalDate.of(2026, 12, 15), "企业同意"));
		assertThat(due()).as("a moved deadline is news").containsExactly(zhang + " caseSoon", expert + " opinionSoon");
	}

	@Test
	void remindsOfRepliesAndHandOvers() {
		long zhang = TestPeople.secretary(this.accounts, "zhang").accountId();
		long expert = TestPeople.create(this.accounts, "lixiao", Role.EXPERT, this.lixiao, null).accountId();
		long id = register("3+15+30", Complexity.ORDINARY, "2026-12-14", null);
		on("2026-11-26");
		assertThat(due()).containsExactly(zhang + " handOverToday");
		on("2026-11-27");
		assertThat(due()).containsExactly(zhang + " handOverLate");
		this.work.accept(id);
		assign(id, this.lixiao, AssignmentPart.LEAD);
		on("2026-12-02");
		assertThat(due()).containsExactly(expert + " replyToday");
		on("2026-12-03");
		assertThat(due()).containsExactly(expert + " replyLate", zhang + " replyOffice");
	}

	@Test
	void tellsACrowdInOneSentence() {
		long zhang = TestPeople.secretary(this.accounts, "zhang").accountId();
		for (int i = 0; i < 11; i++) {
			this.work.accept(register("13710", Complexity.ORDINARY, "2026-12-02", null));
		}
		on("2026-12-03");
		assertThat(due()).containsExactly(zhang + " casesLate", zhang + " handOversLate");
	}

	@Test
	void refusesALeaderWithoutAccountAndLevelsThatCannotBe() {
		TestPeople.create(this.accounts, "boss", Role.ADMIN, null, null);
		refused("leader", "consultation.escalation.noSuchLeader",
				() -> this.escalation.update(new EscalationData(3, 7, "nobody", 0)));
		refused("leader", "consultation.escalation.noSuchLeader",
				() -> this.escalation.update(new EscalationData(3, 7, "boss", 0)));
		refused("againAfter", "consultation.escalation.notLater",
				() -> this.escalation.update(new EscalationData(5, 5, null, 0)));
		refused("leaderAfter", "base.asIs", () -> this.escalation.update(new EscalationData(-1, 5, null, 0)));
		this.escalation.update(new EscalationData(2, 4, null, 0));
		EscalationData read = this.escalation.get();
		assertThat(List.of(read.leaderAfter(), read.againAfter())).containsExactly(2, 4);
		this.escalation.update(new EscalationData(3, 4, null, read.version()));
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.escalation.update(read));
	}

	/** What is news today: account and the last word of the text's key. */
	private List<String> due() {
		List<String> news = new ArrayList<>();
		for (Reminder one : SystemActor.call(() -> this.reminders.due(ChinaTime.today(this.clock), this.recipients))) {
			if (SystemActor.call(() -> this.sender.tell(one))) {
				news.add(one.accountId() + " " + one.messageKey().substring(one.messageKey().lastIndexOf('.') + 1));
			}
		}
		return news;
	}

	private List<String> told(long account) {
		return this.jdbc.sql("select message_key from notification where account_id = ? order by id")
			.param(account)
			.query(String.class)
			.list();
	}

	private void on(String day) {
		this.clock.set(LocalDate.parse(day));
	}

	private CaseTimes times(long id) {
		return this.consultations.details(id).times();
	}

	/** A case on the rule 13710 that waits for the enterprise's word. */
	private long answered() throws Exception {
		long id = assigned();
		accept(this.lixiao);
		long own = own(this.lixiao);
		Actors.expert(this.lixiao, () -> done(() -> this.assignments.submit(own, "意见", -1)));
		this.work.answer(id, new AnswerData("答复"));
		this.work.startFollowUp(id);
		return id;
	}

	private long assigned() {
		long id = register("13710", Complexity.ORDINARY, "2026-12-02", null);
		this.work.accept(id);
		assign(id, this.lixiao, AssignmentPart.LEAD);
		return id;
	}

	private void assign(long id, long expert, AssignmentPart part) {
		this.work.assign(id, new AssignmentData(expert, part, this.deadlines.replyBy(id)));
	}

	private void accept(long expert) throws Exception {
		long own = own(expert);
		Actors.expert(expert, () -> done(() -> this.assignments.accept(own, true)));
	}

	private long own(long expert) throws Exception {
		return Actors.expert(expert, () -> this.assignments.open(10)).getFirst().id();
	}

	private void ask(long own, String day) throws Exception {
		Actors.expert(this.lixiao, () -> done(() -> this.extensions.ask(own, wanted(day))));
	}

	private static ExtensionRequestData wanted(String day) {
		return new ExtensionRequestData(LocalDate.parse(day), "需要现场检测");
	}

	private void grant(long request, String day) {
		this.extensions.grant(request, new ExtensionGrant(LocalDate.parse(day), null));
	}

	private long register(String rule, Complexity complexity, String deadline, @Nullable String reason) {
		return this.consultations.register(data(preset(rule), complexity, deadline, reason));
	}

	private ConsultationData data(long rule, Complexity complexity, String deadline, @Nullable String reason) {
		return new ConsultationData(enterprise(), "示例事项", "需求", null, Urgency.NORMAL, ChinaTime.today(this.clock),
				"示例秘书01", Channel.VISIT, LocalDate.parse(deadline), rule, complexity, reason, 0);
	}

	private static ConsultationData changed(ConsultationData d, String title, LocalDate deadline, @Nullable Long rule) {
		return new ConsultationData(d.enterpriseId(), title, d.need(), d.industryId(), d.urgency(), d.receivedOn(),
				d.receivedBy(), d.receivedThrough(), deadline, rule, d.complexity(), d.deadlineReason(), d.version());
	}

	private static DeadlinePresetData rule(String name, int handOver, int ordinary, @Nullable Integer complex,
			long version) {
		DayUnit unit = DayUnit.WORKING;
		return new DeadlinePresetData(name, null, handOver, unit, null, unit, null, unit, ordinary, unit, complex, unit,
				null, unit, null, unit, version);
	}

	private long preset(String name) {
		return this.presets.all().stream().filter((one) -> one.name().equals(name)).findFirst().orElseThrow().id();
	}

	private long enterprise() {
		return this.enterprises.findByName("中原美谷")
			.map((one) -> one.id())
			.orElseGet(() -> this.enterprises.create(EnterpriseData.of("中原美谷", null, null)));
	}

	private static void refused(String field, String key, ThrowingAct act) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(act::run).satisfies((ex) -> {
			assertThat(ex.violations().getFirst().field()).isEqualTo(field);
			assertThat(ex.violations().getFirst().messageKey()).isEqualTo(key);
		});
	}

	private static boolean done(Runnable act) {
		act.run();
		return true;
	}

	/** An act that is to be refused. */
	@FunctionalInterface
	private interface ThrowingAct {

		void run() throws Exception;

	}

}
