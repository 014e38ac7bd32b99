package org.expertcommittee.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.expertcommittee.base.Memory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Working days by the stored calendar. All of it is remembered, for it is small and asked
 * for with every row of a list; a change in this process is seen at once, one in another
 * after half a minute.
 */
@Component
class StoredWorkingDays implements WorkingDays, Memory {

	private static final long REMEMBERED_NANOS = Duration.ofSeconds(30).toNanos();

	private static final int WEEK = 7;

	private static final int WORKING_WEEK = 5;

	private final JdbcClient jdbc;

	private volatile @Nullable Remembered remembered;

	StoredWorkingDays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean isWorkingDay(LocalDate day) {
		return known().works(day);
	}

	@Override
	public LocalDate plus(LocalDate from, int workingDays) {
		Remembered known = known();
		LocalDate day = from;
		int step = Integer.signum(workingDays);
		int left = Math.abs(workingDays);
		while (left > 0) {
			day = day.plusDays(step);
			if (known.works(day)) {
				left--;
			}
		}
		return day;
	}

	@Override
	public int between(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			return -between(to, from);
		}
		Remembered known = known();
		long days = ChronoUnit.DAYS.between(from, to);
		LocalDate day = from.plusDays(days - days % WEEK);
		int number = Math.toIntExact(days / WEEK * WORKING_WEEK);
		while (day.isBefore(to)) {
			day = day.plusDays(1);
			if (!Weekend.contains(day)) {
				number++;
			}
		}
		return number + known.correction(from, to);
	}

	@Override
	public boolean isOfficial(int year) {
		return known().years.contains(year);
	}

	@Override
	@TransactionalEventListener(CalendarChanged.class)
	public void forget() {
		this.remembered = null;
	}

	private Remembered known() {
		Remembered known = this.remembered;
		if (known == null || System.nanoTime() - known.at > REMEMBERED_NANOS) {
			known = read();
			this.remembered = known;
		}
		return known;
	}

	private Remembered read() {
		Map<LocalDate, Boolean> special = new HashMap<>();
		Set<Integer> years = new HashSet<>();
		this.jdbc.sql("select on_day, kind from special_day").query((row) -> {
			LocalDate day = row.getObject("on_day", LocalDate.class);
			special.put(day, DayKind.WORKING_DAY.name().equals(row.getString("kind")));
			years.add(day.getYear());
		});
		return new Remembered(Map.copyOf(special), Set.copyOf(years), System.nanoTime());
	}

	/**
	 * The calendar.
	 *
	 * @param special whether one works on a day that is not as its weekday says
	 * @param at when it was read, in nanoseconds
	 */
	private record Remembered(Map<LocalDate, Boolean> special, Set<Integer> years, long at) {

		boolean works(LocalDate day) {
			Boolean exception = this.special.get(day);
			return (exception != null) ? exception : !Weekend.contains(day);
		}

		/** What the special days after {@code from} up to {@code to} add or take away. */
		int correction(LocalDate from, LocalDate to) {
			int sum = 0;
			for (Map.Entry<LocalDate, Boolean> each : this.special.entrySet()) {
				LocalDate day = each.getKey();
				boolean usual = !Weekend.contains(day);
				if (day.isAfter(from) && !day.isAfter(to) && each.getValue() != usual) {
					sum += usual ? -1 : 1;
				}
			}
			return sum;
		}

	}

}
