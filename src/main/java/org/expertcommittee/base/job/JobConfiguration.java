package org.expertcommittee.base.job;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * What runs in the background, over JDBC, so that it survives a stop and several nodes
 * share it. Features publish their {@link Task}s as beans.
 */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

	/** Jobs that run at the same time on this node. */
	private static final int THREADS = 4;

	/**
	 * New work wakes the scheduler; asking is for delayed work and that of other nodes.
	 */
	private static final Duration POLLING = Duration.ofSeconds(15);

	/** A node that has been silent for four of these is taken for dead. */
	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

	@Bean(destroyMethod = "")
	@Lazy
	Scheduler scheduler(DataSource dataSource, List<Task<?>> published, Clock clock) {
		List<Task<?>> tasks = new ArrayList<>();
		List<RecurringTask<?>> recurring = new ArrayList<>();
		published.forEach((task) -> {
			if (task instanceof RecurringTask<?> again) {
				recurring.add(again);
			}
			else {
				tasks.add(task);
			}
		});
		PatientThreads due = new PatientThreads("jobs-due", 1);
		Scheduler scheduler = Scheduler.create(dataSource, tasks)
			.startTasks(recurring)
			.clock(clock::instant)
			.schedulerName(new SchedulerName.Fixed(Node.name()))
			.threads(THREADS)
			.executorService(new PatientThreads("job", THREADS))
			.dueExecutor(due)
			.housekeeperExecutor(new PatientTimer("jobs-housekeeper"))
			.pollingInterval(POLLING)
			.heartbeatInterval(HEARTBEAT)
			.missedHeartbeatsLimit(4)
			.shutdownMaxWait(LONGEST_STOP)
			.failureLogging(LogLevel.ERROR, true)
			.build();
		due.wakeBy(scheduler::triggerCheckForDueExecutions);
		return scheduler;
	}

	/** Puts work into the caller's transaction. */
	@Bean
	@Primary
	SchedulerClient schedulerClient(DataSource dataSource) {
		return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
	}

}
