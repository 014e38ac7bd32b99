package org.expertcommittee.base.job;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Like {@link PatientThreads}, for what is done again and again. */
class PatientTimer extends ScheduledThreadPoolExecutor {

	PatientTimer(String name) {
		super(1, new CustomizableThreadFactory(name + "-"));
	}

	@Override
	public List<Runnable> shutdownNow() {
		shutdown();
		return List.of();
	}

}
