package org.expertcommittee.draw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.consultation.AssignmentData;
import org.expertcommittee.consultation.AssignmentItem;
import org.expertcommittee.consultation.AssignmentPart;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.enterprise.EnterpriseData;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.expert.AbsenceData;
import org.expertcommittee.expert.AbsenceService;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.expert.Standing;
import org.expertcommittee.expert.StandingData;
import org.expertcommittee.notification.NotificationFilter;
import org.expertcommittee.notification.NotificationItem;
import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.NotificationService;
import org.expertcommittee.recusal.RecusalData;
import org.expertcommittee.recusal.RecusalKind;
import org.expertcommittee.recusal.RecusalService;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.DueJobs;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

@ServiceTest
@As(Role.SECRETARIAT)
@SuppressWarnings("NullAway.Init")
class DrawServiceTest {

	@Autowired
	private DrawService draws;

	@Autowired
	private DrawCallService calls;

	@Autowired
	private DrawRecordService records;

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private EnterpriseService enterprises;

	@Autowired
	private ExpertService experts;

	@Autowired
	private AbsenceService absences;

	@Autowired
	private RecusalService recusals;

	@Autowired
	private NotificationService notifications;

	@Autowired
	private DueJobs jobs;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApplicationContext context;

	@TempDir
	private Path folder;

	private SampleCommittee committee;

	private final List<Long> ids = new ArrayList<>();

	private LocalDate today = LocalDate.EPOCH;

	@BeforeEach
	void sixExpertsInOffice() {
		this.committee = SampleCommittee.enter(this.context);
		this.today = ChinaTime.today(this.clock);
		this.ids.clear();
		for (int i = 1; i <= 6; i++) {
			this.ids.add(expert("示例专家0" + i));
		}
	}

