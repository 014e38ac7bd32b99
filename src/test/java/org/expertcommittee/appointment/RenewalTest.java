package org.expertcommittee.appointment;

import java.time.Instant;
import java.time.LocalDate;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RenewalTest {

	private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

	private static final RenewalData DATA = new RenewalData(1L, 2L, LocalDate.parse("2027-11-02"), 0);

	private final Renewal renewal = new Renewal(7, DATA, "谢谢", "示例甲", NOW);

	@Test
	void isPlannedUntilItIsExecuted() {
		assertThat(this.renewal.state()).isEqualTo(RenewalState.PLANNING);
		this.renewal.execute("示例甲", NOW);
		assertThat(this.renewal.state()).isEqualTo(RenewalState.EXECUTED);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.renewal.change(DATA));
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(this.renewal::requirePlanning)
			.satisfies((ex) -> assertThat(ex.args()).containsExactly("示例甲"));
	}

	@Test
	void cannotBeExecutedTwice() {
		this.renewal.execute("示例甲", NOW);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.renewal.execute("示例乙", NOW));
	}

	@Test
	void isAPlanAgainOnceUndone() {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.renewal.undo("示例甲", NOW));
		this.renewal.execute("示例甲", NOW);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(this.renewal::undone);
		this.renewal.undo("示例乙", NOW);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(this.renewal::requirePlanning);
		this.renewal.undone();
		this.renewal.execute("示例甲", NOW);
		assertThat(this.renewal.state()).isEqualTo(RenewalState.EXECUTED);
	}

	@Test
	void goesOnAfterAnUndoThatCouldNotBeCompleted() {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(this.renewal::resume);
		this.renewal.execute("示例甲", NOW);
		this.renewal.undo("示例乙", NOW);
		this.renewal.resume();
		assertThat(this.renewal.state()).isEqualTo(RenewalState.EXECUTED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{nane}您好", "{name", "{}", "{name}{office }" })
	void refusesALetterWithAnUnknownPlaceholder(String text) {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> new RenewalLetter(text, 0).requireKnownPlaceholders())
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("text"));
	}

	@Test
	void takesEveryKnownPlaceholder() {
		String all = RenewalLetter.PLACEHOLDERS.stream().map((name) -> "{" + name + "}").reduce("", String::concat);
		assertThatCode(() -> new RenewalLetter(all, 0).requireKnownPlaceholders()).doesNotThrowAnyException();
	}

	@Test
	void canBeExecutedWhenNobodyIsUndecidedAndNoQuotaIsExceeded() {
		assertThat(summary(0, 3).executable()).isTrue();
		assertThat(summary(1, 3).executable()).isFalse();
		assertThat(summary(0, 2).executable()).isFalse();
	}

	private static RenewalSummary summary(long undecided, int quota) {
		return new RenewalSummary(java.util.Map.of(RenewalDecision.RENEW, 2L, RenewalDecision.UNDECIDED, undecided),
				java.util.List.of(new RenewalSummary.OfficePlan(1, "委员", 2, 1, quota)), java.util.List.of(), 0, 0, 0,
				null);
	}

}
