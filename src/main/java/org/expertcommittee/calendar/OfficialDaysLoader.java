package org.expertcommittee.calendar;

import org.expertcommittee.calendar.OfficialDays.Year;
import org.expertcommittee.security.SystemActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters the years that are new in the shipped calendar. What the secretariat entered or
 * changed stays: a year is entered once, and a day that is there already is left alone.
 */
@Component
@Order(5)
class OfficialDaysLoader implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(OfficialDaysLoader.class);

	private final SpecialDayRepository days;

	private final StoredWorkingDays workingDays;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	OfficialDaysLoader(SpecialDayRepository days, StoredWorkingDays workingDays, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.days = days;
		this.workingDays = workingDays;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void run(ApplicationArguments args) {
		load();
	}

	void load() {
		SystemActor.run(() -> OfficialDays.read().forEach(this::enter));
		this.workingDays.forget();
	}

	private void enter(Year year) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				if (!entered(year.number())) {
					this.jdbc.sql("insert into calendar_year (calendar_year, source) values (?, ?)")
						.params(year.number(), year.source())
						.update();
					year.days()
						.stream()
						.filter((day) -> this.days.findByOnDay(day.day()).isEmpty())
						.forEach(this.days::save);
				}
			});
		}
		catch (DataIntegrityViolationException ex) {
			log.info("The calendar of {} was entered by another node", year.number());
		}
	}

	private boolean entered(int year) {
		return this.jdbc.sql("select count(*) from calendar_year where calendar_year = ?")
			.param(year)
			.query(Long.class)
			.single() > 0;
	}

}
