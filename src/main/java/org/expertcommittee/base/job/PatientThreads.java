package org.expertcommittee.base.job;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Threads that are never interrupted: an interrupt during input or output closes H2's
 * file. Whoever wants them to end in the middle of something asks them.
 */
class PatientThreads extends ThreadPoolExecutor {

	private volatile Runnable wake = () -> {
	};

	/** Creates the threads; none runs before there is work. */
	PatientThreads(String name, int number) {
		super(number, number, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
				new CustomizableThreadFactory(name + "-"));
	}

	/** Ends the wait of a thread that sleeps until there is work again. */
	void wakeBy(Runnable alarm) {
		this.wake = alarm;
	}

	@Override
	public List<Runnable> shutdownNow() {
		shutdown();
		this.wake.run();
		return List.of();
	}

}
