package org.expertcommittee.committee;

import java.time.LocalDate;
import java.util.Set;

import org.expertcommittee.appointment.AppointmentData;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.base.CommitteeIdentityProvider;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Violation;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@ServiceTest
@As(Role.SECRETARIAT)
class SeveralCommitteesTest {

	private static final LocalDate START = LocalDate.of(2024, 11, 2);

	@Autowired
	private CommitteeService committees;

	@Autowired
	private TermService terms;

	@Autowired
	private OfficeService offices;

	@Autowired
	private CommitteeIdentityProvider identity;

	@Autowired
	private ApplicationContext context;

	private SampleCommittee sample;

	private long own;

	private long other;

	@BeforeEach
	void enterTwo() {
		this.sample = SampleCommittee.enter(this.context);
		this.own = this.committees.require().id();
		this.other = SampleCommittee.as(SampleCommittee.SECRETARY, () -> this.committees
			.create(CommitteeData.named("示例二委员会", "示例二", "二").withNumberPattern("二聘字〔{year}〕{seq}号")));
	}

	@Test
	void theFirstStaysThePortalsOwn() {
		assertThat(this.committees.all()).extracting(CommitteeFacts::name).containsExactly("示例委员会", "示例二委员会");
		assertThat(this.committees.require().name()).isEqualTo("示例委员会");
		assertThat(this.identity.current().name()).isEqualTo("示例委员会");
	}

	@Test
	void eachHasItsOwnTermsOfTheSameDaysAndOfficesOfTheSameNames() {
		long term = this.terms.create(this.other, new TermData("第一届", START.plusDays(1), START.plusYears(3), 0));
		assertThat(this.committees.terms(this.other)).extracting(TermItem::id).containsExactly(term);
		assertThat(this.committees.terms(this.own)).extracting(TermItem::id).containsExactly(this.sample.termId());
		assertThat(this.committees.currentTerm()).map(TermItem::id).hasValue(this.sample.termId());
		assertThat(this.committees.currentTerm(this.other)).map(TermItem::id).hasValue(term);
		assertThat(this.identity.current().termLabel()).isEqualTo("第一届");
		assertThat(this.offices.active(this.other)).extracting(OfficeItem::name)
			.containsExactly("主任", "副主任", "秘书长", "委员", "顾问");
		long supervisor = this.offices.create(this.other, new OfficeData("监事", 6, 2, 3, true, 0));
		assertThat(this.offices.get(supervisor).quota()).isEqualTo(3);
		assertThat(this.offices.active(this.own)).extracting(OfficeItem::name).doesNotContain("监事");
	}

	@Test
	void filtersNameTheCommitteeOnceThereAreSeveral() {
		assertThat(this.committees.termNames()).containsEntry(this.sample.termId(), "示例 第一届");
		assertThat(this.offices.names().values()).contains("示例 副主任", "示例二 副主任");
	}

	@Test
	void refusesANumberPatternOrNameThatAnotherHas() {
		refuses("numberPattern", CommitteeData.named("示例三委员会", "示例三", "三").withNumberPattern("二聘字〔{year}〕{seq}号"));
		refuses("name", CommitteeData.named("示例二委员会", "示例三", "三"));
		refuses("defaultHonorific",
				CommitteeData.named("示例三委员会", "示例三", "三").withHabits(Set.of(Honorific.MR), Honorific.MS, 7));
		refuses("waitingDays",
				CommitteeData.named("示例三委员会", "示例三", "三").withHabits(Set.of(Honorific.MR), Honorific.MR, 0));
		refuses("honorifics", CommitteeData.named("示例三委员会", "示例三", "三").withHabits(Set.of(), Honorific.MR, 7));
		assertThat(this.committees.all()).hasSize(2);
	}

	@Test
	void keepsWhatWasChosenForEach() {
		CommitteeData data = this.committees.edit(this.other)
			.withPatterns("二聘字〔{year}〕{seq}号", "二咨〔{year}〕{seq}号", "二政专〔{year}〕{seq}号")
			.withHabits(Set.of(Honorific.MS, Honorific.MR), Honorific.MS, 30);
		this.committees.update(this.other, data);
		CommitteeFacts facts = this.committees.facts(this.other);
		assertThat(facts.documentPattern()).isEqualTo("二政专〔{year}〕{seq}号");
		assertThat(facts.honorifics()).containsExactly(Honorific.MR, Honorific.MS);
		assertThat(facts.defaultHonorific()).isEqualTo(Honorific.MS);
		assertThat(facts.waitingDays()).isEqualTo(30);
		assertThat(this.committees.facts(this.own).honorifics()).containsExactly(Honorific.values());
		assertThat(this.committees.facts(this.own).documentPattern()).isNull();
	}

