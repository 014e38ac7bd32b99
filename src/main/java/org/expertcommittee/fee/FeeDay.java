package org.expertcommittee.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.expertcommittee.session.SessionHours;
import org.expertcommittee.session.SessionWay;

/**
 * What one person is paid for at once: all hours on the spot of a day together, or one
 * session from afar.
 *
 * @param sessions which sessions it is made of
 */
record FeeDay(long expertId, long consultationId, LocalDate day, FeeUnit unit, BigDecimal hours, List<Long> sessions) {

	/** Puts the hours of a day together, the earliest day first. */
	static List<FeeDay> of(List<SessionHours> hours, BigDecimal halfDayHours) {
		List<FeeDay> days = new ArrayList<>();
		Map<Key, List<SessionHours>> onTheSpot = hours.stream()
			.filter((one) -> one.way() == SessionWay.ON_SITE)
			.collect(Collectors.groupingBy((one) -> new Key(one.expertId(), one.day()), TreeMap::new,
					Collectors.toList()));
		onTheSpot.forEach((key, parts) -> {
			BigDecimal sum = parts.stream().map(SessionHours::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
			FeeUnit unit = (sum.compareTo(halfDayHours) <= 0) ? FeeUnit.HALF_DAY : FeeUnit.FULL_DAY;
			days.add(new FeeDay(key.expertId, parts.getFirst().consultationId(), key.day, unit, sum,
					parts.stream().map(SessionHours::sessionId).toList()));
		});
		hours.stream()
			.filter((one) -> one.way() != SessionWay.ON_SITE)
			.forEach((one) -> days.add(new FeeDay(one.expertId(), one.consultationId(), one.day(), FeeUnit.REMOTE,
					one.hours(), List.of(one.sessionId()))));
		days.sort(Comparator.comparing(FeeDay::day).thenComparing(FeeDay::expertId));
		return days;
	}

	private record Key(long expertId, LocalDate day) implements Comparable<Key> {

		@Override
		public int compareTo(Key other) {
			return Comparator.comparing(Key::day).thenComparing(Key::expertId).compare(this, other);
		}

	}

}
