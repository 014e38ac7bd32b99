package org.expertcommittee.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The official calendar as the secretariat keeps it. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class SpecialDayService {

	/** The longest holiday so far had nine days. */
	private static final int MOST_DAYS = 31;

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2100;

	/** Deadlines reach about that far. */
	private static final int AHEAD_DAYS = 90;

	private final SpecialDayRepository days;

	private final WorkingDays workingDays;

	private final ApplicationEventPublisher events;

	private final AuditTrail audit;

	private final Checks checks;

	private final Clock clock;

	SpecialDayService(SpecialDayRepository days, WorkingDays workingDays, ApplicationEventPublisher events,
			AuditTrail audit, Checks checks, Clock clock) {
		this.days = days;
		this.workingDays = workingDays;
		this.events = events;
		this.audit = audit;
		this.checks = checks;
		this.clock = clock;
	}

	/** The special days of a year in order. */
	@Transactional(readOnly = true)
	public List<SpecialDayItem> list(int year) {
		return this.days.findByOnDayBetweenOrderByOnDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
			.stream()
			.map(SpecialDay::toItem)
			.toList();
	}

	/** This year, the next one, and every other that has days, the latest first. */
	@Transactional(readOnly = true)
	public List<Integer> years() {
		int now = ChinaTime.today(this.clock).getYear();
		return Stream.concat(Stream.of(now, now + 1), this.days.findAll().stream().map((day) -> day.day().getYear()))
			.distinct()
			.sorted((a, b) -> Integer.compare(b, a))
			.toList();
	}

	/** The years that today's deadlines reach and whose calendar was not entered yet. */
	@Transactional(readOnly = true)
	public List<Integer> missingYears() {
		LocalDate today = ChinaTime.today(this.clock);
		return Stream.of(today.getYear(), today.plusDays(AHEAD_DAYS).getYear())
			.distinct()
			.filter((year) -> !this.workingDays.isOfficial(year))
			.toList();
	}

	@Transactional(readOnly = true)
	public SpecialDayData edit(long id) {
		return find(id).toData();
	}

	/**
	 * Adds a day, or all days of a holiday.
	 * @throws InvalidInput when a day is there already or the days cannot be
	 */
	public void add(SpecialDayData data) {
		this.checks.valid(data);
		LocalDate last = (data.lastDay() != null) ? data.lastDay() : data.day();
		checkYear("day", data.day());
		checkYear("lastDay", last);
		if (last.isBefore(data.day())) {
			throw InvalidInput.at("lastDay", "calendar.lastBeforeFirst", data.day());
		}
		if (ChronoUnit.DAYS.between(data.day(), last) >= MOST_DAYS) {
			throw InvalidInput.at("lastDay", "calendar.tooLong", MOST_DAYS);
		}
		data.day().datesUntil(last.plusDays(1)).forEach((day) -> {
			refuseSameDay(day, -1);
			SpecialDay added = new SpecialDay(day, data.kind(), data.name(), data.source());
			store(added);
			this.audit.act("calendar.day.create", added, day.toString());
		});
		this.events.publishEvent(new CalendarChanged());
	}

	/** Corrects one day. */
	public void update(long id, SpecialDayData data) {
		this.checks.valid(data);
		SpecialDay day = find(id);
		day.requireVersion(data.version());
		checkYear("day", data.day());
		refuseSameDay(data.day(), id);
		day.change(data.day(), data.kind(), data.name(), data.source());
		store(day);
		this.audit.act("calendar.day.update", day, data.day().toString());
		this.events.publishEvent(new CalendarChanged());
	}

	/** The day is again what its weekday says. */
	public void delete(long id) {
		SpecialDay day = find(id);
		this.days.delete(day);
		this.audit.act("calendar.day.delete", day, day.day().toString());
		this.events.publishEvent(new CalendarChanged());
	}

	private static void checkYear(String field, LocalDate day) {
		if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
			throw InvalidInput.at(field, "calendar.noSuchYear", FIRST_YEAR, LAST_YEAR);
		}
	}

	private void refuseSameDay(LocalDate day, long self) {
		this.days.findByOnDay(day).filter((other) -> other.requireId() != self).ifPresent((other) -> {
			throw taken(day);
		});
	}

	/** Two people may enter the same day at once. */
	private void store(SpecialDay day) {
		try {
			this.days.saveAndFlush(day);
		}
		catch (DataIntegrityViolationException ex) {
			throw taken(day.day());
		}
	}

	private static InvalidInput taken(LocalDate day) {
		return InvalidInput.at("day", "calendar.dayTaken", day);
	}

	private SpecialDay find(long id) {
		return this.days.findById(id).orElseThrow(() -> new NotFound("special day " + id));
	}

}
