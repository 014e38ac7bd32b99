package org.expertcommittee.consultation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** What experts and the secretariat do between 交办 and 反馈. */
@ServiceTest
@As(Role.SECRETARIAT)
class WorkOnCasesTest {

	private static final String HTML = "<script>alert(1)</script><b>先小试</b> & =1+1";

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private ExpertWorkService expertWork;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private MyOpinionService opinions;

	@Autowired
	private MyCommentService comments;

	@Autowired
	private JointReportService reports;

	@Autowired
	private LeadReportService leadReports;

	@Autowired
	private MyYearService years;

	@Autowired
	private ExpertService experts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<DemoData> demo;

	@Autowired
	private TestClock clock;

	private LocalDate today = LocalDate.EPOCH;

	private long lixiao;

	private long other;

	private long id;

	private long own;

	private long foreign;

	/** A case with 李晓 as the lead and one more expert, both asked. */
	@BeforeEach
	void aCaseWithTwoExperts() throws Exception {
		SystemActor.run(() -> this.demo.stream().filter((one) -> one.order() == 10).forEach(DemoData::create));
		this.today = ChinaTime.today(this.clock);
		this.lixiao = expert("李晓");
		this.other = expert("示例专家01");
		account(11, "office", Role.SECRETARIAT, null);
		account(12, "lixiao", Role.EXPERT, this.lixiao);
		account(13, "other", Role.EXPERT, this.other);
		this.id = this.consultations.registerForNew("中原美谷", new ConsultationData(0L, "中试放大", "请指导中试放大", null,
				Urgency.NORMAL, this.today, "示例秘书", Channel.VISIT, this.today.plusDays(15), 0));
		this.work.accept(this.id);
		this.own = ask(this.lixiao, AssignmentPart.LEAD);
		this.foreign = ask(this.other, AssignmentPart.SUPPORT);
	}

	@Test
	void returnsAnOpinionForCompletionAndKeepsWhatWasSubmitted() throws Exception {
		submit(this.lixiao, this.own, HTML);
		this.expertWork.returnOpinion(this.id, this.own, new ReturnData("请补充依据", this.today.plusDays(2)));
		assertThat(details(this.own).opinion()).isEqualTo(HTML);
		assertThat(details(this.own).status()).isEqualTo(AssignmentStatus.ACCEPTED);
		MyAssignment mine = asLixiao(() -> this.assignments.get(this.own));
		assertThat(mine.draft().text()).isEqualTo(HTML);
		assertThat(mine.dueOn()).isEqualTo(this.today.plusDays(2));
		this.clock.advance(Duration.ofHours(1));
		MyAssignment.Draft draft = asLixiao(() -> this.assignments.saveDraft(this.own, "第二稿", mine.draft().version()));
		assertThat(details(this.own).opinion()).as("the draft is the expert's alone").isEqualTo(HTML);
		asLixiao(() -> done(() -> this.assignments.submit(this.own, "第二稿，附依据", draft.version())));
		assertThat(this.expertWork.submitted(this.id).get(this.own))
			.extracting(OpinionVersionItem::text, OpinionVersionItem::returnReason)
			.containsExactly(tuple("第二稿，附依据", null), tuple(HTML, "请补充依据"));
		assertThat(asLixiao(() -> this.opinions.versions(this.own))).extracting(OpinionVersionItem::text)
			.containsExactly("第二稿，附依据", HTML);
		assertThat(news("lixiao")).contains("consultation.news.asked", "consultation.news.returned");
		assertThat(news("office")).containsExactly("consultation.news.submitted", "consultation.news.submitted");
		assertThat(news("other")).containsExactly("consultation.news.asked");
	}

	@Test
	void returnsOnceWhenTwoSecretariesReturnAtOnce() throws Exception {
		submit(this.lixiao, this.own, "意见");
		List<String> results = atOnce(() -> Actors.secretary(() -> {
			try {
				this.expertWork.returnOpinion(this.id, this.own, new ReturnData("请补充", this.today));
				return "done";
			}
			catch (IllegalAct ex) {
				return ex.messageKey();
			}
		}));
		assertThat(results).containsExactlyInAnyOrder("done", "consultation.refused.returnOpinion");
		assertThat(this.expertWork.submitted(this.id).get(this.own)).hasSize(1);
	}

