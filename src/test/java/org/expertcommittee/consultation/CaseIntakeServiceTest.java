package org.expertcommittee.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.expertcommittee.attachment.ReceivedFile;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.enterprise.EnterpriseData;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Taking a request in whole. */
@ServiceTest
@As(Role.SECRETARIAT)
class CaseIntakeServiceTest {

	@Autowired
	private CaseIntakeService intakes;

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
	private CommitteeService committees;

	@Autowired
	private TestClock clock;

	private long enterprise;

	private LocalDate today = LocalDate.EPOCH;

	@BeforeEach
	void enterprise() {
		this.committees.save(CommitteeData.named("示例委员会", "示例", "示"));
		this.today = ChinaTime.today(this.clock);
		this.enterprise = this.enterprises
			.create(new EnterpriseData("示例公司", null, null, null, null, "企业联系人", "13800000000", null, null, null, 0));
	}

	@Test
	void keepsEachNeedAndTellsThemTogether() {
		long id = register("甲", "设备选型", "人才引进");
		assertThat(this.consultations.details(id).need()).isEqualTo("1. 设备选型\n2. 人才引进");
		assertThat(this.intakes.intake(id).needs()).extracting(NeedItem::text).containsExactly("设备选型", "人才引进");
		assertThat(this.consultations.details(register("乙", "只有一条")).need()).isEqualTo("只有一条");
	}

