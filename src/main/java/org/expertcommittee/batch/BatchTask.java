package org.expertcommittee.batch;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A batch as the scheduler knows it: one instance per batch, by its id. */
@Configuration(proxyBeanMethods = false)
class BatchTask {

	static final String NAME = "batch";

	/** After something unforeseen, such as a database that was away. */
	private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

	@Bean
	CustomTask<Void> batchJob(BatchRunner runner) {
		return Tasks.custom(NAME, Void.class)
			.onFailure(new OnFailureRetryLater<>(AFTER_FAILURE))
			.execute((instance,
					context) -> runner.run(Long.parseLong(instance.getId()),
							context.getSchedulerState()::isShuttingDown) ? new OnCompleteRemove<>()
									: new OnCompleteReschedule<>(FixedDelay.of(Duration.ZERO)));
	}

}
