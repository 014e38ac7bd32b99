package org.expertcommittee.recommendation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.expertcommittee.account.AccountService;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.consultation.AnswerData;
import org.expertcommittee.consultation.AssignmentData;
import org.expertcommittee.consultation.AssignmentPart;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.CaseClosing.Unfinished;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.ConsultationAct;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.FollowUpData;
import org.expertcommittee.consultation.ReopenData;
import org.expertcommittee.consultation.Satisfaction;
import org.expertcommittee.consultation.TimelineItem;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.enterprise.EnterpriseData;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.notification.TestPeople;
import org.expertcommittee.report.LedgerFormat;
import org.expertcommittee.report.RecommendationLedgerFileService;
import org.expertcommittee.security.PortalUser;
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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@ServiceTest
@As(Role.SECRETARIAT)
class RecommendationServiceTest {

	private static final PagedQuery FIRST = PagedQuery.of(0, 100);

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private RecommendationWorkService deciding;

	@Autowired
	private MyRecommendationService mine;

	@Autowired
	private RecommendationLedgerService ledger;

	@Autowired
	private RecommendationLedgerFileService ledgerFiles;

	@Autowired
	private RecommendationReminders reminders;

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
	private AccountService accounts;

	@Autowired
	private org.expertcommittee.notification.Recipients recipients;

	@Autowired
	private List<DemoData> demo;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private LocalDate today = LocalDate.EPOCH;

	private long lixiao;

	private long other;

	@BeforeEach
	void committeeAndExperts() {
		this.today = ChinaTime.today(this.clock);
		createDemo(0, 20);
		this.lixiao = this.experts.search("李晓", 1).getFirst().id();
		this.other = this.experts.search("示例专家", 1).getFirst().id();
	}

	@Test
	void whatAnExpertWritesIsHandedInWithTheOpinion() throws Exception {
		long id = accepted("中试放大");
		long own = own();
		long first = asExpert(() -> this.mine.add(own, data("先建一条中试线", "中原美谷")));
		long second = asExpert(() -> this.mine.add(own, data("写错了", null)));
		asExpert(() -> done(() -> this.mine.remove(second)));
		asExpert(() -> done(() -> this.mine.edit(first,
				new RecommendationData("先建一条 200 L 中试线", null, "中原美谷", null, this.mine.data(first).version()))));
		assertThat(this.recommendations.ofCase(id).items()).as("drafts are the expert's alone").isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.recommendations.details(first));

		asExpert(() -> done(() -> this.assignments.submit(own, "意见", -1)));

