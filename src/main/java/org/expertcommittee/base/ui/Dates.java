package org.expertcommittee.base.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import com.vaadin.flow.component.datepicker.DatePicker;
import org.jspecify.annotations.Nullable;

/** How days and moments read on screen: 2024-11-02, 2024-11-02 09:30, in China's time. */
public final class Dates {

	private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

	private static final DateTimeFormatter MONTH_DAY_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

	private Dates() {
	}

	/** 2024-11-02, or nothing. */
	public static String day(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

	/** 2024-11-02 09:30, or nothing. */
	public static String moment(@Nullable Instant moment) {
		return (moment != null) ? MINUTE.format(LocalDateTime.ofInstant(moment, CHINA)) : "";
	}

	/** From day to day in one line. */
	public static String period(LocalDate from, LocalDate to) {
		return Translate.text("base.period", from, to);
	}

	/**
	 * A moment for timelines: 今天 09:30, 昨天 09:30, 11-02 09:30, and with the year when it
	 * is another one.
	 */
	public static String near(Instant moment, Clock clock) {
		LocalDateTime time = LocalDateTime.ofInstant(moment, CHINA);
		LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
		long days = ChronoUnit.DAYS.between(time.toLocalDate(), today);
		if (days == 0) {
			return Translate.text("base.today", CLOCK_TIME.format(time));
		}
		if (days == 1) {
			return Translate.text("base.yesterday", CLOCK_TIME.format(time));
		}
		return (time.getYear() == today.getYear()) ? MONTH_DAY_TIME.format(time) : MINUTE.format(time);
	}

	/** A date field that shows and reads 2024-11-02 (also 20241102 and 2024/11/2). */
	public static DatePicker picker(String label) {
		DatePicker picker = new DatePicker(label);
		picker.setI18n(VaadinTexts.datePicker());
		return picker;
	}

}
