package org.expertcommittee.draw;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.expertcommittee.base.job.Jobs;
import org.expertcommittee.consultation.AssignmentDeclined;
import org.expertcommittee.security.SystemActor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Substitutes are called in the background as soon as somebody has declined, so that
 * whatever is in their way never keeps an expert from declining.
 */
@Configuration(proxyBeanMethods = false)
class DrawJobs {

	private static final String NAME = "draw-substitutes";

	private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

	@Bean
	OneTimeTask<Void> drawSubstitutesJob(DrawSubstitutes substitutes) {
		return Tasks.oneTime(NAME)
			.onFailure(new OnFailureRetryLater<>(AFTER_FAILURE))
			.execute((instance, context) -> SystemActor
				.run(() -> substitutes.fill(Long.parseLong(instance.getId().split("-", 2)[0]))));
	}

	/** Hears of those who decline; the job is part of their transaction. */
	@Component
	static class Listener {

		private final DrawRepository draws;

		private final Jobs jobs;

		Listener(DrawRepository draws, Jobs jobs) {
			this.draws = draws;
			this.jobs = jobs;
		}

		@EventListener
		void declined(AssignmentDeclined event) {
			this.draws.through(event.consultationId(), event.expertId())
				.forEach((id) -> this.jobs.soon(NAME, id + "-" + event.assignmentId()));
		}

	}

}