	@Test
	void refusesAReturnWithoutReasonIntoThePastOrBeforeAnOpinion() throws Exception {
		accept(this.lixiao, this.own);
		refused("consultation.refused.returnOpinion",
				() -> this.expertWork.returnOpinion(this.id, this.own, new ReturnData("请补充", this.today)));
		submit(this.other, this.foreign, "意见");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.expertWork.returnOpinion(this.id,
				this.foreign, new ReturnData("请补充", this.today.minusDays(1))));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.expertWork.returnOpinion(this.id, this.foreign, new ReturnData(" ", this.today)));
		assertThat(details(this.foreign).status()).isEqualTo(AssignmentStatus.SUBMITTED);
	}

	@Test
	void keepsTheDraftNowAndThenWhileItIsWritten() throws Exception {
		accept(this.lixiao, this.own);
		MyAssignment.Draft draft = asLixiao(() -> this.assignments.saveDraft(this.own, "一", -1));
		this.clock.advance(Duration.ofMinutes(5));
		MyAssignment.Draft second = asLixiao(() -> this.assignments.saveDraft(this.own, "一二", draft.version()));
		assertThat(asLixiao(() -> this.opinions.versions(this.own))).isEmpty();
		this.clock.advance(Duration.ofMinutes(6));
		asLixiao(() -> this.assignments.saveDraft(this.own, "一二三", second.version()));
		assertThat(asLixiao(() -> this.opinions.versions(this.own)))
			.extracting(OpinionVersionItem::text, OpinionVersionItem::submitted)
			.containsExactly(tuple("一二", false));
		assertThat(this.expertWork.submitted(this.id)).isEmpty();
	}

	@Test
	void losesNeitherTextWhenTwoDevicesWriteAtOnce() throws Exception {
		accept(this.lixiao, this.own);
		MyAssignment.Draft begun = asLixiao(() -> this.assignments.saveDraft(this.own, "起头", -1));
		asLixiao(() -> this.assignments.saveDraft(this.own, "手机上写的", begun.version()));
		assertThatExceptionOfType(StaleData.class)
			.isThrownBy(() -> asLixiao(() -> this.assignments.saveDraft(this.own, "电脑上写的", begun.version())));
		asLixiao(() -> this.opinions.overwrite(this.own, "电脑上写的"));
		assertThat(asLixiao(() -> this.assignments.get(this.own)).draft().text()).isEqualTo("电脑上写的");
		asLixiao(() -> this.opinions.keepAside(this.own, "平板上写的"));
		assertThat(asLixiao(() -> this.assignments.get(this.own)).draft().text()).isEqualTo("电脑上写的");
		assertThat(asLixiao(() -> this.opinions.versions(this.own))).extracting(OpinionVersionItem::text)
			.containsExactly("平板上写的", "手机上写的");
	}

	@Test
	void refusesEmptyAndEndlessOpinionsASecondAcceptanceAndAnythingAfterTheAnswer() throws Exception {
		accept(this.lixiao, this.own);
		refused("consultation.refused.expertAccept",
				() -> asLixiao(() -> done(() -> this.assignments.accept(this.own, true))));
		MyAssignment.Draft draft = asLixiao(() -> this.assignments.saveDraft(this.own, "𠅤".repeat(10_000), -1));
		for (String text : List.of("", " \n", "𠅤".repeat(10_001), "a".repeat(20_001))) {
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> asLixiao(() -> done(() -> this.assignments.submit(this.own, text, draft.version()))));
		}
		assertThat(asLixiao(() -> this.assignments.get(this.own)).draft().text()).isEqualTo("𠅤".repeat(10_000));
		submit(this.other, this.foreign, "意见");
		this.work.answer(this.id, new AnswerData("已答复"));
		refused("consultation.refused.expert",
				() -> asLixiao(() -> done(() -> this.assignments.submit(this.own, "迟到", draft.version()))));
		refused("consultation.refused.expert", () -> asLixiao(() -> this.opinions.overwrite(this.own, "迟到")));
		refused("consultation.refused.expert",
				() -> this.expertWork.returnOpinion(this.id, this.foreign, new ReturnData("请补充", this.today)));
	}

	@Test
	void anotherExpertsAssignmentDoesNotExist() throws Exception {
		submit(this.other, this.foreign, "意见");
		this.expertWork.comment(this.id, this.foreign, "只给您");
		List<Callable<Object>> reaches = List.of(() -> this.opinions.versions(this.foreign),
				() -> this.opinions.overwrite(this.foreign, "x"), () -> this.opinions.keepAside(this.foreign, "x"),
				() -> this.comments.open(this.foreign), () -> done(() -> this.comments.write(this.foreign, "x")),
				() -> this.leadReports.mayWrite(this.foreign), () -> this.leadReports.versions(this.foreign),
				() -> this.leadReports.compose(this.foreign),
				() -> done(() -> this.leadReports.save(this.foreign, new ReportData("x", "x", 0))));
		for (Callable<Object> reach : reaches) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asLixiao(reach));
		}
		long elsewhere = this.consultations.registerForNew("中原美谷", new ConsultationData(0L, "乙", "乙", null,
				Urgency.NORMAL, this.today, "示例秘书", Channel.VISIT, this.today.plusDays(15), 0));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.expertWork.openComments(elsewhere, this.foreign));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.expertWork.makeLead(elsewhere, this.foreign));
	}

	@Test
	void threadsAreReadByTheOtherSideOnlyAndToldOnceUntilThen() throws Exception {
		this.expertWork.comment(this.id, this.own, HTML);
		this.expertWork.comment(this.id, this.own, "另：请看附件");
		assertThat(news("lixiao").stream().filter("consultation.news.comment"::equals)).hasSize(1);
		assertThat(this.expertWork.openComments(this.id, this.own)).extracting(CommentItem::readAt).containsOnlyNulls();
		assertThat(asLixiao(() -> this.comments.open(this.own))).extracting(CommentItem::text)
			.containsExactly(HTML, "另：请看附件");
		assertThat(this.expertWork.openComments(this.id, this.own)).extracting(CommentItem::readAt)
			.doesNotContainNull();
		asLixiao(() -> done(() -> this.comments.write(this.own, "收到")));
		assertThat(this.expertWork.unread(this.id)).containsExactly(java.util.Map.entry(this.own, 1L));
		assertThat(Actors.expert(this.other, () -> this.comments.open(this.foreign))).isEmpty();
		assertThat(this.expertWork.openComments(this.id, this.own)).hasSize(3);
		assertThat(this.expertWork.unread(this.id)).isEmpty();
		assertThat(news("office")).containsExactly("consultation.news.comment");
		for (String text : List.of(" ", "x".repeat(1001))) {
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> this.expertWork.comment(this.id, this.own, text));
		}
	}

	@Test
	void aClosedCaseTakesNoMoreMessagesAndReports() throws Exception {
		submit(this.lixiao, this.own, "意见");
		this.work.answer(this.id, new AnswerData("已答复"));
		this.work.startFollowUp(this.id);
		this.work.followUp(this.id, new FollowUpData(Satisfaction.SATISFIED, null));
		refused("consultation.refused.comment", () -> this.expertWork.comment(this.id, this.foreign, "已结束"));
		this.work.close(this.id);
		refused("consultation.refused.commentClosed", () -> this.expertWork.comment(this.id, this.own, "晚了"));
		refused("consultation.refused.commentClosed",
				() -> asLixiao(() -> done(() -> this.comments.write(this.own, "晚了"))));
		refused("consultation.refused.reportClosed", () -> this.reports.save(this.id, new ReportData("标题", "正文", 0)));
		YearOfWork year = asLixiao(() -> this.years.years()).getFirst();
		assertThat(List.of(year.asked(), year.accepted(), year.opinions())).containsExactly(1L, 1L, 1L);
		assertThat(year.satisfied()).isEqualTo(100);
		assertThat(Actors.expert(this.other, () -> this.years.years()).getFirst().opinions()).isZero();
	}

	@Test
	void thereIsOneLeadAndItMayChange() {
		this.expertWork.makeLead(this.id, this.foreign);
		assertThat(details(this.foreign).part()).isEqualTo(AssignmentPart.LEAD);
		assertThat(details(this.own).part()).isEqualTo(AssignmentPart.SUPPORT);
		refused("consultation.refused.makeLead", () -> this.expertWork.makeLead(this.id, this.foreign));
		this.expertWork.changeWay(this.id, this.own, WorkWay.ON_SITE);
		assertThat(details(this.own).way()).isEqualTo(WorkWay.ON_SITE);
		assertThat(this.consultations.details(this.id).timeline()).extracting(TimelineItem::act)
			.contains(ConsultationAct.LEAD_CHANGED, ConsultationAct.WAY_CHANGED);
	}

	@Test
	void asksTheSecretariatForAnotherExpertWhenOneDeclines() throws Exception {
		asLixiao(() -> done(() -> this.assignments.decline(this.own, "出差")));
		assertThat(news("office")).containsExactly("consultation.news.declined");
		assertThat(this.jdbc.sql("select link from notification where message_key = 'consultation.news.declined'")
			.query(String.class)
			.single()).isEqualTo("consultations/" + this.id + "?assign");
		refused("consultation.refused.makeLead", () -> this.expertWork.makeLead(this.id, this.own));
		refused("consultation.refused.changeWay", () -> this.expertWork.changeWay(this.id, this.own, WorkWay.ONLINE));
	}

	@Test
	void whatWasSubmittedWithAVersionCannotBeTakenOff() throws Exception {
		accept(this.lixiao, this.own);
		AttachmentData first = asLixiao(() -> this.assignments.attach(this.own, "依据.txt", "依据".getBytes(UTF_8)));
		asLixiao(() -> done(() -> this.assignments.submit(this.own, "意见", -1)));
		this.expertWork.returnOpinion(this.id, this.own, new ReturnData("请补充", this.today));
		this.clock.advance(Duration.ofMinutes(1));
		AttachmentData second = asLixiao(() -> this.assignments.attach(this.own, "补充.txt", "补充".getBytes(UTF_8)));
		refused("consultation.refused.removeSubmittedFile",
				() -> asLixiao(() -> done(() -> this.assignments.removeFile(this.own, first.id()))));
		assertThat(details(this.own).files()).extracting(AttachmentData::id).containsExactly(first.id());
		try (InputStream content = this.consultations.download(this.id, first.id()).content()) {
			assertThat(content.readAllBytes()).isEqualTo("依据".getBytes(UTF_8));
		}
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.consultations.download(this.id, second.id()));
		asLixiao(() -> done(() -> this.assignments.removeFile(this.own, second.id())));
	}

	@Test
	void composesAJointReportOutOfTheOpinionsAndIssuesItAsWordAndPdf() throws Exception {
		refused("consultation.refused.reportWithoutOpinion", () -> this.reports.compose(this.id));
		submit(this.other, this.foreign, "协办意见：" + HTML);
		submit(this.lixiao, this.own, "主办意见");
		ReportData composed = this.reports.compose(this.id);
		assertThat(composed.text()).contains("一、企业诉求\n请指导中试放大", "（一）李晓", "主办意见", "（二）示例专家01", "协办意见：" + HTML, "三、综合意见");
		this.reports.save(this.id, new ReportData(composed.title(), composed.text() + "可行，先小试。", 0));
		assertThatExceptionOfType(StaleData.class)
			.isThrownBy(() -> this.reports.save(this.id, new ReportData("别人的", "别人的", 0)));
		this.reports.issue(this.id, 1);
		refused("consultation.refused.reportIssued", () -> this.reports.issue(this.id, 1));
		ReportItem issued = this.reports.versions(this.id).getFirst();
		assertThat(issued.issued()).isTrue();
		List<AttachmentData> files = this.reports.files(List.of(issued.id())).getOrDefault(issued.id(), List.of());
		assertThat(files).extracting(AttachmentData::mediaType)
			.containsExactly("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
					"application/pdf");
		try (XWPFWordExtractor word = new XWPFWordExtractor(
				new XWPFDocument(new ByteArrayInputStream(bytes(files.get(0).id()))))) {
			assertThat(word.getText()).contains("关于“中试放大”的专家咨询意见", "三、综合意见", "可行，先小试。", HTML);
		}
		try (var pdf = Loader.loadPDF(bytes(files.get(1).id()))) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("关于“中试放大”的专家咨询意见", "可行，先小试。", "— 1 —");
		}
		this.reports.save(this.id, new ReportData("修订", "一、结论\n可行", 1));
		assertThat(this.reports.versions(this.id)).extracting(ReportItem::issued).containsExactly(false, true);
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.reports.issue(this.id, 1));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.reports.download(this.id, 4711));
	}

	@Test
	void theLeadWritesTheJointReportOnceTheOwnOpinionIsIn() throws Exception {
		submit(this.other, this.foreign, "协办意见");
		accept(this.lixiao, this.own);
		assertThat(asLixiao(() -> this.leadReports.mayWrite(this.own))).isFalse();
		refused("consultation.refused.reportNotLead", () -> asLixiao(() -> this.leadReports.compose(this.own)));
		asLixiao(() -> done(() -> this.assignments.submit(this.own, "主办意见", -1)));
		assertThat(asLixiao(() -> this.leadReports.compose(this.own)).text()).contains("主办意见", "协办意见");
		asLixiao(() -> done(() -> this.leadReports.save(this.own, new ReportData("标题", "正文", 0))));
		assertThat(this.reports.versions(this.id)).extracting(ReportItem::savedBy, ReportItem::title)
			.containsExactly(tuple("示例expert", "标题"));
		refused("consultation.refused.reportNotLead",
				() -> Actors.expert(this.other, () -> this.leadReports.versions(this.foreign)));
	}

	private byte[] bytes(long fileId) throws Exception {
		try (InputStream content = this.reports.download(this.id, fileId).content()) {
			return content.readAllBytes();
		}
	}

	private AssignmentItem details(long assignmentId) {
		return this.consultations.details(this.id)
			.assignments()
			.stream()
			.filter((one) -> one.id() == assignmentId)
			.findFirst()
			.orElseThrow();
	}

	private long ask(long expert, AssignmentPart part) throws Exception {
		this.work.assign(this.id, new AssignmentData(expert, part, this.today.plusDays(3)));
		return Actors.expert(expert, () -> this.assignments.list(AssignmentTab.TO_REPLY, PagedQuery.of(0, 1)))
			.getFirst()
			.id();
	}

	private void accept(long expert, long assignment) throws Exception {
		Actors.expert(expert, () -> done(() -> this.assignments.accept(assignment, true)));
	}

	private void submit(long expert, long assignment, String text) throws Exception {
		accept(expert, assignment);
		Actors.expert(expert, () -> done(() -> this.assignments.submit(assignment, text, -1)));
	}

	private <T> T asLixiao(Callable<T> act) throws Exception {
		return Actors.expert(this.lixiao, act);
	}

	private static boolean done(Runnable act) {
		act.run();
		return true;
	}

	private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(act)
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo(key));
	}

	private List<String> news(String username) {
		return this.jdbc.sql("""
				select n.message_key from notification n join account a on a.id = n.account_id
				where a.username = ? order by n.id""").param(username).query(String.class).list();
	}

	private void account(long accountId, String username, Role role, @org.jspecify.annotations.Nullable Long expert) {
		this.jdbc.sql("""
				insert into account (id, version, username, display_name, enabled, failed_logins, security_stamp,
				expert_id) values (?, 0, ?, '示例', true, 0, 0, ?)""")
			.params(Arrays.asList(accountId, username, expert))
			.update();
		this.jdbc.sql("insert into account_role (account_id, role) values (?, ?)")
			.params(accountId, role.name())
			.update();
	}

	private long expert(String name) {
		return SystemActor.call(() -> this.experts
			.create(new ExpertData(name, null, null, null, null, null, null, null, null, Set.of(), null, 0), false));
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
