package org.expertcommittee.calendar;

import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Working days by the official calendar, and keeping it. */
@ServiceTest
@As(Role.SECRETARIAT)
class WorkingDaysTest {

	@Autowired
	WorkingDays days;

	@Autowired
	SpecialDayService calendar;

	@Autowired
	OfficialDaysLoader loader;

	@Autowired
	TestClock clock;

	@Test
	void countsWeekdaysWhereNothingElseIsKnown() {
		assertThat(this.days.plus(day("2026-11-27"), 1)).isEqualTo("2026-11-30");
		assertThat(this.days.plus(day("2026-11-28"), 1)).isEqualTo("2026-11-30");
		assertThat(this.days.plus(day("2026-11-30"), -1)).isEqualTo("2026-11-27");
		assertThat(this.days.plus(day("2026-11-28"), 0)).isEqualTo("2026-11-28");
		assertThat(this.days.between(day("2026-11-27"), day("2026-11-30"))).isEqualTo(1);
		assertThat(this.days.between(day("2026-11-30"), day("2026-11-27"))).isEqualTo(-1);
		assertThat(this.days.between(day("2026-11-27"), day("2026-11-29"))).isZero();
		assertThat(this.days.isOfficial(2026)).isFalse();
	}

	@Test
	void knowsTheHolidaysAndWorkedWeekendsOfTheNotices() {
		this.loader.load();
		assertThat(this.days.isWorkingDay(day("2024-02-04"))).isTrue();
		assertThat(this.days.isWorkingDay(day("2024-02-17"))).isFalse();
		assertThat(this.days.isWorkingDay(day("2025-01-28"))).isFalse();
		assertThat(this.days.isWorkingDay(day("2025-02-08"))).isTrue();
		assertThat(this.days.isWorkingDay(day("2026-02-23"))).isFalse();
		assertThat(this.days.plus(day("2026-02-13"), 2)).as("worked Saturday, then nine days off")
			.isEqualTo("2026-02-24");
		assertThat(this.days.plus(day("2026-09-30"), 3)).as("after the national holiday").isEqualTo("2026-10-10");
		// In 2025 there are 248 working days, in 2026 also.
		assertThat(this.days.between(day("2024-12-31"), day("2025-12-31"))).isEqualTo(248);
		assertThat(this.days.between(day("2025-12-31"), day("2026-12-31"))).isEqualTo(248);
		assertThat(this.calendar.list(2026)).hasSize(33 + 6);
		assertThat(this.calendar.list(2026)).allMatch((one) -> "国办发明电〔2025〕7号".equals(one.source()));
	}

	@Test
	void countsAsItSteps() {
		this.loader.load();
		for (String from : List.of("2026-01-01", "2026-02-14", "2026-09-19", "2026-09-20", "2025-12-31")) {
			for (int n = 1; n < 40; n++) {
				LocalDate to = this.days.plus(day(from), n);
				assertThat(this.days.isWorkingDay(to)).isTrue();
				assertThat(this.days.between(day(from), to)).as(from + " + " + n).isEqualTo(n);
			}
		}
	}

	@Test
	void entersAYearOnceSoThatCorrectionsStay() {
		this.loader.load();
		SpecialDayItem first = this.calendar.list(2026).getFirst();
		this.calendar.delete(first.id());
		assertThat(this.days.isWorkingDay(first.day())).isTrue();
		this.loader.load();
		assertThat(this.days.isWorkingDay(first.day())).isTrue();
	}

	@Test
	void keepsADayThatWasEnteredBeforeItsYearWasShipped() {
		this.calendar.add(data("2026-01-01", null, DayKind.HOLIDAY, "元旦（提前录入）"));
		this.loader.load();
		assertThat(this.calendar.list(2026)).hasSize(39).first().extracting(SpecialDayItem::name).isEqualTo("元旦（提前录入）");
	}

	@Test
	void aChangeCountsAtOnce() {
		assertThat(this.days.plus(day("2027-02-05"), 1)).isEqualTo("2027-02-08");
		this.calendar.add(data("2027-02-06", "2027-02-12", DayKind.HOLIDAY, "春节"));
		assertThat(this.days.plus(day("2027-02-05"), 1)).isEqualTo("2027-02-15");
		this.calendar.add(data("2027-02-14", null, DayKind.WORKING_DAY, "春节"));
		assertThat(this.days.plus(day("2027-02-05"), 1)).isEqualTo("2027-02-14");
		long id = this.calendar.list(2027).getFirst().id();
		SpecialDayData read = this.calendar.edit(id);
		this.calendar.update(id, data("2027-02-13", null, DayKind.WORKING_DAY, "春节", read.version()));
		assertThat(this.days.plus(day("2027-02-05"), 1)).isEqualTo("2027-02-13");
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.calendar.update(id, read));
	}

	@Test
	void refusesADayTwiceAndDaysThatCannotBe() {
		this.calendar.add(data("2027-01-01", null, DayKind.HOLIDAY, "元旦"));
		refused("day", "calendar.dayTaken", data("2027-01-01", null, DayKind.HOLIDAY, "元旦"));
		refused("day", "calendar.dayTaken", data("2026-12-31", "2027-01-02", DayKind.HOLIDAY, "元旦"));
		assertThat(this.calendar.list(2026)).as("none of a refused period is entered").isEmpty();
		refused("kind", "calendar.worksAnyway", data("2027-01-04", null, DayKind.WORKING_DAY, "元旦"));
		refused("lastDay", "calendar.lastBeforeFirst", data("2027-10-07", "2027-10-01", DayKind.HOLIDAY, "国庆节"));
		refused("lastDay", "calendar.tooLong", data("2027-10-01", "2027-12-31", DayKind.HOLIDAY, "国庆节"));
		refused("day", "calendar.noSuchYear", data("0202-10-01", null, DayKind.HOLIDAY, "国庆节"));
		refused("name", "base.asIs", data("2027-10-01", null, DayKind.HOLIDAY, " "));
	}

	@Test
	void saysWhichYearInUseHasNoCalendarYet() {
		this.loader.load();
		assertThat(this.calendar.missingYears()).containsExactly(2027);
		this.clock.set(day("2026-06-01"));
		assertThat(this.calendar.missingYears()).isEmpty();
		assertThat(this.calendar.years()).startsWith(2027, 2026, 2025, 2024);
	}

	private void refused(String field, String key, SpecialDayData data) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.calendar.add(data)).satisfies((ex) -> {
			assertThat(ex.violations().getFirst().field()).isEqualTo(field);
			assertThat(ex.violations().getFirst().messageKey()).isEqualTo(key);
		});
	}

	private static SpecialDayData data(String day, @org.jspecify.annotations.Nullable String last, DayKind kind,
			String name) {
		return new SpecialDayData(day(day), (last != null) ? day(last) : null, kind, name, null, 0);
	}

	private static SpecialDayData data(String day, @org.jspecify.annotations.Nullable String last, DayKind kind,
			String name, long version) {
		return new SpecialDayData(day(day), (last != null) ? day(last) : null, kind, name, null, version);
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

}
