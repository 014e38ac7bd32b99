package org.expertcommittee.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.committee.IndustryData;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.enterprise.EnterpriseData;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.enterprise.ProjectData;
import org.expertcommittee.enterprise.ProjectService;
import org.expertcommittee.expert.AbsenceData;
import org.expertcommittee.expert.AbsenceService;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.expert.Standing;
import org.expertcommittee.expert.StandingData;
import org.expertcommittee.matching.Criterion;
import org.expertcommittee.matching.LeftOut;
import org.expertcommittee.matching.MatchingSettingsData;
import org.expertcommittee.matching.MatchingSettingsService;
import org.expertcommittee.matching.Phrase;
import org.expertcommittee.matching.Proposal;
import org.expertcommittee.matching.ProposalQuery;
import org.expertcommittee.matching.ProposalService;
import org.expertcommittee.matching.Proposals;
import org.expertcommittee.recusal.RecusalData;
import org.expertcommittee.recusal.RecusalKind;
import org.expertcommittee.recusal.RecusalService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Who is proposed for a need: the rules with a real index and real cases. */
@ServiceTest
@As(Role.SECRETARIAT)
class ProposalTest {

	@Autowired
	private ProposalService proposals;

	@Autowired
	private MatchingSettingsService settings;

	@Autowired
	private CaseProposalService caseProposals;

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private CaseRecusalService recusalCases;

	@Autowired
	private RecusalService recusals;

	@Autowired
	private ProjectService projects;

	@Autowired
	private EnterpriseService enterprises;

	@Autowired
	private ExpertService experts;

	@Autowired
	private AbsenceService absences;

	@Autowired
	private IndustryService industries;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApplicationContext context;

	private LocalDate today = LocalDate.EPOCH;

	private long beauty;

	private long bearings;

	private long enterprise;

	@BeforeEach
	void fields() {
		this.today = ChinaTime.today(this.clock);
		SampleCommittee.enter(this.context);
		this.beauty = this.industries.create(new IndustryData("美妆与中国成分", 0));
		this.bearings = this.industries.create(new IndustryData("轴承", 0));
		this.enterprise = this.enterprises.create(EnterpriseData.of("示例企业", null, null));
	}

	@Test
	void ranksByFieldAndWordsAndSaysWhy() {
		long both = expert("示例甲", "长期从事化妆品工艺放大与中试研究", this.beauty);
		long field = expert("示例乙", "品牌营销", this.beauty);
		long words = expert("示例丙", "轴承工艺", this.bearings);
		Proposals found = propose("洗护产品工艺放大", "中试后稳定性不够");
		assertThat(found.words()).isEqualTo(Proposals.Words.COUNTED);
		assertThat(ids(found)).containsExactly(both, field, words);
		Proposal best = found.best().getFirst();
		assertThat(why(best, Criterion.FIELD)).containsExactly(new Phrase("matching.field.first", List.of("美妆与中国成分")));
		assertThat(why(best, Criterion.WORDS))
			.containsExactly(new Phrase("matching.words.found.biography", List.of("“工艺放大”“中试”")));
		assertThat(why(best, Criterion.WORKLOAD)).contains(new Phrase("matching.workload.recent", List.of(0, 6)));
		assertThat(why(found.best().get(1), Criterion.WORDS))
			.containsExactly(new Phrase("matching.words.found.none", List.of()));
		assertThat(propose("洗护产品工艺放大", "中试后稳定性不够")).isEqualTo(found);
	}

	@Test
	void findsCharactersBeyondTheBasicPlane() {
		expert("示例甲", "熟悉轴承", this.bearings);
		long rare = expert("示例乙", "研究𬭚𬭩合金", this.bearings);
		Proposal best = propose("", "𬭚𬭩").best().getFirst();
		assertThat(best.expertId()).isEqualTo(rare);
		assertThat(why(best, Criterion.WORDS))
			.containsExactly(new Phrase("matching.words.found.biography", List.of("“𬭚𬭩”")));
	}

	@Test
	void takesMarkupAndQuerySyntaxForPlainWords() {
		long other = expert("示例甲", "轴承", this.bearings);
		long one = expert("示例乙", "<b>备案</b>资料", this.bearings);
		for (String need : List.of("<script>alert('备案')</script>", "title:\"备案\" AND (x OR y)~2 *:* [a TO b] \\",
				"备案'; drop table expert; --", "{\"match\": \"备案\"} ${jndi:ldap://x}", "备案%_\u0000\u0002\u0003")) {
			assertThat(ids(propose("", need))).startsWith(one).contains(other);
		}
		assertThat(why(propose("", "备案").best().getFirst(), Criterion.WORDS))
			.containsExactly(new Phrase("matching.words.found.biography", List.of("“备案”")));
	}

	@Test
	void proposesByTheOtherCriteriaWhenTheNeedSaysNothing() {
		long one = expert("示例甲", "化妆品", this.beauty);
		for (String need : List.of("", "   ", "。，！", "希望专家帮助解决问题")) {
			Proposals found = propose("", need);
			assertThat(found.words()).isEqualTo(Proposals.Words.NONE);
			assertThat(ids(found)).containsExactly(one);
			assertThat(found.best().getFirst().parts()).noneMatch((part) -> part.criterion() == Criterion.WORDS);
		}
	}

