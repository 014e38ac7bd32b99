package org.expertcommittee.base.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.expertcommittee.base.ChinaTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work in the background. A feature publishes what is to be done as a bean, made by
 * {@link #daily} or {@link #every} or by db-scheduler's own {@code Tasks}; nobody is
 * logged in there, so it acts inside {@code SystemActor} or {@code OnBehalf}.
 */
@Component
public class Jobs {

	private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

	private final SchedulerClient client;

	private final ObjectProvider<Scheduler> scheduler;

	private final Clock clock;

	Jobs(SchedulerClient client, ObjectProvider<Scheduler> scheduler, Clock clock) {
		this.client = client;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Work of every day, also at the very first start, and at the next start after days
	 * the portal was down; five minutes later again when it failed.
	 * @param name letters, digits, dots and hyphens, at most 100
	 * @param time in China
	 */
	public static RecurringTask<Void> daily(String name, LocalTime time, Runnable work) {
		return again(Tasks.recurring(name, new EveryDay(time)), work);
	}

	/**
	 * Work that is done again and again.
	 * @param pause between the end of one and the beginning of the next
	 */
	public static RecurringTask<Void> every(String name, Duration pause, Runnable work) {
		return again(Tasks.recurring(name, FixedDelay.of(pause)), work);
	}

	private static RecurringTask<Void> again(Tasks.RecurringTaskBuilder<Void> task, Runnable work) {
		return task.onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
			.execute((instance, context) -> work.run());
	}

	/**
	 * Has the published task of that name run as soon as the running transaction has
	 * committed; not at all when it does not. Nothing happens when it already waits.
	 * @param instance what it is to work on, at most 100 characters
	 */
	public void soon(String task, String instance) {
		at(task, instance, this.clock.instant());
		whenCommitted(() -> this.scheduler.getObject().triggerCheckForDueExecutions());
	}

	/** Like {@link #soon}, at that moment or a few seconds later. */
	public void at(String task, String instance, Instant moment) {
		this.client.scheduleIfNotExists(new TaskInstance<>(task, instance), moment);
	}

	private static void whenCommitted(Runnable wake) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			wake.run();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				wake.run();
			}
		});
	}

	/** Daily, but for the first time at once. */
	private static final class EveryDay extends Daily {

		private static final long serialVersionUID = 1L;

		EveryDay(LocalTime time) {
			super(ChinaTime.ZONE, time);
		}

		@Override
		public Instant getInitialExecutionTime(Instant now) {
			return now;
		}

	}

}
