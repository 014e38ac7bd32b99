package org.expertcommittee.draw;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.consultation.AnswerData;
import org.expertcommittee.consultation.AssignmentItem;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.FollowUpData;
import org.expertcommittee.consultation.Satisfaction;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.expert.AbsenceData;
import org.expertcommittee.expert.AbsenceService;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.expert.Standing;
import org.expertcommittee.expert.StandingData;
import org.expertcommittee.recusal.RecusalData;
import org.expertcommittee.recusal.RecusalKind;
import org.expertcommittee.recusal.RecusalService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.DueJobs;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A draw beside its case: days, states, who may see it, and its paper. */
@ServiceTest
@As(Role.SECRETARIAT)
@SuppressWarnings("NullAway.Init")
class DrawnExpertsTest {

	private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

	@Autowired
	private DrawService draws;

	@Autowired
	private DrawRecordService records;

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private ExpertService experts;

	@Autowired
	private AbsenceService absences;

	@Autowired
	private RecusalService recusals;

	@Autowired
	private DueJobs jobs;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApplicationContext context;

	private final List<Long> ids = new ArrayList<>();

	private long id;

	@BeforeEach
	void aCaseOnAFriday() {
		SampleCommittee.enter(this.context);
		this.clock.set(FRIDAY);
		this.ids.clear();
		for (int i = 1; i <= 5; i++) {
			long expert = this.experts.create(
					new ExpertData("示例专家0" + i, null, null, null, null, null, null, null, null, Set.of(), null, 0),
					true);
			this.experts.updateStanding(expert,
					new StandingData(Standing.ACTIVE, null, "委员", 5, FRIDAY.minusYears(1), FRIDAY.plusYears(1)));
			this.ids.add(expert);
		}
		this.id = this.consultations.registerForNew("示例企业", new ConsultationData(0L, "中试放大", "需求", null, Urgency.NORMAL,
				FRIDAY, "示例秘书", Channel.VISIT, FRIDAY.plusDays(14), 0));
	}

	@Test
	void asksForAReplyWithinWorkingDays() {
		this.work.accept(this.id);
		assertThat(this.draws.replyBy(this.id)).isEqualTo(LocalDate.of(2026, 12, 2));
		confirmed(1, 0);
		assertThat(pending()).extracting(AssignmentItem::replyBy).containsExactly(LocalDate.of(2026, 12, 2));
	}

	@Test
	void givesSubstitutesAsManyWorkingDaysButNotPastTheDeadline() throws Exception {
		this.work.accept(this.id);
		DrawRecord draw = confirmed(1, 2);
		this.clock.set(LocalDate.of(2026, 12, 3));
		decline(draw.drawn().getFirst().expertId());
		assertThat(pending()).extracting(AssignmentItem::expertId, AssignmentItem::replyBy)
			.containsExactly(org.assertj.core.api.Assertions.tuple(draw.standingBy().get(0).expertId(),
					LocalDate.of(2026, 12, 8)));
		this.clock.set(LocalDate.of(2026, 12, 10));
		decline(draw.standingBy().get(0).expertId());
		assertThat(pending()).extracting(AssignmentItem::expertId, AssignmentItem::replyBy)
			.containsExactly(
					org.assertj.core.api.Assertions.tuple(draw.standingBy().get(1).expertId(), FRIDAY.plusDays(14)));
	}

	@Test
	void leavesOutWhoIsAwayBeforeTheReplyIsDue() {
		this.work.accept(this.id);
		LocalDate due = LocalDate.of(2026, 12, 2);
		this.absences.add(this.ids.get(0), new AbsenceData(due, due.plusDays(1), null, 0));
		this.absences.add(this.ids.get(1), new AbsenceData(due.plusDays(1), due.plusDays(2), null, 0));
		assertThat(this.draws.preview(this.id, data(1, 0)).items()).filteredOn((one) -> !one.eligible())
			.extracting(PoolItem::expertId)
			.containsExactly(this.ids.get(0));
	}

	@Test
	void isPossibleOnlyWhileExpertsCanBeAssigned() throws Exception {
		assertThat(this.draws.possible(this.id)).isFalse();
		this.work.accept(this.id);
		assertThat(this.draws.possible(this.id)).isTrue();
		DrawRecord draw = confirmed(1, 0);
		assertThat(this.draws.possible(this.id)).isTrue();
		Actors.expert(draw.drawn().getFirst().expertId(), () -> {
			long own = this.assignments.open(1).getFirst().id();
			this.assignments.accept(own, true);
			this.assignments.submit(own, "意见", this.assignments.get(own).draft().version());
			return true;
		});
		this.work.answer(this.id, new AnswerData("答复"));
		assertThat(this.draws.possible(this.id)).isFalse();
		this.work.startFollowUp(this.id);
		this.work.followUp(this.id, new FollowUpData(Satisfaction.SATISFIED, null));
		this.work.close(this.id);
		assertThat(this.draws.possible(this.id)).isFalse();
	}

