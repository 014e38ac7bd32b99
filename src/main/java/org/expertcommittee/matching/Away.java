package org.expertcommittee.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.LongStream;

/** From day to day, both included. */
record Away(LocalDate first, LocalDate last) {

	/** On how many of the days from one to another somebody is away. */
	static long days(Collection<Away> all, LocalDate from, LocalDate until) {
		return LongStream.rangeClosed(0, ChronoUnit.DAYS.between(from, until))
			.mapToObj(from::plusDays)
			.filter((day) -> all.stream().anyMatch((one) -> !day.isBefore(one.first) && !day.isAfter(one.last)))
			.count();
	}

	Phrase phrase() {
		return this.first.equals(this.last)
				? Phrase.of("matching.away.day", this.first.getMonthValue(), this.first.getDayOfMonth())
				: Phrase.of("matching.away.days", this.first.getMonthValue(), this.first.getDayOfMonth(),
						this.last.getMonthValue(), this.last.getDayOfMonth());
	}

}
