package org.expertcommittee.base;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments are UTC inside; people see Asia/Shanghai. */
public final class ChinaTime {

	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private ChinaTime() {
	}

	public static LocalDate today(Clock clock) {
		return day(clock.instant());
	}

	public static LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, ZONE);
	}

	/** The moment at which a day begins in China. */
	public static Instant startOf(LocalDate day) {
		return day.atStartOfDay(ZONE).toInstant();
	}

	/** 2024-11-02 09:30. */
	public static String minute(Instant moment) {
		return MINUTE.format(LocalDateTime.ofInstant(moment, ZONE));
	}

	/** 2024-11-02 09:30:07. */
	public static String second(Instant moment) {
		return SECOND.format(LocalDateTime.ofInstant(moment, ZONE));
	}

}