	@Test
	void showsNothingToWhoHasToStayAwayFromTheCase() throws Exception {
		this.work.accept(this.id);
		DrawRecord draw = confirmed(1, 0);
		long drawId = draw.item().id();
		long tied = this.ids.stream()
			.filter((one) -> one != draw.drawn().getFirst().expertId())
			.findFirst()
			.orElseThrow();
		long enterprise = this.consultations.get(this.id).enterpriseId();
		Actors.expert(tied, () -> this.recusals.declare(tied, new RecusalData(RecusalKind.SHAREHOLDING, null, null,
				enterprise, null, null, FRIDAY.minusYears(1), null, null, 0)));
		Actors.as(Actors.user(Set.of(Role.SECRETARIAT), tied), () -> {
			assertThat(this.records.list(new DrawFilter(null, null), PagedQuery.of(0, 10))).isEmpty();
			assertThat(this.records.count(new DrawFilter(null, null))).isZero();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.records.get(drawId));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.records.pdf(drawId));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.records.ofConsultation(this.id));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.draws.cancel(drawId, "理由"));
			return true;
		});
		assertThat(this.records.count(new DrawFilter(null, null))).isEqualTo(1);
	}

	/** Nothing but the paper is used, and nothing of the portal computes. */
	@Test
	void isDrawnAgainFromThePaperAlone() throws Exception {
		this.work.accept(this.id);
		this.experts.updateStanding(this.ids.get(2), StandingData.none());
		long drawId = this.draws.prepare(this.id, data(1, 2));
		this.draws.draw(drawId, new LotsData("示例监督人", "今天 是 星期五"));
		Map<String, String> facts = new HashMap<>();
		TreeMap<Long, String> pool = new TreeMap<>();
		try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(this.records.word(drawId).content()))) {
			paper.getTables().getFirst().getRows().forEach((row) -> facts.put(cell(row, 0), cell(row, 1)));
			XWPFTable last = paper.getTables().getLast();
			last.getRows().stream().skip(1).forEach((row) -> pool.put(Long.valueOf(cell(row, 1)), cell(row, 3)));
		}
		assertThat(facts.get("算法")).startsWith("SHA256-SORT 第 1 版");
		assertThat(pool).hasSize(5).containsEntry(this.ids.get(2), "排除：不在聘期内");
		String secret = String.valueOf(facts.get("密值"));
		assertThat(facts).containsEntry("承诺值", sha256(secret))
			.containsEntry("种子", sha256(secret + "|" + facts.get("公开输入")));
		StringBuilder numbers = new StringBuilder();
		TreeMap<String, Long> lots = new TreeMap<>();
		pool.forEach((number, outcome) -> {
			if (!outcome.startsWith("排除")) {
				numbers.append(number).append('\n');
				lots.put(sha256(facts.get("种子") + "|" + number), number);
			}
		});
		assertThat(facts).containsEntry("名单摘要", sha256(numbers.toString()));
		List<String> outcomes = lots.values().stream().map(pool::get).toList();
		assertThat(outcomes).containsExactly("抽中 1", "候补 2", "候补 3", "未抽中");
	}

	private static String cell(XWPFTableRow row, int column) {
		return row.getCell(column).getText();
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (java.security.NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static DrawData data(int wanted, int substitutes) {
		return new DrawData(null, Set.of(), Set.of(), wanted, substitutes, null, Map.of());
	}

	private DrawRecord confirmed(int wanted, int substitutes) {
		long draw = this.draws.prepare(this.id, data(wanted, substitutes));
		this.draws.draw(draw, new LotsData("示例监督人", null));
		this.draws.confirm(draw, new ConfirmData(null, this.draws.replyBy(this.id)));
		return this.records.get(draw);
	}

	private List<AssignmentItem> pending() {
		return this.consultations.details(this.id)
			.assignments()
			.stream()
			.filter((one) -> one.status() == AssignmentStatus.PENDING)
			.toList();
	}

	private void decline(long expertId) throws Exception {
		Actors.expert(expertId, () -> {
			this.assignments.decline(this.assignments.open(1).getFirst().id(), "出差");
			return true;
		});
		this.jobs.run();
	}

}