	@Test
	void neverProposesWhoIsArchivedOrNotInOffice() {
		long archived = expert("示例甲", "中试", this.beauty);
		long left = expert("示例乙", "中试", this.beauty);
		long never = this.experts.create(data("示例丙", "中试", this.beauty), true);
		long stays = expert("示例丁", "中试", this.beauty);
		assertThat(ids(propose("中试", ""))).containsExactly(archived, left, stays);
		stand(archived, Standing.ENDED);
		this.experts.archive(archived, "调离");
		stand(left, Standing.RESIGNED);
		assertThat(ids(propose("中试", ""))).containsExactly(stays);
		MatchingSettingsData usual = this.settings.get();
		this.settings.save(new MatchingSettingsData(30, 30, 15, 15, 10, 6, false, usual.version()));
		assertThat(ids(propose("中试", ""))).containsExactlyInAnyOrder(left, never, stays);
	}

	@Test
	void followsEveryChangeOfAProfileAfterItsCommit() {
		long one = expert("示例甲", "轴承", this.beauty);
		assertThat(wordsOf(propose("备案", ""), one)).isEqualTo("matching.words.found.none");
		this.experts.update(one, edited(one, "备案"), true);
		assertThat(wordsOf(propose("备案", ""), one)).isEqualTo("matching.words.found.biography");
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.experts.update(one, edited(one, "物流"), true);
			status.setRollbackOnly();
		});
		assertThat(wordsOf(propose("备案", ""), one)).isEqualTo("matching.words.found.biography");
	}

	@Test
	void learnsFromTitlesAndSubmittedOpinionsAndCountsTheYearsWork() throws Exception {
		long one = expert("示例甲", "讲师", this.bearings);
		long id = register("牡丹籽油提取", "需要意见");
		this.work.accept(id);
		this.work.assign(id, new AssignmentData(one, AssignmentPart.LEAD, this.today.plusDays(3)));
		assertThat(wordsOf(propose("提取", ""), one)).isEqualTo("matching.words.found.none");
		long assignment = Actors.expert(one, () -> {
			long own = this.assignments.open(1).getFirst().id();
			accept(own);
			this.assignments.saveDraft(own, "建议采用超临界萃取", -1);
			return own;
		});
		assertThat(wordsOf(propose("提取", ""), one)).isEqualTo("matching.words.found.titles");
		assertThat(wordsOf(propose("超临界", ""), one)).isEqualTo("matching.words.found.none");
		Actors.expert(one, () -> {
			this.assignments.submit(assignment, "建议采用超临界萃取", 0);
			return true;
		});
		assertThat(wordsOf(propose("超临界", ""), one)).isEqualTo("matching.words.found.opinions");
		assertThat(why(propose("超临界", "").best().getFirst(), Criterion.WORKLOAD))
			.containsExactly(new Phrase("matching.workload.recent", List.of(1, 6)));
		this.consultations.update(id, renamed(this.consultations.get(id), "花卉种植"));
		assertThat(wordsOf(propose("提取", ""), one)).isEqualTo("matching.words.found.none");
		this.clock.set(this.today.plusMonths(12).plusDays(1));
		assertThat(why(propose("超临界", "").best().getFirst(), Criterion.WORKLOAD))
			.containsExactly(new Phrase("matching.workload.recent", List.of(0, 6)));
	}

	@Test
	void showsWhoIsLeftOutAndWhy() {
		MatchingSettingsData usual = this.settings.get();
		this.settings.save(new MatchingSettingsData(30, 30, 15, 15, 10, 1, true, usual.version()));
		long busy = expert("示例甲", "中试", this.beauty);
		long away = expert("示例乙", "中试", this.beauty);
		long free = expert("示例丙", "轴承", this.bearings);
		long id = register("甲", "乙");
		this.work.accept(id);
		this.work.assign(id, new AssignmentData(busy, AssignmentPart.LEAD, this.today.plusDays(3)));
		this.absences.add(away, new AbsenceData(this.today, this.today.plusDays(40), null, 0));
		Proposals found = propose("中试", "");
		assertThat(ids(found)).containsExactly(free);
		assertThat(found.leftOut()).extracting(LeftOut::expertId).containsExactlyInAnyOrder(busy, away);
		assertThat(found.leftOut()).flatExtracting(LeftOut::why)
			.extracting(Phrase::messageKey)
			.containsExactlyInAnyOrder("matching.leftOut.cap", "matching.away.days");
	}

	@Test
	void passesOverWhoWasAskedBefore() {
		long asked = expert("示例甲", "中试", this.beauty);
		long other = expert("示例乙", "轴承", this.bearings);
		long id = register("中试", "中试");
		this.work.accept(id);
		assertThat(this.caseProposals.propose(id, 5).best()).extracting(Proposal::expertId)
			.containsExactly(asked, other);
		this.work.assign(id, new AssignmentData(asked, AssignmentPart.LEAD, this.today.plusDays(3)));
		assertThat(this.caseProposals.propose(id, 5).best()).extracting(Proposal::expertId).containsExactly(other);
	}

	@Test
	void leavesOutWhoHasToDoWithTheProjectOfTheCase() {
		long tied = expert("示例甲", "中试", this.beauty);
		long free = expert("示例乙", "轴承", this.bearings);
		long project = this.projects.create(new ProjectData("示例中试基地", null, null, 0));
		this.recusals.declare(tied,
				new RecusalData(RecusalKind.SAME_PROJECT, null, null, null, project, null, this.today, null, null, 0));
		long id = register("中试", "中试");
		this.work.accept(id);
		assertThat(this.caseProposals.propose(id, 5).best()).extracting(Proposal::expertId).containsExactly(tied, free);
		this.recusalCases.concerns(id, project);
		Proposals found = this.caseProposals.propose(id, 5);
		assertThat(found.best()).extracting(Proposal::expertId).containsExactly(free);
		assertThat(found.leftOut()).extracting(LeftOut::expertId).containsExactly(tied);
	}

	@Test
	void assignsSeveralAtOnceOrNone() {
		long one = expert("示例甲", "中试", this.beauty);
		long two = expert("示例乙", "中试", this.beauty);
		long id = register("中试", "中试");
		this.work.accept(id);
		LocalDate day = this.today.plusDays(3);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.work.assignAll(id, List
			.of(new AssignmentData(one, AssignmentPart.LEAD, day), new AssignmentData(two, AssignmentPart.LEAD, day))));
		assertThat(this.consultations.details(id).assignments()).isEmpty();
		this.work.assignAll(id, List.of(new AssignmentData(one, AssignmentPart.SUPPORT, day),
				new AssignmentData(two, AssignmentPart.LEAD, day)));
		assertThat(this.consultations.details(id).assignments())
			.extracting(AssignmentItem::expertId, AssignmentItem::part)
			.containsExactlyInAnyOrder(tuple(one, AssignmentPart.SUPPORT), tuple(two, AssignmentPart.LEAD));
	}

	@Test
	void refusesWeightsThatSayNothingAndAStaleForm() {
		MatchingSettingsData usual = this.settings.get();
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.settings.save(new MatchingSettingsData(0, 0, 0, 0, 0, 6, true, usual.version())));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.settings.save(new MatchingSettingsData(-1, 101, 0, 0, 0, 0, true, usual.version())));
		this.settings.save(new MatchingSettingsData(1, 2, 3, 4, 5, 7, false, usual.version()));
		assertThat(this.settings.get().yearlyCap()).isEqualTo(7);
		assertThatExceptionOfType(StaleData.class)
			.isThrownBy(() -> this.settings.save(new MatchingSettingsData(1, 2, 3, 4, 5, 8, false, usual.version())));
	}

	private Proposals propose(String title, String need) {
		return this.proposals.propose(new ProposalQuery(title, need, this.beauty, this.enterprise, null, null,
				this.today.plusDays(10), Set.of(), 8));
	}

	private static List<Long> ids(Proposals found) {
		return found.best().stream().map(Proposal::expertId).toList();
	}

	private static List<Phrase> why(Proposal one, Criterion criterion) {
		return one.parts()
			.stream()
			.filter((part) -> part.criterion() == criterion)
			.flatMap((part) -> part.why().stream())
			.toList();
	}

	private static String wordsOf(Proposals found, long expertId) {
		return why(found.best().stream().filter((one) -> one.expertId() == expertId).findFirst().orElseThrow(),
				Criterion.WORDS)
			.getFirst()
			.messageKey();
	}

	private long expert(String name, String biography, long field) {
		long id = this.experts.create(data(name, biography, field), true);
		stand(id, Standing.ACTIVE);
		return id;
	}

	private void stand(long id, Standing standing) {
		this.experts.updateStanding(id, new StandingData(standing, null, null, 1, null, null));
	}

	private static ExpertData data(String name, String biography, long field) {
		return new ExpertData(name, null, null, null, null, null, null, null, null, Set.of(field), biography, 0);
	}

	private ExpertData edited(long id, String biography) {
		ExpertData data = this.experts.edit(id);
		return new ExpertData(data.name(), null, null, null, null, null, null, null, null, data.industries(), biography,
				data.version());
	}

	private long register(String title, String need) {
		return this.consultations.register(new ConsultationData(this.enterprise, title, need, this.beauty,
				Urgency.NORMAL, this.today, "王秘书", Channel.PHONE, this.today.plusDays(10), 0));
	}

	private static ConsultationData renamed(ConsultationData data, String title) {
		return new ConsultationData(data.enterpriseId(), title, data.need(), data.industryId(), data.urgency(),
				data.receivedOn(), data.receivedBy(), data.receivedThrough(), data.deadline(), data.version());
	}

	private void accept(long assignment) {
		this.assignments.accept(assignment, true);
	}

}