		assertThat(this.recommendations.ofCase(id).items())
			.extracting(RecommendationListItem::text, RecommendationListItem::expertName, RecommendationListItem::unit,
					RecommendationListItem::status)
			.containsExactly(tuple("先建一条 200 L 中试线", "李晓", "中原美谷", RecommendationStatus.OPEN));
		refused("recommendation.refused.write", () -> asExpert(() -> this.mine.add(own, data("晚了", null))));
		refused("recommendation.refused.write", () -> asExpert(() -> done(() -> this.mine.remove(first))));
		refused("recommendation.refused.removeExperts", () -> done(() -> this.recommendations.remove(first, "重复")));
	}

	@Test
	void aStrangersRecommendationIsNotFound() throws Exception {
		accepted("甲");
		long own = own();
		long given = asExpert(() -> this.mine.add(own, data("甲的建议", null)));
		asExpert(() -> done(() -> this.assignments.submit(own, "意见", -1)));
		List<Callable<Object>> reaches = List.of(() -> this.mine.get(given), () -> this.mine.data(given),
				() -> this.mine.download(given, 1), () -> done(() -> this.mine.remove(given)),
				() -> done(() -> this.mine.edit(given, data("别人的", null))), () -> this.mine.ofAssignment(own),
				() -> this.mine.add(own, data("别人的", null)), () -> this.mine.get(999_999));
		for (Callable<Object> reach : reaches) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Actors.expert(this.other, reach));
		}
		assertThat(Actors.expert(this.other, () -> this.mine.count(null, null))).isZero();
		assertThat(asExpert(() -> this.mine.list(null, null, FIRST))).extracting(RecommendationListItem::id)
			.containsExactly(given);
	}

	@Test
	void theExpertIsToldOfEveryStepAndSeesIt() throws Exception {
		PortalUser account = TestPeople.create(this.accounts, "lixiao", Role.EXPERT, this.lixiao, null);
		long id = answered("中试放大", "先建一条中试线");
		long r = only(id);
		this.deciding.reject(r, "费用过高", version(r));
		this.deciding.reconsider(r, "区里给予补助", version(r));
		this.deciding.adopt(r, adoption(r));
		this.deciding.attach(r, "验收.txt", "验收合格".getBytes(UTF_8));
		this.deciding.implement(r, new ImplementationData(this.today, null, "120", "万元", "节约投入", version(r)));

		assertThat(this.jdbc.sql(
				"select message_key from notification where account_id = ? and link like 'my/recommendations/%' order by id")
			.param(account.accountId())
			.query(String.class)
			.list()).containsExactly("recommendation.news.REJECTED", "recommendation.news.RECONSIDERED",
					"recommendation.news.ADOPTED", "recommendation.news.IMPLEMENTED");
		assertThat(
				this.jdbc.sql("select distinct link from notification where account_id = ? and kind = 'RECOMMENDATION'")
					.param(account.accountId())
					.query(String.class)
					.list())
			.containsExactly("my/recommendations/" + r);
		RecommendationDetails details = asExpert(() -> this.mine.get(r));
		assertThat(details.item().status()).isEqualTo(RecommendationStatus.IMPLEMENTED);
		assertThat(details.item().effect()).isEqualTo("120 万元");
		assertThat(details.history()).extracting(HistoryItem::note).contains("费用过高", "区里给予补助");
		long file = details.files().getFirst().id();
		try (InputStream content = asExpert(() -> this.mine.download(r, file)).content()) {
			assertThat(content.readAllBytes()).isEqualTo("验收合格".getBytes(UTF_8));
		}
		assertThat(asExpert(() -> this.mine.adoption())).isEqualTo(new Adoption(1, 0, 0));
		assertThat(this.recommendations.adoption(this.today, this.today)).isEqualTo(new Adoption(1, 0, 0));
		assertThat(this.ledger.adoptionByExpert(List.of(this.lixiao, this.other), this.today, this.today))
			.containsOnlyKeys(this.lixiao);
	}

	@Test
	void ofTwoWhoDecideAtOnceTheSecondIsTold() throws Exception {
		long r = only(answered("甲", "建议"));
		long seen = version(r);
		List<String> results = atOnce(() -> Actors.secretary(() -> {
			try {
				this.deciding.adopt(r, adoption(r, seen));
				return "done";
			}
			catch (StaleData ex) {
				return "stale";
			}
		}));
		assertThat(results).containsExactlyInAnyOrder("done", "stale");
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.deciding.reject(r, "不办", seen));
		assertThat(this.recommendations.details(r).item().status()).isEqualTo(RecommendationStatus.ADOPTED);
	}

	@Test
	void aCaseIsNotClosedWhileARecommendationIsOpen() throws Exception {
		long id = answered("甲", "建议一");
		this.clock.advance(java.time.Duration.ofMinutes(1));
		long second = this.recommendations.add(id, data("秘书处补记", null));
		followUp(id, Satisfaction.VERY_SATISFIED);
		assertThat(this.work.unfinished(id)).extracting(Unfinished::args, Unfinished::link)
			.containsExactly(tuple(List.of(2L), "recommendations?state=OPEN&case=" + id));
		refused("recommendation.closing.open", () -> done(() -> this.work.close(id)));
		assertThat(this.consultations.details(id).status()).isEqualTo(ConsultationStatus.IN_FOLLOW_UP);

		long first = this.recommendations.ofCase(id).items().getFirst().id();
		this.deciding.reject(first, "不具备条件", version(first));
		refused("recommendation.closing.open", () -> done(() -> this.work.close(id)));
		this.recommendations.remove(second, "与第一条重复");
		assertThat(this.work.unfinished(id)).isEmpty();
		this.work.close(id);
		assertThat(this.consultations.details(id).status()).isEqualTo(ConsultationStatus.CLOSED);

		refused("recommendation.refused.closed", () -> this.recommendations.add(id, data("晚了", null)));
		refused("recommendation.refused.reconsiderClosed",
				() -> done(() -> this.deciding.reconsider(first, "再议", version(first))));
		this.deciding.adopt(first, adoption(first));
		this.deciding.implement(first, new ImplementationData(this.today, "销号后落实", null, null, null, version(first)));
	}

	@Test
	void aClosedCaseIsTakenUpAgainWithAReasonAndKeepsWhatWasAnswered() throws Exception {
		long id = answered("甲", "建议一");
		long r = only(id);
		this.deciding.adopt(r, adoption(r));
		followUp(id, Satisfaction.SATISFIED);
		refused("consultation.refused.takeUpAgain", () -> done(() -> this.work.takeUpAgain(id, reopen("x", 5))));
		this.work.close(id);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.work.takeUpAgain(id, reopen(" ", 5)));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.work.takeUpAgain(id, reopen("x", -1)));
		this.clock.advance(java.time.Duration.ofHours(1));

		this.work.takeUpAgain(id, reopen("企业反映方案不可行", 10));

		var details = this.consultations.details(id);
		assertThat(details.status()).isEqualTo(ConsultationStatus.IN_PROGRESS);
		assertThat(details.deadline()).isEqualTo(this.today.plusDays(10));
		assertThat(details.assignments().getFirst().opinion()).isEqualTo("意见");
		assertThat(details.timeline().getFirst().act()).isEqualTo(ConsultationAct.TAKEN_UP_AGAIN);
		assertThat(details.timeline().getFirst().note()).isEqualTo("企业反映方案不可行");
		assertThat(this.recommendations.ofCase(id).wordable(this.recommendations.details(r).item())).isFalse();

		this.clock.advance(java.time.Duration.ofHours(1));
		this.work.answer(id, new AnswerData("第二次反馈"));
		assertThat(this.consultations.details(id).answer()).isEqualTo("第二次反馈");
		assertThat(this.consultations.details(id)
			.timeline()
			.stream()
			.filter((one) -> one.act() == ConsultationAct.ANSWERED)
			.map(TimelineItem::note)).containsExactly("第二次反馈", "反馈");
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'consultation.takeUpAgain'")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void theSameExpertIsAskedAgainAfterTheCaseWasTakenUpAgain() throws Exception {
		long id = answered("甲", "建议一");
		refusedAsking(id);
		long r = only(id);
		this.deciding.adopt(r, adoption(r));
		this.work.startFollowUp(id);
		this.work.followUp(id, new FollowUpData(Satisfaction.DISSATISFIED, "没有解决"));
		assertThat(this.consultations.details(id).status()).isEqualTo(ConsultationStatus.IN_PROGRESS);
		assign(id);
		long own = own();
		asExpert(() -> done(() -> this.assignments.accept(own, true)));
		long version = asExpert(() -> this.assignments.get(own)).draft().version();
		asExpert(() -> this.assignments.saveDraft(own, "补充意见", version));
		assertThat(this.consultations.details(id).assignments().getFirst().opinion()).isEqualTo("意见");
		asExpert(() -> done(() -> this.assignments.submit(own, "补充意见", version + 1)));
		assertThat(this.consultations.details(id).assignments().getFirst().opinion()).isEqualTo("补充意见");
	}

	@Test
	void refusesWhatIsNoInput() throws Exception {
		long id = accepted("甲");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.recommendations.add(id, data(" ", null)));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.recommendations.add(id, data("控制符\u0007", null)));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.recommendations.add(id, data("长".repeat(2001), null)));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(
				() -> this.recommendations.add(id, new RecommendationData("甲", null, null, this.today.minusDays(1), 0)))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("dueOn"));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.recommendations.add(id, new RecommendationData("甲", own(), null, null, 0)))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("assignmentId"));
		long r = this.recommendations.add(id, data("𠅤".repeat(2000), "𬭎".repeat(100)));
		refused("recommendation.refused.file", () -> done(() -> this.deciding.attach(r, "a.txt", "x".getBytes(UTF_8))));
		this.deciding.adopt(r, adoption(r));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.deciding.attach(r, "验收.pdf", new byte[] { 'M', 'Z', 1, 2, 3, 4, 5, 6 }));
		assertThat(this.recommendations.details(r).files()).isEmpty();
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.deciding.implement(r,
					new ImplementationData(this.today, null, null, null, null, version(r))))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("evidence"));
	}

	@Test
	void findsByStateUnitExpertEnterpriseDayAndWords() throws Exception {
		long id = answered("中试放大", "先建一条中试线");
		long late = only(id);
		this.deciding.adopt(late, new AdoptionData("区科技局", this.today.plusDays(5), null, version(late)));
		long open = this.recommendations.add(id, data("建立原料台账", "中原美谷"));
		this.clock.set(this.today.plusDays(6));
		assertThat(ids(RecommendationFilter.ALL)).containsExactlyInAnyOrder(open, late);
		assertThat(ids(RecommendationFilter.of(RecommendationStatus.ADOPTED))).containsExactly(late);
		assertThat(ids(RecommendationFilter.of(RecommendationDue.LATE))).containsExactly(late);
		assertThat(ids(RecommendationFilter.of(RecommendationDue.MONTH))).isEmpty();
		assertThat(ids(RecommendationFilter.ofExpert(this.lixiao))).containsExactly(late);
		assertThat(ids(text("jlyltz"))).containsExactly(open);
		assertThat(ids(text("区科技局"))).containsExactly(late);
		assertThat(ids(text("zymg zsfd"))).containsExactlyInAnyOrder(open, late);
		assertThat(ids(text("没有这样的"))).isEmpty();
		assertThat(this.recommendations.units()).containsExactlyInAnyOrder("中原美谷", "区科技局");
		assertThat(this.recommendations.list(RecommendationFilter.of(RecommendationDue.LATE), FIRST).getFirst().late())
			.isTrue();
		for (String sort : List.of("given", "due", "unit", "enterprise")) {
			assertThat(this.recommendations.list(RecommendationFilter.ALL, new PagedQuery(0, 1, sort, true)))
				.hasSize(1);
		}
		assertThat(this.ledger.years()).containsExactly(2026);
	}

	@Test
	void theSecretariatIsRemindedOnceOfEachThatIsLate() throws Exception {
		PortalUser secretary = TestPeople.secretary(this.accounts, "zhang");
		long id = answered("甲", "建议一");
		long r = only(id);
		this.deciding.adopt(r, new AdoptionData("区科技局", this.today.plusDays(5), null, version(r)));
		assertThat(this.reminders.due(this.today.plusDays(5), this.recipients)).isEmpty();
		assertThat(this.reminders.due(this.today.plusDays(6), this.recipients)).singleElement().satisfies((one) -> {
			assertThat(one.accountId()).isEqualTo(secretary.accountId());
			assertThat(one.args()).containsExactly("建议一", "区科技局", this.today.plusDays(5).toString());
			assertThat(one.link()).isEqualTo("recommendations/" + r);
		});
		for (int i = 0; i < 10; i++) {
			this.recommendations.add(id, new RecommendationData("建议", null, "甲", this.today.plusDays(5), 0));
		}
		assertThat(this.reminders.due(this.today.plusDays(6), this.recipients)).singleElement()
			.satisfies((one) -> assertThat(one.args()).containsExactly("11", this.today.plusDays(5).toString()));
		this.deciding.implement(r, new ImplementationData(this.today, "已办", null, null, null, version(r)));
		assertThat(this.reminders.due(this.today.plusDays(6), this.recipients)).singleElement()
			.satisfies((one) -> assertThat(one.args()).containsExactly("10", this.today.plusDays(5).toString()));
	}

	@Test
	void writesTheLedgerAsFilesThatExecuteNothing() throws Exception {
		long id = answered("=HYPERLINK(\"http://example.org\")", "=1+1");
		long r = only(id);
		this.recommendations.add(id, data("<script>alert(1)</script>", "@SUM(A1)"));
		this.deciding.reject(r, "-2+3", version(r));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.ledgerFiles.write(RecommendationFilter.ALL, LedgerFormat.XLSX, out);
		List<String> cells = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			for (Row row : workbook.getSheetAt(0)) {
				row.forEach((cell) -> {
					assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
					cells.add(cell.getStringCellValue());
				});
			}
		}
		assertThat(cells).contains("建议台账", "序号", "建议内容", "责任单位", "采纳情况", "'=1+1", "'@SUM(A1)", "'-2+3",
				"<script>alert(1)</script>", "未采纳", "待研究", "李晓", "委员会");
		assertThat(cells).noneMatch((cell) -> !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0);
		assertThat(pdf()).contains("建议台账", "=1+1", "李晓", "未采纳");
	}

	@Test
	void beginsWithSamplesInEveryState() {
		createDemo(30, 55);
		for (RecommendationStatus status : RecommendationStatus.values()) {
			assertThat(this.recommendations.count(RecommendationFilter.of(status))).as(status.name()).isPositive();
		}
		assertThat(this.recommendations.count(RecommendationFilter.of(RecommendationDue.LATE))).as("late").isEqualTo(1);
	}

	private String pdf() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.ledgerFiles.write(RecommendationFilter.ALL, LedgerFormat.PDF, out);
		try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
			return new PDFTextStripper().getText(document);
		}
	}

	private void createDemo(int from, int to) {
		SystemActor.run(() -> this.demo.stream()
			.filter((one) -> one.order() >= from && one.order() <= to)
			.sorted(Comparator.comparingInt(DemoData::order))
			.forEach(DemoData::create));
	}

	/** A case that 李晓 works on. */
	private long accepted(String title) throws Exception {
		long id = this.consultations.register(new ConsultationData(enterprise(), title, "需求", null, Urgency.NORMAL,
				this.today, "示例秘书01", Channel.VISIT, this.today.plusDays(15), 0));
		this.work.accept(id);
		assign(id);
		long own = own();
		asExpert(() -> done(() -> this.assignments.accept(own, true)));
		return id;
	}

	/** A case that is answered, with one recommendation of 李晓. */
	private long answered(String title, String text) throws Exception {
		long id = accepted(title);
		long own = own();
		asExpert(() -> this.mine.add(own, data(text, null)));
		asExpert(() -> done(() -> this.assignments.submit(own, "意见", -1)));
		this.work.answer(id, new AnswerData("反馈"));
		return id;
	}

	private void assign(long id) {
		this.work.assign(id, new AssignmentData(this.lixiao, AssignmentPart.LEAD, this.today.plusDays(3)));
	}

	private void refusedAsking(long id) {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> assign(id));
	}

	private void followUp(long id, Satisfaction satisfaction) {
		this.work.startFollowUp(id);
		this.work.followUp(id, new FollowUpData(satisfaction, null));
	}

	private ReopenData reopen(String reason, int days) {
		return new ReopenData(this.today.plusDays(days), "示例", reason);
	}

	private long own() throws Exception {
		return asExpert(() -> this.assignments.open(10)).getFirst().id();
	}

	private long only(long consultationId) {
		return this.recommendations.ofCase(consultationId).items().getFirst().id();
	}

	private long version(long id) {
		return this.recommendations.get(id).version();
	}

	private AdoptionData adoption(long id) {
		return adoption(id, version(id));
	}

	private AdoptionData adoption(long id, long version) {
		return new AdoptionData("中原美谷", this.today.plusDays(30), null, version);
	}

	private static RecommendationData data(String text, @Nullable String unit) {
		return new RecommendationData(text, null, unit, null, 0);
	}

	private static RecommendationFilter text(String text) {
		return new RecommendationFilter(null, text, null, null, null, null, null, null);
	}

	private List<Long> ids(RecommendationFilter filter) {
		List<Long> ids = this.recommendations.list(filter, FIRST).stream().map(RecommendationListItem::id).toList();
		assertThat(this.recommendations.count(filter)).isEqualTo(ids.size());
		return ids;
	}

	private long enterprise() {
		return this.enterprises.findByName("中原美谷")
			.map((one) -> one.id())
			.orElseGet(() -> this.enterprises.create(new EnterpriseData("中原美谷", null, "产业园区/平台", null, null, "示例联系人",
					"13800005678", null, null, null, 0)));
	}

	private <T> T asExpert(Callable<T> act) throws Exception {
		return Actors.expert(this.lixiao, act);
	}

	private static boolean done(Runnable act) {
		act.run();
		return true;
	}

	private static void refused(String key, Callable<?> act) {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(act::call)
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo(key));
	}

	private static <T> List<T> atOnce(Callable<T> act) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			Callable<T> one = () -> {
				start.await();
				return act.call();
			};
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(List.of(one, one))) {
				results.add(future.get());
			}
			return results;
		}
	}

}