	@Test
	void marksNeedsAsAnsweredOneByOne() {
		long id = register("甲", "设备选型", "人才引进");
		this.work.accept(id);
		long first = this.intakes.intake(id).needs().getFirst().id();
		this.intakes.needAnswered(id, first);
		assertThat(this.intakes.intake(id).needs()).extracting(NeedItem::answered).containsExactly(true, false);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.intakes.needAnswered(id, first));
		long other = register("乙", "别的");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.intakes.needReopened(other, first));
		this.intakes.needReopened(id, first);
		assertThat(this.intakes.intake(id).needs()).noneMatch(NeedItem::answered);
	}

	@Test
	void aChangeKeepsWhichNeedsAreAnswered() {
		long id = register("甲", "设备选型", "人才引进");
		this.work.accept(id);
		this.intakes.needAnswered(id, this.intakes.intake(id).needs().getLast().id());
		this.intakes.update(id, this.consultations.get(id),
				List.of(new NeedData("人才引进", null), new NeedData("融资", null)), ContactData.NONE);
		assertThat(this.intakes.intake(id).needs()).extracting(NeedItem::text, NeedItem::answered)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("人才引进", true),
					org.assertj.core.groups.Tuple.tuple("融资", false));
		assertThat(this.consultations.get(id).need()).isEqualTo("1. 人才引进\n2. 融资");
	}

	@Test
	void aStaleChangeChangesNothing() {
		long id = register("甲", "设备选型");
		ConsultationData read = this.consultations.get(id);
		this.work.accept(id);
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.intakes.update(id, read,
				List.of(new NeedData("改写", null)), new ContactData("别人", null, null)));
		assertThat(this.intakes.intake(id).needs()).extracting(NeedItem::text).containsExactly("设备选型");
		assertThat(this.intakes.intake(id).contactName()).isEqualTo("企业联系人");
	}

	@Test
	void namesTheContactOfTheRequestAlsoToTheExpertWhoAccepted() throws Exception {
		long id = this.intakes.register(registration("甲", List.of("需求"),
				new ContactData("经办人", "138 0000 5678", "a.bc@example.com"), List.of()));
		CaseIntake intake = this.intakes.intake(id);
		assertThat(intake.contactName()).isEqualTo("经办人");
		assertThat(intake.maskedPhone()).isEqualTo("138****5678");
		assertThat(intake.maskedEmail()).isEqualTo("a***@example.com");
		assertThat(this.intakes.revealPhone(id)).isEqualTo("13800005678");
		assertThat(this.intakes.revealEmail(id)).isEqualTo("a.bc@example.com");
		this.work.accept(id);
		long expert = this.experts
			.create(new ExpertData("李晓", null, null, null, null, null, null, null, null, Set.of(), null, 0), false);
		this.work.assign(id, new AssignmentData(expert, AssignmentPart.LEAD, this.today.plusDays(3)));
		Actors.expert(expert, () -> {
			long own = this.assignments.open(1).getFirst().id();
			this.assignments.accept(own, true);
			assertThat(this.assignments.get(own).contactName()).isEqualTo("经办人");
			assertThat(this.assignments.revealPhone(own)).isEqualTo("13800005678");
			return true;
		});
	}

	@Test
	void withoutOneOfItsOwnTheEnterprisesContactCounts() {
		long id = register("甲", "需求");
		assertThat(this.intakes.intake(id).contactName()).isEqualTo("企业联系人");
		assertThat(this.intakes.revealPhone(id)).isEqualTo("13800000000");
	}

	@Test
	void keepsFilesThatCameWithTheRequest() {
		ReceivedFile file = this.intakes.receive("说明.txt", "说明".getBytes(UTF_8));
		long id = this.intakes.register(registration("甲", List.of("需求"), ContactData.NONE, List.of(file)));
		assertThat(this.consultations.details(id).files()).extracting((one) -> one.fileName())
			.containsExactly("说明.txt");
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.intakes.receive("a.pdf", new byte[] { 'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0 }));
	}

	@Test
	void registersNothingWhenSomethingCannotBe() {
		refused("need", () -> this.intakes.register(registration("甲", List.of(), ContactData.NONE, List.of())));
		refused("contactPhone", () -> this.intakes
			.register(registration("甲", List.of("需求"), new ContactData(null, "12", null), List.of())));
		refused("need",
				() -> this.intakes.register(registration("甲", List.of("长".repeat(4001)), ContactData.NONE, List.of())));
		refused("need", () -> this.intakes
			.register(registration("甲", java.util.Collections.nCopies(21, "多"), ContactData.NONE, List.of())));
		assertThat(this.consultations.count(ConsultationFilter.ALL)).isZero();
	}

	@Test
	void showsOpenAndRecentCasesOfTheEnterpriseThoseAlikeFirst() {
		long alike = register("中试平台设备选型咨询", "需要中试设备选型建议");
		long other = register("人才引进", "需要引进高层次人才");
		long elsewhere = this.enterprises.create(EnterpriseData.of("别的公司", null, null));
		this.intakes.register(new CaseRegistration(data("中试平台设备选型", elsewhere), null, List.of(new NeedData("需求", null)),
				ContactData.NONE, List.of()));
		List<SimilarCase> found = this.intakes.similar(this.enterprise, "设备选型咨询（中试）", "");
		assertThat(found).extracting(SimilarCase::id, SimilarCase::alike)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(alike, true),
					org.assertj.core.groups.Tuple.tuple(other, false));
		assertThat(this.intakes.similar(this.enterprise, "", "高层次人才怎样引进")).first()
			.extracting(SimilarCase::id, SimilarCase::alike)
			.containsExactly(other, true);
		assertThat(this.intakes.similar(this.enterprise, "", "")).noneMatch(SimilarCase::alike);
	}

	@Test
	void findsRequestsOfThePublicFormByTheNameTheyState() {
		OnlineCase online = new OnlineCase("示例线上公司", "91350100M000100Y43", ContactData.NONE,
				List.of(new NeedData("需求", null)), null, List.of());
		long id = this.online.register(online);
		assertThat(this.consultations.list(new ConsultationFilter(null, "线上公司", null, null, null, null),
				PagedQuery.of(0, 5)))
			.extracting(ConsultationListItem::id, ConsultationListItem::enterprise, ConsultationListItem::enterpriseId)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(id, "示例线上公司", 0L));
	}

	@Autowired
	private OnlineCaseService online;

	private void refused(String field, Runnable act) {
		Consumer<InvalidInput> at = (ex) -> assertThat(ex.violations()).anyMatch((one) -> field.equals(one.field()));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(act::run).satisfies(at);
	}

	private long register(String title, String... needs) {
		return this.intakes.register(registration(title, List.of(needs), ContactData.NONE, List.of()));
	}

	private CaseRegistration registration(String title, List<String> needs, ContactData contact,
			List<ReceivedFile> files) {
		return new CaseRegistration(data(title, this.enterprise), null,
				needs.stream().map((need) -> new NeedData(need, null)).toList(), contact, files);
	}

	private ConsultationData data(String title, long enterpriseId) {
		return new ConsultationData(enterpriseId, title, "", null, Urgency.NORMAL, this.today, "示例秘书", Channel.PHONE,
				this.today.plusDays(15), 0);
	}

}
