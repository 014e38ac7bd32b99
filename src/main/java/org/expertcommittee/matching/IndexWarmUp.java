package org.expertcommittee.matching;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the full-text index and the dictionary beside the start, so that the first who
 * wants a proposal need not wait for them.
 */
@Component
class IndexWarmUp {

	private final IndexKeeper index;

	private final boolean enabled;

	IndexWarmUp(IndexKeeper index, @Value("${portal.jobs.enabled:true}") boolean enabled) {
		this.index = index;
		this.enabled = enabled;
	}

	@EventListener(ApplicationReadyEvent.class)
	void open() {
		if (this.enabled) {
			Thread.ofPlatform().daemon().name("expert-index-warm-up").start(() -> {
				this.index.words("", "产业发展");
				this.index.ask((open) -> true);
			});
		}
	}

}
