package org.expertcommittee.matching;

import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.expertcommittee.base.job.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What matching does by itself. */
@Configuration(proxyBeanMethods = false)
class MatchingJobs {

	private static final LocalTime NIGHT = LocalTime.of(3, 40);

	@Bean
	RecurringTask<Void> forgetTextChangesJob(TextChanges changes) {
		return Jobs.daily("matching-forget-changes", NIGHT, changes::forgetOld);
	}

}