	@Test
	void archivesACommitteeThatNobodyIsAppointedToAndTakesItBack() {
		long term = this.terms.create(this.other, new TermData("第一届", START, START.plusYears(3), 0));
		this.committees.archive(this.other);
		assertThat(this.committees.facts(this.other).archived()).isTrue();
		assertThat(this.committees.openTerms()).extracting(TermItem::id).containsExactly(this.sample.termId());
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.committees.archive(this.other));
		TermData next = new TermData("第二届", START.plusYears(4), START.plusYears(5), 0);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.terms.create(this.other, next));
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.offices.create(this.other, OfficeData.of("监事", 6, 3)));
		this.committees.restore(this.other);
		assertThat(this.committees.openTerms()).extracting(TermItem::id).contains(term);
	}

	@Test
	void neverArchivesThePortalsOwnNorOneWithAppointmentsThatAreNotOver() {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.committees.archive(this.own))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("committee.archive.own"));
		long third = this.committees
			.create(CommitteeData.named("示例三委员会", "示例三", "三").withNumberPattern("三聘字〔{year}〕{seq}号"));
		appointIn(third);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.committees.archive(third))
			.satisfies((ex) -> assertThat(ex.args().getLast().toString()).startsWith("1 "));
	}

	@Test
	void nobodyIsAppointedInAnArchivedCommittee() {
		long term = this.terms.create(this.other, new TermData("第一届", START, START.plusYears(3), 0));
		long chair = this.offices.active(this.other).getFirst().id();
		this.committees.archive(this.other);
		AppointmentData data = AppointmentData.of(this.sample.expert("李晓"), term, chair, START, 3);
		AppointmentService appointments = this.context.getBean(AppointmentService.class);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> appointments.propose(data))
			.satisfies((ex) -> assertThat(ex.violations()).extracting(Violation::field, Violation::messageKey)
				.containsExactly(tuple("termId", "appointment.term.archived")));
		this.committees.restore(this.other);
		appointments.propose(data);
		assertThat(this.terms.inUse(term)).isTrue();
	}

	private void appointIn(long committeeId) {
		long term = this.terms.create(committeeId, new TermData("第一届", START, START.plusYears(3), 0));
		long office = this.offices.active(committeeId).getFirst().id();
		long expert = this.sample.expert("李晓");
		this.context.getBean(AppointmentService.class).propose(AppointmentData.of(expert, term, office, START, 3));
	}

	@Test
	void deletesAnOfficeOnlyWhileNobodyWasAppointedToIt() {
		long member = this.sample.office("委员");
		this.sample.proposed(this.sample.expert("李晓"), "委员");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.offices.delete(member))
			.satisfies((ex) -> assertThat(ex.args().getLast().toString()).startsWith("1 "));
		this.offices.delete(this.sample.office("顾问"));
		assertThat(this.offices.active(this.own)).extracting(OfficeItem::name).doesNotContain("顾问").contains("委员");
	}

	@Test
	void aQuotaMayBeBelowThoseInOfficeAndTheirNumberIsKnown() {
		this.sample.appointed(this.sample.expert("李晓"), "委员");
		this.sample.appointed(this.sample.expert("张三"), "委员");
		long member = this.sample.office("委员");
		this.offices.update(member, new OfficeData("委员", 4, 3, 1, true, this.offices.edit(member).version()));
		assertThat(this.offices.get(member).quota()).isEqualTo(1);
		assertThat(this.offices.holders(this.own)).containsEntry(member, 2L).hasSize(1);
		for (int wrong : new int[] { 0, -1 }) {
			OfficeData data = new OfficeData("委员", 4, 3, wrong, true, this.offices.edit(member).version());
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.offices.update(member, data))
				.satisfies((ex) -> assertThat(ex.violations()).extracting(Violation::field).containsExactly("quota"));
		}
	}

	@Test
	@As(Role.AUDITOR)
	void auditorsReadButDoNotChange() {
		assertThat(this.committees.facts(this.other).name()).isEqualTo("示例二委员会");
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.committees.create(CommitteeData.named("示例三委员会", "示例三", "三")));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.committees.archive(this.other));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.terms.delete(this.sample.termId()));
	}

	private void refuses(String field, CommitteeData data) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.committees.create(data))
			.satisfies((ex) -> assertThat(ex.violations()).extracting(Violation::field).containsExactly(field));
	}

}
