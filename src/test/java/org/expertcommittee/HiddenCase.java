package org.expertcommittee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.expertcommittee.consultation.AnswerData;
import org.expertcommittee.consultation.AssignmentData;
import org.expertcommittee.consultation.AssignmentListItem;
import org.expertcommittee.consultation.AssignmentPart;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.CaseIntakeService;
import org.expertcommittee.consultation.CaseRecusalService;
import org.expertcommittee.consultation.CaseRegistration;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ContactData;
import org.expertcommittee.consultation.ExpertWorkService;
import org.expertcommittee.consultation.ExtensionRequestData;
import org.expertcommittee.consultation.ExtensionService;
import org.expertcommittee.consultation.JointReportService;
import org.expertcommittee.consultation.MyCommentService;
import org.expertcommittee.consultation.NeedData;
import org.expertcommittee.consultation.OnlineCase;
import org.expertcommittee.consultation.OnlineCaseService;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.draw.DrawData;
import org.expertcommittee.draw.DrawService;
import org.expertcommittee.draw.LotsData;
import org.expertcommittee.enterprise.EnterpriseData;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.fee.FeeSheetData;
import org.expertcommittee.fee.FeeSheetService;
import org.expertcommittee.intake.FollowUpLinkService;
import org.expertcommittee.recommendation.AdoptionData;
import org.expertcommittee.recommendation.MyRecommendationService;
import org.expertcommittee.recommendation.RecommendationData;
import org.expertcommittee.recommendation.RecommendationWorkService;
import org.expertcommittee.recusal.RecusalData;
import org.expertcommittee.recusal.RecusalKind;
import org.expertcommittee.recusal.RecusalService;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.session.Attendance;
import org.expertcommittee.session.AttendanceData;
import org.expertcommittee.session.SessionService;
import org.expertcommittee.session.TestCases;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Cases of one enterprise with everything that can hang on a case, and a secretary who is
 * an expert too and works on them: until a tie to the enterprise becomes known.
 */
@SuppressWarnings("NullAway")
public final class HiddenCase {

	/** Every word about the cases has it. */
	public static final String MARK = "隐秘";

	static final String CODE = "91410300MA3X1A2B82";

	static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private final ApplicationContext context;

	/** Ids by what they are of. */
	final Map<String, List<Long>> ids = new TreeMap<>();

	final long enterprise;

	public final long expert;

	final long colleague;

	final long other;

	public final PortalUser both;

	final long visible;

