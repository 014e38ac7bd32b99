package org.expertcommittee.session;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.expertcommittee.session.TestCases.DAY;
import static org.expertcommittee.session.TestCases.session;

class ConsultationSessionTest {

	private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

	private static final Instant AFTERWARDS = Instant.parse("2026-11-26T02:00:00Z");

	private static final Map<Long, Long> INVITED = Map.of(7L, 70L);

	@Test
	void keepsChinaTimeAsMoments() {
		ConsultationSession session = planned(session(DAY, 14, 16, 0, 7L));
		assertThat(session.startsAt()).isEqualTo("2026-11-25T06:00:00Z");
		assertThat(session.endsAt()).isEqualTo("2026-11-25T08:00:00Z");
		assertThat(session.toData().from()).isEqualTo(LocalTime.of(14, 0));
	}

	@Test
	void refusesToPlanForATimeThatHasPassed() {
		refused("day", () -> planned(session(LocalDate.of(2026, 11, 20), 14, 16, 0, 7L)));
		refused("day", () -> planned(session(LocalDate.of(2026, 11, 23), 9, 11, 0, 7L)));
	}

	@Test
	void refusesAnEndThatIsNotAfterTheBeginning() {
		refused("until", () -> planned(session(DAY, 16, 14, 0, 7L)));
		refused("until", () -> planned(session(DAY, 14, 14, 0, 7L)));
	}

	@Test
	void refusesASessionOfNobodyAndOneOnSiteWithoutAPlace() {
		refused("expertIds", () -> ConsultationSession.plan(1, session(DAY, 14, 16, 0), Map.of(), "u", "秘书", NOW));
		refused("place", () -> planned(new SessionData(SessionWay.ON_SITE, DAY, LocalTime.of(9, 0), LocalTime.of(10, 0),
				null, null, null, null, Set.of(7L), 0)));
	}

	@Test
	void raisesTheRevisionWithEachChangeAndKeepsTheUid() {
		ConsultationSession session = planned(session(DAY, 14, 16, 0, 7L));
		assertThat(session.revision()).isZero();
		session.change(session(DAY, 15, 17, 0, 7L, 8L), Map.of(7L, 70L, 8L, 80L), NOW);
		assertThat(session.revision()).isEqualTo(1);
		assertThat(session.expertIds()).containsExactlyInAnyOrder(7L, 8L);
		session.cancel("企业改期", NOW);
		assertThat(session.revision()).isEqualTo(2);
		assertThat(session.calendarUid()).isEqualTo("uid@example");
		assertThat(session.state()).isEqualTo(SessionState.CANCELLED);
	}

	@Test
	void anExpertMayBeAddedToASessionThatHasBegun() {
		ConsultationSession session = planned(session(DAY, 14, 16, 0, 7L));
		session.change(session(DAY, 14, 16, 0, 7L, 8L), Map.of(7L, 70L, 8L, 80L), AFTERWARDS);
		assertThat(session.expertIds()).hasSize(2);
		refused("day", () -> session.change(session(DAY, 15, 16, 0, 7L), INVITED, AFTERWARDS));
	}

	@Test
	void neitherChangesNorCancelsWhatWasHeldOrCancelled() {
		ConsultationSession held = planned(session(DAY, 14, 16, 0, 7L));
		held.hold(List.of(new Attendance(7, true, new BigDecimal("2"))), null, AFTERWARDS);
		illegal("session.refused.cancel", () -> held.cancel("晚了", AFTERWARDS));
		illegal("session.refused.change", () -> held.change(session(DAY, 14, 16, 0, 7L), INVITED, AFTERWARDS));
		ConsultationSession cancelled = planned(session(DAY, 14, 16, 0, 7L));
		refused("reason", () -> cancelled.cancel("  ", NOW));
		cancelled.cancel("企业改期", NOW);
		illegal("session.refused.hold", () -> cancelled.hold(List.of(), null, AFTERWARDS));
	}

	@Test
	void writesDownNothingBeforeItHasBegun() {
		ConsultationSession session = planned(session(DAY, 14, 16, 0, 7L));
		illegal("session.refused.holdEarly", () -> session.hold(List.of(new Attendance(7, true, BigDecimal.ONE)), null,
				session.startsAt().minus(Duration.ofMinutes(1))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "0.1", "12.25", "13", "2.3", "-1" })
	void refusesHoursThatAreNoQuartersOfAWorkingDay(String hours) {
		ConsultationSession session = planned(session(DAY, 14, 16, 0, 7L));
		refused("experts",
				() -> session.hold(List.of(new Attendance(7, true, new BigDecimal(hours))), null, AFTERWARDS));
		assertThat(session.state()).isEqualTo(SessionState.PLANNED);
	}

	@Test
	void countsTheHoursOfThoseWhoTookPart() {
		ConsultationSession session = ConsultationSession.plan(1, session(DAY, 14, 16, 0, 7L, 8L),
				Map.of(7L, 70L, 8L, 80L), "uid@example", "秘书", NOW);
		refused("experts", () -> session.hold(List.of(new Attendance(7, true, BigDecimal.ONE)), null, AFTERWARDS));
		refused("experts", () -> session.hold(List.of(new Attendance(7, false, null), new Attendance(8, false, null)),
				null, AFTERWARDS));
		refused("experts", () -> session.hold(List.of(new Attendance(7, true, null), new Attendance(8, false, null)),
				null, AFTERWARDS));
		session.hold(List.of(new Attendance(7, true, new BigDecimal("2.25")), new Attendance(8, false, BigDecimal.TEN)),
				"谈妥了", AFTERWARDS);
		assertThat(session.hours()).isEqualByComparingTo("2.25");
		session.hold(List.of(new Attendance(7, true, new BigDecimal("3")), new Attendance(8, true, BigDecimal.ONE)),
				"谈妥了", AFTERWARDS);
		assertThat(session.hours()).isEqualByComparingTo("4");
	}

	@Test
	void onlyWhatIsOverIsAddedAfterwards() {
		refused("day", () -> ConsultationSession.afterwards(1, session(DAY, 14, 16, 0, 7L), INVITED, "u", "秘书", NOW));
		assertThat(ConsultationSession
			.afterwards(1, session(LocalDate.of(2026, 11, 20), 14, 16, 0, 7L), INVITED, "u", "秘书", NOW)
			.state()).isEqualTo(SessionState.PLANNED);
	}

	@Test
	void withoutItsLastExpertItIsCancelled() {
		ConsultationSession session = ConsultationSession.plan(1, session(DAY, 14, 16, 0, 7L, 8L),
				Map.of(7L, 70L, 8L, 80L), "uid@example", "秘书", NOW);
		session.withdraw(8, "谢绝", NOW);
		assertThat(session.state()).isEqualTo(SessionState.PLANNED);
		session.withdraw(7, "谢绝", NOW);
		assertThat(session.state()).isEqualTo(SessionState.CANCELLED);
	}

	private static ConsultationSession planned(SessionData data) {
		return ConsultationSession.plan(1, data, INVITED, "uid@example", "秘书", NOW);
	}

	private static void refused(String field, ThrowingCallable act) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(act)
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo(field));
	}

	private static void illegal(String key, ThrowingCallable act) {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(act)
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo(key));
	}

}
