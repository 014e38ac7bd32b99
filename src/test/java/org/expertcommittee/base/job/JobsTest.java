package org.expertcommittee.base.job;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class JobsTest {

	@Autowired
	Jobs jobs;

	@Autowired
	JobRunner runner;

	@Autowired
	DataSource dataSource;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void dailyWorkIsDoneAtTheFirstStartThenAtItsHourAndAfterDaysOfStandstill() {
		AtomicInteger runs = new AtomicInteger();
		RecurringTask<Void> daily = Jobs.daily("test-daily", LocalTime.of(0, 2), runs::incrementAndGet);
		SettableClock clock = new SettableClock();
		clock.set(Instant.parse("2026-11-23T02:00:00Z"));
		start(daily, clock).runAnyDueExecutions();
		assertThat(runs).hasValue(1);

		clock.set(Instant.parse("2026-11-23T16:01:00Z"));
		start(daily, clock).runAnyDueExecutions();
		assertThat(runs).hasValue(1);

		clock.set(Instant.parse("2026-11-23T16:02:30Z"));
		start(daily, clock).runAnyDueExecutions();
		assertThat(runs).hasValue(2);

		clock.set(Instant.parse("2026-11-30T03:00:00Z"));
		start(daily, clock).runAnyDueExecutions();
		assertThat(runs).hasValue(3);
	}

	@Test
	void workIsForgottenWithTheTransactionThatWantedIt() {
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		transaction.executeWithoutResult((status) -> {
			this.jobs.soon("test", "given up");
			status.setRollbackOnly();
		});
		transaction.executeWithoutResult((status) -> {
			this.jobs.soon("test", "wanted");
			this.jobs.soon("test", "wanted");
		});
		assertThat(this.jdbc.sql("select task_instance from scheduled_tasks").query(String.class).list())
			.containsExactly("wanted");
	}

	@Test
	void whatACrashInterruptedGoesOnAtOnceWhenNoOtherNodeCanBeAtIt() {
		this.jobs.soon("test", "interrupted");
		this.jdbc.sql("update scheduled_tasks set picked = true, picked_by = 'portal-of-yesterday'").update();

		this.runner.releaseWhatWasInterrupted();

		assertThat(this.jdbc.sql("select picked from scheduled_tasks").query(Boolean.class).single())
			.isEqualTo(TestDatabase.onPostgres());
	}

	@Test
	void stopsWithinSecondsAndInterruptsNothing() throws Exception {
		Scheduler scheduler = new JobConfiguration().scheduler(this.dataSource, List.of(), Clock.systemUTC());
		scheduler.start();
		Thread.sleep(300);
		long before = System.nanoTime();
		scheduler.stop();
		assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
	}

	private ManualScheduler start(RecurringTask<Void> task, SettableClock clock) {
		return TestHelper.createManualScheduler(this.dataSource).startTasks(List.of(task)).clock(clock).start();
	}

}