	/** Enters them. */
	public HiddenCase(ApplicationContext context) throws Exception {
		this.context = context;
		SampleCommittee committee = SampleCommittee.enter(context);
		committee.appointed(committee.expert("示例专家戊"), "委员");
		this.expert = expert("示例专家丁", "13800000004");
		this.colleague = expert("示例专家甲", null);
		this.other = expert("示例专家乙", null);
		long tied = expert("示例专家丙", null);
		account(9, this.expert, "SECRETARIAT", "EXPERT");
		account(8, null, "SECRETARIAT");
		this.both = new PortalUser(9, "sample9", "示例双重", EnumSet.of(Role.SECRETARIAT, Role.EXPERT), this.expert, 0,
				true, false, null);
		this.enterprise = secretary(() -> bean(EnterpriseService.class)
			.create(new EnterpriseData("隐秘电机公司", CODE, null, null, null, "隐秘联系人", "13911110000", null, null, null, 0)));
		this.visible = secretary(() -> registered("看得见的事项",
				bean(EnterpriseService.class).create(EnterpriseData.of("别家示例公司", null, null))));
		open();
		inFollowUp();
		keep("online",
				secretary(() -> bean(OnlineCaseService.class).register(
						new OnlineCase("隐秘电机公司", CODE, new ContactData("隐秘联系人", "13911110001", "hidden@example.cn"),
								List.of(new NeedData("隐秘线上需求", null)), null, List.of()))));
		secretary(() -> bean(RecusalService.class).declare(tied, tie()));
		keep("waiver", secretary(() -> bean(CaseRecusalService.class).requestWaiver(id("case"), tied, "隐秘理由")));
		bean(TestClock.class).set(LocalDate.of(2026, 12, 1));
		keep("sheet", secretary(() -> bean(FeeSheetService.class)
			.prepare(new FeeSheetData("隐秘发放表", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)))));
		secretary(() -> {
			held(id("case"), LocalDate.of(2026, 11, 20), 9, this.colleague);
			return true;
		});
		keep("item", jdbc().sql("select min(id) from fee_item").query(Long.class).single());
		bean(TestClock.class).set(TODAY);
	}

	/**
	 * A case on which experts work: one has submitted, the secretary's own part is open.
	 */
	private void open() throws Exception {
		long id = secretary(() -> registered("隐秘事项甲", this.enterprise));
		keep("case", id);
		keep("need",
				jdbc().sql("select min(id) from consultation_need where consultation_id = ?")
					.param(id)
					.query(Long.class)
					.single());
		secretary(() -> {
			bean(ConsultationService.class).attach(id, "隐秘.txt", "隐秘内容".getBytes(UTF_8));
			bean(CaseWorkService.class).accept(id);
			keep("draw",
					bean(DrawService.class).prepare(id, new DrawData(null, Set.of(), Set.of(), 1, 0, null, Map.of())));
			bean(DrawService.class).draw(id("draw"), new LotsData("示例监督人", "隐秘七号"));
			assign(id, this.colleague, AssignmentPart.LEAD);
			assign(id, this.other, AssignmentPart.SUPPORT);
			assign(id, this.expert, AssignmentPart.SUPPORT);
			return id;
		});
		keep("file", bean(JdbcClient.class).sql("select max(id) from attachment").query(Long.class).single());
		keep("assignment", submit(this.colleague));
		keep("recommendation", jdbc().sql("select max(id) from recommendation").query(Long.class).single());
		keep("ofOther", accept(this.other));
		Actors.expert(this.other, () -> {
			bean(MyCommentService.class).write(id("ofOther"), "隐秘留言");
			bean(ExtensionService.class).ask(id("ofOther"), new ExtensionRequestData(TODAY.plusDays(20), "隐秘延期"));
			return true;
		});
		keep("extension", jdbc().sql("select max(id) from extension_request").query(Long.class).single());
		keep("own", accept(this.expert));
		Actors.expert(this.expert, () -> {
			bean(AssignmentService.class).saveDraft(id("own"), "隐秘草稿", -1);
			bean(AssignmentService.class).attach(id("own"), "隐秘意见.txt", "隐秘".getBytes(UTF_8));
			keep("ownDraft", bean(MyRecommendationService.class).add(id("own"), recommendation()));
			bean(ExtensionService.class).ask(id("own"), new ExtensionRequestData(TODAY.plusDays(20), "隐秘延期"));
			return true;
		});
		keep("ownFile", jdbc().sql("select max(id) from attachment").query(Long.class).single());
		secretary(() -> {
			bean(ExpertWorkService.class).comment(id, id("own"), "隐秘答复");
			bean(JointReportService.class).save(id, bean(JointReportService.class).compose(id));
			bean(JointReportService.class).issue(id, 1);
			keep("session",
					bean(SessionService.class)
						.plan(id, TestCases.session(TestCases.DAY, 9, 11, 0, this.colleague, this.expert), true)
						.id());
			held(id, TestCases.DAY, 14, this.colleague, this.expert);
			return id;
		});
		keep("report", jdbc().sql("select max(id) from case_report").query(Long.class).single());
		keep("reportFile", jdbc().sql("select max(id) from attachment").query(Long.class).single());
	}

	/** A case that was answered, to which the secretary's own opinion went. */
	private void inFollowUp() throws Exception {
		long id = secretary(() -> registered("隐秘事项乙", this.enterprise));
		keep("answered", id);
		secretary(() -> {
			bean(CaseWorkService.class).accept(id);
			assign(id, this.expert, AssignmentPart.LEAD);
			return id;
		});
		keep("ownDone", submit(this.expert));
		long given = jdbc().sql("select max(id) from recommendation").query(Long.class).single();
		keep("ownGiven", given);
		secretary(() -> {
			held(id, TestCases.DAY, 16, this.expert);
			bean(RecommendationWorkService.class).adopt(given, new AdoptionData("隐秘落实单位", TODAY.plusDays(1), "隐秘", 1));
			bean(RecommendationWorkService.class).attach(given, "隐秘佐证.txt", "隐秘佐证".getBytes(UTF_8));
			bean(CaseWorkService.class).answer(id, new AnswerData("隐秘答复"));
			bean(CaseWorkService.class).startFollowUp(id);
			bean(FollowUpLinkService.class).make(id);
			return id;
		});
		keep("evidence", jdbc().sql("select max(id) from attachment").query(Long.class).single());
		keep("link", jdbc().sql("select max(id) from follow_up_link").query(Long.class).single());
	}

	/** From here on the secretary must learn nothing. */
	public void tieBecomesKnown() throws Exception {
		secretary(() -> bean(RecusalService.class).declare(this.expert, tie()));
	}

	private RecusalData tie() {
		return new RecusalData(RecusalKind.SHAREHOLDING, null, null, this.enterprise, null, null, TODAY.minusYears(1),
				null, null, 0);
	}

	private long registered(String title, long enterpriseId) {
		return bean(CaseIntakeService.class).register(
				new CaseRegistration(caseData(title, enterpriseId, 0), null, List.of(new NeedData(title + "的需求", null)),
						new ContactData("来访", "13911110002", "sample@example.cn"), List.of()));
	}

	ConsultationData caseData(String title, long enterpriseId, long version) {
		LocalDate received = (enterpriseId == this.enterprise) ? TODAY : TODAY.minusYears(1);
		return new ConsultationData(enterpriseId, title, title, null, Urgency.NORMAL, received, "示例秘书", Channel.VISIT,
				TODAY.plusDays(15), version);
	}

	private void assign(long id, long expertId, AssignmentPart part) {
		bean(CaseWorkService.class).assign(id, new AssignmentData(expertId, part, TODAY.plusDays(3)));
	}

	private void held(long id, LocalDate day, int from, Long... experts) {
		bean(TestClock.class).set(TestCases.DAY.plusDays(1));
		long session = bean(SessionService.class).register(id, TestCases.session(day, from, from + 2, 0, experts)).id();
		List<Attendance> all = new ArrayList<>();
		for (Long expertId : experts) {
			all.add(new Attendance(expertId, true, new BigDecimal("2")));
		}
		bean(SessionService.class).hold(session,
				new AttendanceData(all, "隐秘成果", bean(SessionService.class).attendance(session).version()));
		bean(TestClock.class).set(TODAY);
		keep("held", session);
	}

	private long accept(long expertId) throws Exception {
		return Actors.expert(expertId, () -> {
			long id = bean(AssignmentService.class).open(10)
				.stream()
				.filter((one) -> one.status() == AssignmentStatus.PENDING)
				.map(AssignmentListItem::id)
				.findFirst()
				.orElseThrow();
			bean(AssignmentService.class).accept(id, true);
			return id;
		});
	}

	private long submit(long expertId) throws Exception {
		long id = accept(expertId);
		return Actors.expert(expertId, () -> {
			bean(MyRecommendationService.class).add(id, recommendation());
			bean(AssignmentService.class).submit(id, "隐秘意见", -1);
			return id;
		});
	}

	static RecommendationData recommendation() {
		return new RecommendationData("隐秘建议", null, "隐秘单位", TODAY, 0);
	}

	private long expert(String name, @Nullable String mobile) throws Exception {
		return secretary(() -> bean(ExpertService.class)
			.create(new ExpertData(name, null, null, null, mobile, null, null, null, null, Set.of(), null, 0), true));
	}

	private void account(long id, @Nullable Long expertId, String... roles) {
		jdbc().sql("""
				insert into account (id, version, username, display_name, enabled, failed_logins, security_stamp)
				values (?, 0, ?, '示例', true, 0, 0)""").params(id, "sample" + id).update();
		if (expertId != null) {
			jdbc().sql("update account set expert_id = ? where id = ?").params(expertId, id).update();
		}
		for (String role : roles) {
			jdbc().sql("insert into account_role (account_id, role) values (?, ?)").params(id, role).update();
		}
	}

	private void keep(String what, long id) {
		this.ids.computeIfAbsent(what, (any) -> new ArrayList<>()).add(id);
	}

	public long id(String what) {
		return all(what).getFirst();
	}

	List<Long> all(String what) {
		return Objects.requireNonNull(this.ids.get(what));
	}

	JdbcClient jdbc() {
		return bean(JdbcClient.class);
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	static <T> T secretary(Callable<T> act) throws Exception {
		return Actors.secretary(act);
	}

}