	@Test
	void numbersDrawsWithoutAGapWithinAYear() {
		assertThat(number(prepare(accepted("甲"), 2, 1))).isEqualTo("抽取〔2026〕1号");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> prepare(accepted("乙"), 7, 0));
		assertThat(number(prepare(accepted("丙"), 2, 1))).isEqualTo("抽取〔2026〕2号");
		this.clock.set(LocalDate.of(2027, 1, 4));
		assertThat(number(prepare(accepted("丁"), 1, 0))).isEqualTo("抽取〔2027〕1号");
	}

	@Test
	void keepsTheSecretUntilTheLotsAreDrawnAndTellsItThen() {
		long id = prepare(accepted("甲"), 2, 2);
		DrawRecord before = this.records.get(id);
		assertThat(before.secret()).isNull();
		assertThat(before.seed()).isNull();
		assertThat(before.drawn()).isEmpty();
		this.draws.draw(id, new LotsData("示例监督人", "  七  号 "));
		DrawRecord after = this.records.get(id);
		assertThat(after.commitment()).isEqualTo(before.commitment()).isEqualTo(sha256(after.secret()));
		assertThat(after.publicInput()).isEqualTo("七 号");
		assertThat(after.seed()).isEqualTo(sha256(after.secret() + "|七 号"));
	}

	/** As anybody would who has the printed record. */
	@Test
	void drawsWhatAnybodyElseDraws() {
		DrawRecord draw = drawn(accepted("甲"), 2, 2);
		List<Long> again = this.ids.stream()
			.sorted(Comparator.comparing((Long id) -> sha256(draw.seed() + "|" + id)))
			.toList();
		assertThat(draw.drawn()).extracting(EntryItem::expertId).containsExactlyElementsOf(again.subList(0, 2));
		assertThat(draw.standingBy()).extracting(EntryItem::expertId).containsExactlyElementsOf(again.subList(2, 4));
		assertThat(draw.entries()).hasSize(6).extracting(EntryItem::expertId).isSorted();
		assertThat(draw.poolHash())
			.isEqualTo(sha256(String.join("", this.ids.stream().map((id) -> id + "\n").toList())));
	}

	@Test
	void printsCommandsThatDrawTheSameLots() throws Exception {
		long id = prepare(accepted("甲"), 2, 1);
		this.draws.draw(id, new LotsData("示例监督人", "it's $(date) \"x\" 𠅤"));
		DrawRecord draw = this.records.get(id);
		Files.write(this.folder.resolve("pool.txt"), this.records.pool(id).content());
		List<String> commands = this.records.commands(id);
		assertThat(shell(commands.get(0))).startsWith(draw.poolHash());
		assertThat(shell(commands.get(1))).startsWith(draw.commitment());
		assertThat(shell(commands.get(2))).startsWith(String.valueOf(draw.seed()));
		assertThat(shell(commands.get(3))).startsWith(String.valueOf(draw.drawn().getFirst().digest()));
		assertThat(shell(commands.get(4)).lines())
			.containsExactlyElementsOf(Stream.concat(draw.drawn().stream(), draw.standingBy().stream())
				.map((one) -> one.digest() + " " + one.expertId())
				.toList());
	}

	@Test
	void leavesOutWhoMayNotTakePartAndSaysWhy() {
		long busy = this.ids.get(0);
		assign(accepted("别的"), busy, AssignmentPart.LEAD);
		long id = accepted("甲");
		assign(id, this.ids.get(1), AssignmentPart.LEAD);
		this.experts.updateStanding(this.ids.get(2), StandingData.none());
		this.experts.updateStanding(this.ids.get(3), StandingData.none());
		this.experts.archive(this.ids.get(3), "调离");
		long draw = this.draws.prepare(id, data(1, 0, 1, Map.of(this.ids.get(4), "=cmd|' /C calc'!A0 <b>本人提出</b>")));
		this.draws.draw(draw, new LotsData("示例监督人", null));
		DrawRecord record = this.records.get(draw);
		assertThat(record.excluded()).extracting(EntryItem::reason)
			.containsExactly("在办任务 1 件，已达上限 1 件", "已参与本件咨询（待答复）", "不在聘期内", "已归档",
					"手工排除：=cmd|' /C calc'!A0 <b>本人提出</b>");
		assertThat(record.excluded()).allMatch((one) -> one.digest() == null && one.rank() == null);
		assertThat(record.drawn()).extracting(EntryItem::expertId).containsExactly(this.ids.get(5));
	}

	@Test
	void neverDrawsWhoHasAConflictOrIsAway() throws Exception {
		long id = accepted("甲");
		long enterprise = this.consultations.get(id).enterpriseId();
		declare(this.ids.get(0), enterprise);
		this.absences.add(this.ids.get(1), new AbsenceData(this.today.plusDays(2), this.today.plusDays(9), "示例", 0));
		this.absences.add(this.ids.get(2), new AbsenceData(this.today.plusDays(30), this.today.plusDays(40), null, 0));
		DrawRecord draw = drawn(id, 2, 2);
		assertThat(draw.excluded()).extracting(EntryItem::expertId).containsExactly(this.ids.get(0), this.ids.get(1));
		assertThat(draw.excluded().get(0).reason()).startsWith("应当回避：").contains("示例企业");
		assertThat(draw.excluded().get(1).reason())
			.isEqualTo("请假：" + this.today.plusDays(2) + " 至 " + this.today.plusDays(9));
	}

	@Test
	void passesOverWhoTurnsOutToHaveAConflict() throws Exception {
		long id = accepted("甲");
		long enterprise = this.consultations.get(id).enterpriseId();
		long fixed = prepare(id, 1, 2);
		declare(this.ids.get(3), enterprise);
		refused("draw.refused.poolChanged", () -> this.draws.draw(fixed, new LotsData("示例监督人", null)));
		this.draws.cancel(fixed, "名单有变");
		DrawRecord draw = drawn(id, 1, 2);
		declare(draw.drawn().getFirst().expertId(), enterprise);
		confirm(draw.item().id());
		DrawRecord confirmed = this.records.get(draw.item().id());
		assertThat(confirmed.drawn().getFirst().call()).isEqualTo(EntryCall.SKIPPED);
		assertThat(this.consultations.details(id).assignments()).extracting(AssignmentItem::expertId)
			.containsExactly(draw.standingBy().get(0).expertId());
		declare(draw.standingBy().get(1).expertId(), enterprise);
		decline(draw.standingBy().get(0).expertId(), "出差");
		this.jobs.run();
		DrawRecord after = this.records.get(draw.item().id());
		assertThat(after.standingBy()).extracting(EntryItem::call)
			.containsExactly(EntryCall.DECLINED, EntryCall.SKIPPED);
		assertThat(this.consultations.details(id).assignments()).hasSize(1);
	}

	private void declare(long expertId, long enterprise) throws Exception {
		Actors.expert(expertId, () -> this.recusals.declare(expertId, new RecusalData(RecusalKind.SHAREHOLDING, null,
				null, enterprise, null, null, this.today.minusYears(1), null, null, 0)));
	}

	@Test
	void doesNotCountWorkloadWithoutACap() {
		assign(accepted("别的"), this.ids.get(0), AssignmentPart.LEAD);
		assertThat(this.draws.preview(accepted("甲"), data(1, 0, null, Map.of())).eligible()).isEqualTo(6);
	}

	@Test
	void drawsFromATermAnOfficeAndAField() {
		SampleCommittee committee = this.committee;
		long member = committee.expert("示例委员");
		committee.appointed(member, "委员");
		long adviser = committee.expert("示例顾问");
		committee.appointed(adviser, "顾问");
		long id = accepted("甲");
		DrawData term = new DrawData(committee.termId(), Set.of(), Set.of(), 1, 0, null, Map.of());
		assertThat(this.draws.preview(id, term).items()).extracting(PoolItem::expertId)
			.containsExactly(member, adviser);
		DrawPool members = this.draws.preview(id,
				new DrawData(committee.termId(), Set.of(), Set.of(committee.office("委员")), 1, 0, null, Map.of()));
		assertThat(members.items()).extracting(PoolItem::expertId).containsExactly(member);
		assertThat(members.filter()).contains("第一届", "委员", "领域：全部");
		refused("industryIds", () -> this.draws.preview(id,
				new DrawData(committee.termId(), Set.of(4711L), Set.of(), 1, 0, null, Map.of())));
	}

	@Test
	void refusesNumbersThatCannotBe() {
		long id = accepted("甲");
		refused("wanted", () -> prepare(id, 0, 0));
		refused("wanted", () -> prepare(id, 7, 0));
		refused("wanted", () -> prepare(id, 51, 0));
		refused("substitutes", () -> prepare(id, 4, 3));
		refused("substitutes", () -> prepare(id, 1, -1));
		this.ids.forEach((expert) -> this.experts.updateStanding(expert, StandingData.none()));
		refused("wanted", () -> prepare(id, 1, 0));
		assertThat(this.records.ofConsultation(id)).isEmpty();
	}

	@Test
	void refusesACaseThatCannotBeAssigned() {
		long id = register("甲");
		refused("draw.refused.case", () -> this.draws.begin(id));
		refused("draw.refused.case", () -> prepare(id, 1, 0));
		this.work.accept(id);
		long draw = prepare(id, 1, 0);
		this.work.suspend(id, "补充材料");
		refused("draw.refused.case", () -> this.draws.draw(draw, new LotsData("示例监督人", null)));
		this.work.resume(id);
		this.draws.draw(draw, new LotsData("示例监督人", null));
		this.work.suspend(id, "补充材料");
		refused("draw.refused.case", () -> confirm(draw));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> prepare(4711, 1, 0));
	}

	@Test
	void lotsAreDrawnOnceAndOnlyBeforeAWitness() {
		long id = prepare(accepted("甲"), 2, 1);
		refused("witnesses", () -> this.draws.draw(id, new LotsData(" ", null)));
		refused("draw.refused.confirm", () -> confirm(id));
		this.draws.draw(id, new LotsData("示例监督人", null));
		refused("draw.refused.draw", () -> this.draws.draw(id, new LotsData("示例监督人", "再来一次")));
	}

	@Test
	void anotherDrawNeedsTheFormerVoidedWithAReason() {
		long id = accepted("甲");
		DrawRecord first = drawn(id, 2, 1);
		refused("draw.refused.open", () -> prepare(id, 2, 1));
		refused("reason", () -> this.draws.cancel(first.item().id(), "  "));
		this.draws.cancel(first.item().id(), "监督人未到场");
		refused("draw.refused.void", () -> this.draws.cancel(first.item().id(), "再次"));
		refused("draw.refused.confirm", () -> confirm(first.item().id()));
		long second = prepare(id, 2, 1);
		assertThat(this.records.ofConsultation(id)).extracting((one) -> one.item().id())
			.containsExactlyInAnyOrder(second, first.item().id());
		DrawRecord kept = this.records.get(first.item().id());
		assertThat(kept.state()).isEqualTo(DrawState.VOID);
		assertThat(kept.voidReason()).isEqualTo("监督人未到场");
		assertThat(kept.entries()).isEqualTo(first.entries());
		assertThat(this.records.get(second).commitment()).isNotEqualTo(kept.commitment());
	}

	@Test
	void nobodyDrawsAgainWhenAPoolWasFixedAndNotLiked() {
		long id = accepted("甲");
		long first = prepare(id, 2, 1);
		this.draws.cancel(first, "范围有误");
		assertThat(this.records.get(first).secret()).isNull();
		refused("draw.refused.draw", () -> this.draws.draw(first, new LotsData("示例监督人", null)));
	}

	@Test
	void onlyOneOfTwoPeopleBeginsADraw() throws Exception {
		long id = accepted("甲");
		prepare(accepted("先有编号"), 1, 0);
		List<String> results = atOnce(2, () -> Actors.secretary(() -> outcome(() -> prepare(id, 2, 1))));
		assertThat(results).containsExactlyInAnyOrder("done", "draw.refused.open");
	}

	@Test
	void onlyOneOfTwoPeopleDrawsAndConfirms() throws Exception {
		long id = prepare(accepted("甲"), 2, 1);
		assertThat(atOnce(2,
				() -> Actors.secretary(() -> outcome(() -> this.draws.draw(id, new LotsData("示例监督人", null))))))
			.containsExactlyInAnyOrder("done", "draw.refused.draw");
		assertThat(atOnce(2, () -> Actors.secretary(() -> outcome(() -> confirm(id)))))
			.containsExactlyInAnyOrder("done", "draw.refused.confirm");
		assertThat(this.records.get(id).vacancies()).isZero();
	}

	@Test
	void refusesToDrawWhenSomebodyMayNotTakePartAnyMore() {
		long id = accepted("甲");
		long draw = prepare(id, 2, 1);
		assign(id, this.ids.get(2), AssignmentPart.LEAD);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.draws.draw(draw, new LotsData("示例监督人", null)))
			.satisfies((ex) -> assertThat(ex.args().getFirst().toString()).isEqualTo("示例专家03：已参与本件咨询（待答复）"));
	}

	@Test
	void confirmingAssignsInOrderAndTheFirstLeads() {
		long id = accepted("甲");
		DrawRecord draw = drawn(id, 2, 1);
		confirm(draw.item().id());
		List<AssignmentItem> assigned = this.consultations.details(id).assignments();
		assertThat(assigned).extracting(AssignmentItem::expertId, AssignmentItem::part)
			.containsExactly(tuple(draw.drawn().get(0).expertId(), AssignmentPart.LEAD),
					tuple(draw.drawn().get(1).expertId(), AssignmentPart.SUPPORT));
		assertThat(assigned).allMatch((one) -> one.replyBy().equals(this.today.plusDays(3)));
		refused("draw.refused.confirm", () -> confirm(draw.item().id()));
		assertThat(this.records.get(draw.item().id()).drawn()).allMatch((one) -> one.call() == EntryCall.CALLED);
	}

	@Test
	void anotherOfThoseDrawnMayLeadUnlessTheCaseHasALead() {
		long id = accepted("甲");
		DrawRecord draw = drawn(id, 2, 0);
		long drawId = draw.item().id();
		refused("replyBy", () -> this.draws.confirm(drawId, new ConfirmData(null, this.today.minusDays(1))));
		long outsider = this.ids.stream()
			.filter((one) -> draw.drawn().stream().noneMatch((entry) -> entry.expertId() == one))
			.findFirst()
			.orElseThrow();
		refused("leadId", () -> this.draws.confirm(drawId, new ConfirmData(outsider, this.today)));
		this.draws.confirm(drawId, new ConfirmData(draw.drawn().get(1).expertId(), this.today));
		assertThat(part(id, draw.drawn().get(1).expertId())).isEqualTo(AssignmentPart.LEAD);
		DrawRecord more = drawn(id, 1, 0);
		refused("leadId", () -> this.draws.confirm(more.item().id(),
				new ConfirmData(more.drawn().getFirst().expertId(), this.today)));
		confirm(more.item().id());
		assertThat(part(id, more.drawn().getFirst().expertId())).isEqualTo(AssignmentPart.SUPPORT);
	}

	@Test
	void passesOverWhoCannotBeAskedAnyMoreWhenConfirming() {
		long id = accepted("甲");
		DrawRecord draw = drawn(id, 2, 1);
		EntryItem gone = draw.drawn().getFirst();
		this.experts.updateStanding(gone.expertId(), StandingData.none());
		confirm(draw.item().id());
		DrawRecord after = this.records.get(draw.item().id());
		assertThat(after.drawn().getFirst().call()).isEqualTo(EntryCall.SKIPPED);
		assertThat(after.drawn().getFirst().callNote()).isEqualTo("不在聘期内");
		assertThat(after.standingBy().getFirst().call()).isEqualTo(EntryCall.CALLED);
		assertThat(after.vacancies()).isZero();
		assertThat(part(id, after.drawn().get(1).expertId())).isEqualTo(AssignmentPart.LEAD);
		long other = accepted("乙");
		DrawRecord nobody = drawn(other, 1, 0);
		this.experts.updateStanding(nobody.drawn().getFirst().expertId(), StandingData.none());
		refused("draw.refused.nobodyLeft", () -> confirm(nobody.item().id()));
		assertThat(this.records.get(nobody.item().id()).state()).isEqualTo(DrawState.DRAWN);
	}

	@Test
	void callsSubstitutesInOrderAsExpertsDeclineAndTellsTheSecretariat() throws Exception {
		PortalUser secretary = this.jobs.secretary("secretary1");
		long id = accepted("甲");
		DrawRecord draw = drawn(id, 1, 2);
		confirm(draw.item().id());
		decline(draw.drawn().getFirst().expertId(), "出差");
		this.jobs.run();
		DrawRecord after = this.records.get(draw.item().id());
		assertThat(after.drawn().getFirst().call()).isEqualTo(EntryCall.DECLINED);
		assertThat(after.drawn().getFirst().callNote()).isEqualTo("出差");
		assertThat(after.standingBy()).extracting(EntryItem::call).containsExactly(EntryCall.CALLED, null);
		long first = after.standingBy().getFirst().expertId();
		assertThat(part(id, first)).isEqualTo(AssignmentPart.LEAD);
		this.jobs.run();
		assertThat(this.consultations.details(id).assignments()).hasSize(2);
		decline(first, "也出差");
		this.jobs.run();
		long second = after.standingBy().get(1).expertId();
		decline(second, "同样出差");
		this.jobs.run();
		DrawRecord empty = this.records.get(draw.item().id());
		assertThat(empty.standingBy()).allMatch((one) -> one.call() == EntryCall.DECLINED);
		assertThat(empty.vacancies()).isEqualTo(1);
		assertThat(empty.substituteLeft()).isFalse();
		refused("draw.refused.call", () -> this.calls.call(draw.item().id()));
		List<NotificationItem> told = Actors.as(secretary, () -> this.notifications
			.list(new NotificationFilter(null, NotificationKind.DRAW), PagedQuery.of(0, 10)));
		assertThat(told).hasSize(3);
		assertThat(told.toString()).contains("draw.notice.called", "draw.notice.none");
	}

	@Test
	void passesOverASubstituteWhoMayNotTakePartAnyMore() throws Exception {
		long id = accepted("甲");
		DrawRecord draw = drawn(id, 1, 2);
		confirm(draw.item().id());
		assign(id, draw.standingBy().getFirst().expertId(), AssignmentPart.SUPPORT);
		decline(draw.drawn().getFirst().expertId(), "出差");
		this.jobs.run();
		DrawRecord after = this.records.get(draw.item().id());
		assertThat(after.standingBy()).extracting(EntryItem::call).containsExactly(EntryCall.SKIPPED, EntryCall.CALLED);
		assertThat(after.standingBy().getFirst().callNote()).isEqualTo("已参与本件咨询（待答复）");
	}

	@Test
	void callsByHandWhatTheStateOfTheCaseKeptBack() throws Exception {
		long id = accepted("甲");
		DrawRecord draw = drawn(id, 1, 1);
		confirm(draw.item().id());
		decline(draw.drawn().getFirst().expertId(), "出差");
		this.work.suspend(id, "补充材料");
		this.jobs.run();
		assertThat(this.records.get(draw.item().id()).vacancies()).isEqualTo(1);
		this.work.resume(id);
		this.calls.call(draw.item().id());
		assertThat(this.records.get(draw.item().id()).vacancies()).isZero();
		assertThat(this.consultations.details(id).assignments()).extracting(AssignmentItem::status)
			.contains(AssignmentStatus.PENDING);
	}

	@Test
	void callsNobodyForADrawThatWasVoidedAfterwards() throws Exception {
		long id = accepted("甲");
		DrawRecord draw = drawn(id, 1, 1);
		confirm(draw.item().id());
		this.draws.cancel(draw.item().id(), "程序有误");
		decline(draw.drawn().getFirst().expertId(), "出差");
		this.jobs.run();
		assertThat(this.consultations.details(id).assignments()).hasSize(1);
	}

	@Test
	void writesTheRecordAsWordAndAsPdf() throws Exception {
		this.experts.updateStanding(this.ids.get(0), StandingData.none());
		long id = accepted("<script>alert(1)</script>=1+1");
		DrawRecord draw = drawn(id, 2, 1);
		confirm(draw.item().id());
		DrawRecord record = this.records.get(draw.item().id());
		List<String> wanted = List.of("专家随机抽取记录表", "抽取〔2026〕1号", "<script>alert(1)</script>=1+1", record.commitment(),
				String.valueOf(record.secret()), String.valueOf(record.seed()), record.poolHash(), "SHA256-SORT",
				"示例监督人", "排除：不在聘期内", record.drawn().getFirst().name(), record.drawn().getFirst().digest(),
				"sha256sum pool.txt", "抽取人（签字）：", "监督人（签字）：");
		DrawPaper word = this.records.word(draw.item().id());
		assertThat(word.fileName()).isEqualTo("专家随机抽取记录表 抽取〔2026〕1号.docx");
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word.content()));
				XWPFWordExtractor text = new XWPFWordExtractor(document)) {
			assertThat(text.getText()).contains(wanted);
		}
		DrawPaper pdf = this.records.pdf(draw.item().id());
		Path kept = Path.of("target", "draw-record");
		Files.createDirectories(kept);
		Files.write(kept.resolve("record.docx"), word.content());
		Files.write(kept.resolve("record.pdf"), pdf.content());
		try (PDDocument document = Loader.loadPDF(pdf.content())) {
			String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
			assertThat(text).contains(wanted.stream().map((one) -> String.valueOf(one).replaceAll("\\s", "")).toList());
		}
	}

	@Test
	void auditorsReadTheRecordsAndFindThem() throws Exception {
		DrawRecord draw = drawn(accepted("中试放大"), 1, 0);
		drawn(accepted("节能改造"), 1, 0);
		Actors.auditor(() -> {
			assertThat(this.records.list(new DrawFilter(null, "中试"), PagedQuery.of(0, 10))).extracting(DrawItem::number)
				.containsExactly(draw.item().number());
			assertThat(this.records.list(new DrawFilter(DrawState.DRAWN, "〔2026〕 示例企业"), PagedQuery.of(0, 10)))
				.hasSize(2);
			assertThat(this.records.count(new DrawFilter(DrawState.VOID, null))).isZero();
			assertThat(this.records.count(new DrawFilter(null, "100%"))).isZero();
			return this.records.pdf(draw.item().id()).content().length;
		});
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.records.get(4711));
	}

	private long expert(String name) {
		long id = this.experts
			.create(new ExpertData(name, null, null, null, null, null, "示例单位", null, null, Set.of(), null, 0), true);
		this.experts.updateStanding(id,
				new StandingData(Standing.ACTIVE, null, "委员", 5, this.today.minusYears(1), this.today.plusYears(1)));
		return id;
	}

	private long register(String title) {
		long enterprise = this.enterprises.findByName("示例企业")
			.map((one) -> one.id())
			.orElseGet(() -> this.enterprises.create(EnterpriseData.of("示例企业", null, null)));
		LocalDate day = ChinaTime.today(this.clock);
		return this.consultations.register(new ConsultationData(enterprise, title, "需求", null, Urgency.NORMAL, day,
				"示例秘书01", Channel.VISIT, day.plusDays(15), 0));
	}

	private long accepted(String title) {
		long id = register(title);
		this.work.accept(id);
		return id;
	}

	private void assign(long id, long expertId, AssignmentPart part) {
		this.work.assign(id, new AssignmentData(expertId, part, this.today.plusDays(3)));
	}

	private static DrawData data(int wanted, int substitutes, @Nullable Integer cap, Map<Long, String> byHand) {
		return new DrawData(null, Set.of(), Set.of(), wanted, substitutes, cap, byHand);
	}

	private long prepare(long id, int wanted, int substitutes) {
		return this.draws.prepare(id, data(wanted, substitutes, null, Map.of()));
	}

	private DrawRecord drawn(long id, int wanted, int substitutes) {
		long draw = prepare(id, wanted, substitutes);
		this.draws.draw(draw, new LotsData("示例监督人", null));
		return this.records.get(draw);
	}

	private void confirm(long id) {
		this.draws.confirm(id, new ConfirmData(null, this.today.plusDays(3)));
	}

	private String number(long id) {
		return this.records.get(id).item().number();
	}

	private AssignmentPart part(long id, long expertId) {
		return this.consultations.details(id)
			.assignments()
			.stream()
			.filter((one) -> one.expertId() == expertId)
			.findFirst()
			.orElseThrow()
			.part();
	}

	private void decline(long expertId, String reason) throws Exception {
		Actors.expert(expertId, () -> {
			this.assignments.decline(this.assignments.open(1).getFirst().id(), reason);
			return true;
		});
	}

	/** The input is refused at that field, or the act with that key. */
	private static void refused(String what, ThrowingCallable act) {
		Throwable thrown = catchThrowable(act);
		if (thrown instanceof InvalidInput ex) {
			assertThat(ex.violations().getFirst().field()).isEqualTo(what);
		}
		else {
			assertThat(thrown).isInstanceOf(IllegalAct.class);
			assertThat(((IllegalAct) thrown).messageKey()).isEqualTo(what);
		}
	}

	private static String outcome(Runnable act) {
		try {
			act.run();
			return "done";
		}
		catch (IllegalAct ex) {
			return ex.messageKey();
		}
	}

	private String shell(String command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("sh", "-c", command).directory(this.folder.toFile()).start();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isZero();
		return out;
	}

	private static String sha256(@Nullable String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest(Objects.requireNonNull(text).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static <T> List<T> atOnce(int people, Callable<T> act) throws Exception {
		CyclicBarrier start = new CyclicBarrier(people);
		try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
			List<Callable<T>> all = IntStream.range(0, people).<Callable<T>>mapToObj((i) -> () -> {
				start.await();
				return act.call();
			}).toList();
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(all)) {
				results.add(future.get());
			}
			return results;
		}
	}

}
