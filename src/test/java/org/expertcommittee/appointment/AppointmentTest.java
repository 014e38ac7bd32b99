package org.expertcommittee.appointment;

import java.time.Instant;
import java.time.LocalDate;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AppointmentTest {

	private static final Instant NOW = Instant.parse("2024-11-02T02:00:00Z");

	private static final LocalDate START = LocalDate.parse("2024-11-02");

	private final Appointment appointment = new Appointment(AppointmentData.of(1, 2, 3, START, 3), "秘书", NOW);

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
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.appointment.approve("秘书", NOW));
		this.appointment.submit("秘书", NOW);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.appointment.submit("秘书", NOW));
		this.appointment.approve("主任", NOW);
		assertThat(this.appointment.status()).isEqualTo(AppointmentStatus.ACTIVE);
	}

	@Test
	void canBeChangedAfterItWasSentBackButNotBefore() {
		AppointmentData other = AppointmentData.of(1, 2, 4, START, 2);
		this.appointment.submit("秘书", NOW);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.appointment.edit(other));
		this.appointment.sendBack("职务有误", "主任", NOW);
		this.appointment.edit(other);
		assertThat(this.appointment.endsOn()).isEqualTo("2026-11-01");
	}

	@Test
	void refusesToDismissOrResignWhatIsNotActive() {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.appointment.dismiss("x", "秘书", START));
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.appointment.resign("x", "秘书", START));
		activate();
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.appointment.dismiss(" ", "秘书", START));
		this.appointment.resign("工作调动", "秘书", START.plusDays(9));
		assertThat(this.appointment.lastDayServed()).isEqualTo("2024-11-11");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.appointment.dismiss("x", "秘书", START));
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

	private static AppointmentStatus shown(String today) {
		return Appointment.shown(AppointmentStatus.ACTIVE, START, LocalDate.parse("2027-11-01"),
				LocalDate.parse(today));
	}

	private void activate() {
		this.appointment.submit("秘书", NOW);
		this.appointment.approve("主任", NOW);
	}

}
