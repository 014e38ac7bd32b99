package org.expertcommittee.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.expertcommittee.session.SessionHours;
import org.expertcommittee.session.SessionWay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FeeCalculatorTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

	private static final List<FeeGrade> GRADES = List.of(grade("高级", "教授、副教授"), grade("中级", "工程师、讲师"),
			grade("其他", null));

	private final FeeCalculator calculator = new FeeCalculator(FeePolicyData.USUAL, GRADES, Map.of());

	@Test
	void findsTheRateOfATitle() {
		assertThat(this.calculator.grade("副教授").name()).isEqualTo("高级");
		assertThat(this.calculator.grade("示例大学教授、博士生导师").name()).isEqualTo("高级");
		assertThat(this.calculator.grade("工程师").name()).isEqualTo("中级");
		assertThat(this.calculator.grade("董事长").name()).isEqualTo("其他");
		assertThat(this.calculator.grade(null).name()).isEqualTo("其他");
	}

	@Test
	void putsTheHoursOfADayTogetherAndPaysRemoteWorkEachTime() {
		List<FeeDay> days = FeeDay.of(
				List.of(hours(1, 7, 0, SessionWay.ON_SITE, "2"), hours(2, 7, 0, SessionWay.ON_SITE, "3"),
						hours(3, 7, 1, SessionWay.ON_SITE, "4"), hours(4, 8, 0, SessionWay.ONLINE, "1.5")),
				new BigDecimal(4));
		assertThat(days).extracting(FeeDay::expertId, FeeDay::day, FeeDay::unit)
			.containsExactly(tuple(7L, DAY, FeeUnit.FULL_DAY), tuple(8L, DAY, FeeUnit.REMOTE),
					tuple(7L, DAY.plusDays(1), FeeUnit.HALF_DAY));
		assertThat(days.getFirst().sessions()).containsExactly(1L, 2L);
	}

	@Test
	void paysHalfFromTheThirdDayOfACase() {
		assertThat(this.calculator.percent(day(0, FeeUnit.FULL_DAY))).isEqualTo(100);
		assertThat(this.calculator.percent(day(1, FeeUnit.HALF_DAY))).isEqualTo(60);
		assertThat(this.calculator.percent(day(2, FeeUnit.FULL_DAY))).isEqualTo(50);
		assertThat(this.calculator.percent(day(3, FeeUnit.HALF_DAY))).isEqualTo(30);
		assertThat(this.calculator.percent(day(4, FeeUnit.REMOTE))).isEqualTo(30);
	}

	@Test
	void countsDaysThatWereOnSheetsBefore() {
		FeeCalculator later = new FeeCalculator(FeePolicyData.USUAL, GRADES, Map.of(List.of(7L, 1L), 2L));
		assertThat(later.percent(day(0, FeeUnit.FULL_DAY))).isEqualTo(50);
	}

	private static FeeDay day(int after, FeeUnit unit) {
		return new FeeDay(7, 1, DAY.plusDays(after), unit, new BigDecimal(6), List.of((long) after));
	}

	private static SessionHours hours(long session, long expert, int after, SessionWay way, String hours) {
		return new SessionHours(session, 1, expert, DAY.plusDays(after), way, new BigDecimal(hours));
	}

	private static FeeGrade grade(String name, @Nullable String keywords) {
		return new FeeGrade(new FeeGradeData(name, keywords, new BigDecimal("1500"), 0), 0);
	}

}
