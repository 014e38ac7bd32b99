package org.expertcommittee.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AppointmentTest {

	private static final Instant NOW = Instant.parse("2024-11-02T02:00:00Z");

	private static final LocalDate START = LocalDate.parse("2024-11-02");

	private static final By SECRETARY = new By("secretary", "秘书", NOW);

	private static final By DIRECTOR = new By("director", "主任", NOW);

	private static final LocalDate TODAY = LocalDate.parse("2024-11-12");

	private final Appointment appointment = new Appointment(AppointmentData.of(1, 2, 3, START, 3),
			AppointmentKind.FIRST, SECRETARY);

	@Test
	void endsTheDayBeforeTheAnniversary() {
		assertThat(this.appointment.endsOn()).isEqualTo("2027-11-01");
	}

	@Test
	void servesFullYearsWhenItStartsOnALeapDay() {
		LocalDate leapDay = LocalDate.parse("2024-02-29");
		assertThat(Appointment.lastDay(leapDay, 3)).isEqualTo("2027-02-28");
		assertThat(Appointment.lastDay(leapDay, 4)).isEqualTo("2028-02-28");
		assertThat(Appointment.lastDay(LocalDate.parse("2023-03-01"), 1)).isEqualTo("2024-02-29");
	}

	@Test
	void becomesActiveOnlyByApproval() {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.appointment.approve(DIRECTOR, null));
		this.appointment.submit(SECRETARY);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.appointment.submit(SECRETARY));
		this.appointment.approve(DIRECTOR, "同意");
		assertThat(this.appointment.status()).isEqualTo(AppointmentStatus.ACTIVE);
	}

	@Test
	void canBeChangedAfterItWasSentBackButNotBefore() {
		AppointmentData other = AppointmentData.of(1, 2, 4, START, 2);
		this.appointment.submit(SECRETARY);
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.appointment.edit(other, AppointmentKind.FIRST, SECRETARY));
		this.appointment.sendBack(DIRECTOR, "职务有误");
		this.appointment.edit(other, AppointmentKind.FIRST, SECRETARY);
		assertThat(this.appointment.endsOn()).isEqualTo("2026-11-01");
	}

	@Test
	void isNotApprovedByWhoeverProposedChangedOrSubmittedIt() {
		By other = new By("other", "同事", NOW);
		this.appointment.edit(AppointmentData.of(1, 2, 4, START, 2), AppointmentKind.FIRST, other);
		this.appointment.submit(DIRECTOR);
		for (By own : List.of(SECRETARY, other, DIRECTOR)) {
			assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.appointment.approve(own, null))
				.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("appointment.ownApproval"));
		}
		this.appointment.approve(new By("third", "秘书", NOW), null);
		assertThat(this.appointment.status()).isEqualTo(AppointmentStatus.ACTIVE);
	}

	@Test
	void comparesTheNamesOfPeopleWhereNoAccountIsKnown() {
		assertThat(Appointment.ownWork("secretary", "秘书", null, null, "秘书", null, "主任")).isTrue();
		assertThat(Appointment.ownWork("director", "主任", null, null, "秘书", null, "主任")).isTrue();
		assertThat(Appointment.ownWork("third", "同事", null, null, "秘书", null, null)).isFalse();
	}

	@Test
	void tellsTheSecondApproverWhoWasFaster() {
		activate();
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.appointment.approve(new By("third", "同事", NOW), null))
			.satisfies((ex) -> assertThat(ex.args()).containsExactly("主任", "2024-11-02 10:00"));
	}

	@Test
	void aSubmissionCanBeTakenBackUntilSomebodyHasDecided() {
		this.appointment.submit(SECRETARY);
		this.appointment.withdraw();
		assertThat(this.appointment.status()).isEqualTo(AppointmentStatus.PROPOSED);
		this.appointment.submit(SECRETARY);
		this.appointment.approve(DIRECTOR, null);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(this.appointment::withdraw);
	}

	@Test
	void takesAnyLastDayForAPartialTerm() {
		AppointmentData partial = new AppointmentData(1L, 2L, 3L, START, 3, LocalDate.parse("2026-04-30"), null, false,
				null, 0);
		this.appointment.edit(partial, AppointmentKind.FIRST, SECRETARY);
		assertThat(this.appointment.endsOn()).isEqualTo("2026-04-30");
		assertThat(this.appointment.toData().lastDay()).isEqualTo("2026-04-30");
		assertThat(new Appointment(AppointmentData.of(1, 2, 3, START, 3), AppointmentKind.FIRST, SECRETARY).toData()
			.lastDay()).isNull();
	}

	@Test
	void refusesToDismissOrResignWhatIsNotActive() {
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.appointment.dismiss(end("2024-11-12"), SECRETARY, TODAY));
		activate();
		this.appointment.resign(end("2024-11-11"), SECRETARY, TODAY);
		assertThat(this.appointment.status()).isEqualTo(AppointmentStatus.RESIGNED);
		assertThat(this.appointment.lastDayServed()).isEqualTo("2024-11-11");
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.appointment.dismiss(end("2024-11-12"), SECRETARY, TODAY));
	}

	@Test
	void aLastDayStillToComeTakesEffectWhenItIsOver() {
		activate();
		this.appointment.dismiss(end("2024-12-31"), SECRETARY, TODAY);
		assertThat(this.appointment.status()).isEqualTo(AppointmentStatus.ACTIVE);
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.appointment.end(LocalDate.parse("2024-12-31")));
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.appointment.resign(end("2024-12-01"), SECRETARY, TODAY));
		this.appointment.end(LocalDate.parse("2025-01-01"));
		assertThat(this.appointment.status()).isEqualTo(AppointmentStatus.DISMISSED);
	}

	@Test
	void aLastDayLiesWithinTheAppointmentOrRightBeforeIt() {
		activate();
		for (String day : List.of("2024-10-31", "2027-11-02")) {
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> this.appointment.dismiss(end(day), SECRETARY, TODAY))
				.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("lastDay"));
		}
		this.appointment.resign(end("2024-11-01"), SECRETARY, LocalDate.parse("2024-10-01"));
		assertThat(this.appointment.status()).isEqualTo(AppointmentStatus.RESIGNED);
	}

	@Test
	void anEndIsTakenBackOnTheSameDayOrBeforeItTakesEffect() {
		activate();
		this.appointment.dismiss(end("2024-11-02"), SECRETARY, START);
		this.appointment.reinstate(START);
		assertThat(this.appointment.lastDayServed()).isEqualTo("2027-11-01");
		this.appointment.resign(end("2024-12-31"), SECRETARY, START);
		this.appointment.reinstate(TODAY);
		this.appointment.dismiss(end("2024-11-02"), SECRETARY, START);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.appointment.reinstate(TODAY));
	}

	@Test
	void movesItsLastDayOnlyToOneThatFits() {
		activate();
		for (String day : List.of("2024-11-01", "2024-11-11", "2027-11-01")) {
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> this.appointment.moveEnd(LocalDate.parse(day), TODAY))
				.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("endsOn"));
		}
		this.appointment.moveEnd(LocalDate.parse("2028-11-01"), TODAY);
		assertThat(this.appointment.endsOn()).isEqualTo("2028-11-01");
		assertThat(this.appointment.years()).isEqualTo(4);
	}

	@Test
	void endsOnlyAfterItsLastDay() {
		activate();
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.appointment.end(LocalDate.parse("2027-11-01")));
		this.appointment.end(LocalDate.parse("2027-11-02"));
		assertThat(this.appointment.status()).isEqualTo(AppointmentStatus.ENDED);
	}

	@Test
	void looksAsTheCalendarSaysEvenBeforeItIsStored() {
		assertThat(shown("2027-09-01")).isEqualTo(AppointmentStatus.ACTIVE);
		assertThat(shown("2027-09-02")).isEqualTo(AppointmentStatus.ENDING_SOON);
		assertThat(shown("2027-11-02")).isEqualTo(AppointmentStatus.ENDED);
		assertThat(shown("2024-11-01")).isEqualTo(AppointmentStatus.UPCOMING);
	}

	@Test
	void looksDismissedOnceTheLastDayIsOver() {
		assertThat(Appointment.shown(AppointmentStatus.ACTIVE, START, TODAY, EndKind.DISMISSAL, TODAY))
			.isEqualTo(AppointmentStatus.ENDING_SOON);
		assertThat(Appointment.shown(AppointmentStatus.ACTIVE, START, TODAY, EndKind.DISMISSAL, TODAY.plusDays(1)))
			.isEqualTo(AppointmentStatus.DISMISSED);
	}

	private static EndData end(String lastDay) {
		return new EndData("工作调动", LocalDate.parse(lastDay), null);
	}

	private static AppointmentStatus shown(String today) {
		return Appointment.shown(AppointmentStatus.ACTIVE, START, LocalDate.parse("2027-11-01"), null,
				LocalDate.parse(today));
	}

	private void activate() {
		this.appointment.submit(SECRETARY);
		this.appointment.approve(DIRECTOR, "同意");
	}

}
