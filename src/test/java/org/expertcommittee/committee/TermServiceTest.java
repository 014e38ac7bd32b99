package org.expertcommittee.committee;

import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.base.Violation;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServiceTest
@As(Role.SECRETARIAT)
class TermServiceTest {

	private static final LocalDate START = SampleCommittee.START;

	private static final LocalDate END = START.plusYears(3).minusDays(1);

	@Autowired
	private CommitteeService committees;

	@Autowired
	private TermService terms;

	@Autowired
	private ApplicationContext context;

	private SampleCommittee sample;

	private long first;

	@BeforeEach
	void enterCommittee() {
		this.sample = SampleCommittee.enter(this.context);
		this.first = this.sample.termId();
	}

	@ParameterizedTest
	@CsvSource({ "2027-11-01, 2030-11-01", "2020-01-01, 2024-11-02", "2025-01-01, 2026-01-01",
			"2020-01-01, 2031-01-01" })
	void refusesATermThatOverlapsAnother(LocalDate from, LocalDate to) {
		refusesAt("startsOn", () -> this.committees.createTerm(new TermData("第二届", from, to, 0)));
		assertThat(this.committees.terms()).hasSize(1);
	}

	@Test
	void termsMayFollowEachOtherFromOneDayToTheNext() {
		this.committees.createTerm(new TermData("第二届", END.plusDays(1), END.plusYears(3), 0));
		this.committees.createTerm(new TermData("筹备届", START.minusYears(1), START.minusDays(1), 0));
		assertThat(this.committees.terms()).extracting(TermItem::name).containsExactly("第二届", "第一届", "筹备届");
	}

	@Test
	void extendsAndShortensByADecisionAndRemembersBoth() {
		this.terms.changeEnd(this.first, change(END.plusMonths(6), "瀍产专〔2026〕3号", LocalDate.of(2026, 11, 20)));
		assertThat(this.committees.term(this.first).endsOn()).isEqualTo(END.plusMonths(6));
		this.terms.changeEnd(this.first, change(END, null, null));
		assertThat(this.committees.term(this.first).endsOn()).isEqualTo(END);
		List<TermChangeItem> changes = this.terms.changes(this.committees.require().id());
		assertThat(changes).extracting(TermChangeItem::extension).containsExactly(false, true);
		TermChangeItem extension = changes.getLast();
		assertThat(extension.oldEndsOn()).isEqualTo(END);
		assertThat(extension.newEndsOn()).isEqualTo(END.plusMonths(6));
		assertThat(extension.decisionNumber()).isEqualTo("瀍产专〔2026〕3号");
		assertThat(extension.decidedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
		assertThat(extension.reason()).isEqualTo("换届筹备需要时间");
		assertThat(extension.madeBy()).isEqualTo("示例secretariat");
	}

	@Test
	void refusesAnEndThatChangesNothingOrLiesBeforeTheStartOrWithinTheNextTerm() {
		this.committees.createTerm(new TermData("第二届", END.plusDays(1), END.plusYears(3), 0));
		refusesAt("newEndsOn", () -> this.terms.changeEnd(this.first, change(END, null, null)));
		refusesAt("newEndsOn", () -> this.terms.changeEnd(this.first, change(START, null, null)));
		refusesAt("newEndsOn", () -> this.terms.changeEnd(this.first, change(START.minusDays(1), null, null)));
		refusesAt("newEndsOn", () -> this.terms.changeEnd(this.first, change(END.plusDays(1), null, null)));
		refusesAt("decidedOn",
				() -> this.terms.changeEnd(this.first, change(END.minusDays(1), null, LocalDate.of(2026, 11, 24))));
		TermChangeData unfounded = new TermChangeData(END.minusDays(1), null, null, " ", false, version());
		refusesAt("reason", () -> this.terms.changeEnd(this.first, unfounded));
		assertThat(this.committees.term(this.first).endsOn()).isEqualTo(END);
		assertThat(this.terms.changes(this.committees.require().id())).isEmpty();
	}

	@Test
	void refusesAnExtensionThatWasBasedOnAnOlderState() {
		TermChangeData theirs = change(END.plusMonths(6), null, null);
		TermChangeData mine = change(END.plusMonths(3), null, null);
		this.terms.changeEnd(this.first, theirs);
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.terms.changeEnd(this.first, mine));
		assertThat(this.committees.term(this.first).endsOn()).isEqualTo(END.plusMonths(6));
	}

	@Test
	void theDaysOfATermInUseChangeByDecisionAlone() {
		this.terms.update(this.first, new TermData("第一届", START, END.minusDays(1), version()));
		this.terms.update(this.first, new TermData("第一届", START, END, version()));
		assertThat(this.terms.inUse(this.first)).isFalse();
		this.sample.proposed(this.sample.expert("李晓"), "委员");
		assertThat(this.terms.inUse(this.first)).isTrue();
		refusesAt("endsOn",
				() -> this.terms.update(this.first, new TermData("第一届", START, END.plusDays(1), version())));
		refusesAt("endsOn",
				() -> this.terms.update(this.first, new TermData("第一届", START.plusDays(1), END, version())));
		this.terms.update(this.first, new TermData("首届", START, END, version()));
		assertThat(this.committees.term(this.first).name()).isEqualTo("首届");
	}

	@Test
	void knowsHowManyAppointmentsEndWithTheTerm() {
		this.sample.proposed(this.sample.expert("张三"), "委员");
		assertThat(this.terms.endingWith(this.first)).isZero();
		this.sample.appointed(this.sample.expert("李晓"), "委员");
		assertThat(this.terms.endingWith(this.first)).isOne();
	}

	@Test
	void deletesATermThatNothingRestsOnAndElseSaysWhatDoes() {
		long second = this.committees.createTerm(new TermData("第二届", END.plusDays(1), END.plusYears(3), 0));
		this.terms.changeEnd(second,
				new TermChangeData(END.plusYears(4), null, null, "补登记", false, this.terms.edit(second).version()));
		this.terms.delete(second);
		assertThat(this.committees.terms()).extracting(TermItem::id).containsExactly(this.first);
		this.sample.proposed(this.sample.expert("李晓"), "委员");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.terms.delete(this.first))
			.satisfies((ex) -> assertThat(ex.args().getLast().toString()).startsWith("1 "));
	}

	@Test
	@As(Role.EXPERT)
	void expertsMayNotChangeTerms() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.terms.edit(this.first));
		TermChangeData change = new TermChangeData(END.plusDays(1), null, null, "理由", false, 0);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.terms.changeEnd(this.first, change));
	}

	private long version() {
		return this.terms.edit(this.first).version();
	}

	private TermChangeData change(LocalDate end, @Nullable String number, @Nullable LocalDate day) {
		return new TermChangeData(end, number, day, "换届筹备需要时间", false, version());
	}

	private static void refusesAt(String field, Runnable act) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(act::run)
			.satisfies((ex) -> assertThat(ex.violations()).extracting(Violation::field).containsExactly(field));
	}

}
