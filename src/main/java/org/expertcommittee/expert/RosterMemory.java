package org.expertcommittee.expert;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.expertcommittee.base.Memory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Remembers numbers of the roster for a few seconds: counting many experts takes longer
 * than showing them, and a list asks for its count with every page. A change in this
 * process is seen at once, one in another after those seconds.
 */
@Component
class RosterMemory implements Memory {

	private static final long REMEMBERED_NANOS = Duration.ofSeconds(20).toNanos();

	private static final int MOST_ENTRIES = 1000;

	private final Map<Object, Remembered> remembered = new ConcurrentHashMap<>();

	private final AtomicLong generation = new AtomicLong();

	/** What is remembered under the key, or what the supplier finds out now. */
	@SuppressWarnings("unchecked")
	<T> T get(Object key, Supplier<T> find) {
		if (this.remembered.size() > MOST_ENTRIES) {
			this.remembered.clear();
		}
		long now = System.nanoTime();
		// Twenty people asking the same at once cost one query; who asks something else
		// waits for none.
		CompletableFuture<Object> own = new CompletableFuture<>();
		Remembered entry = this.remembered.compute(key, (any, old) -> {
			long present = this.generation.get();
			boolean fresh = old != null && old.generation == present && now - old.at < REMEMBERED_NANOS;
			return fresh ? old : new Remembered(own, present, now);
		});
		if (entry.value == own) {
			find(key, entry, find);
		}
		try {
			return (T) entry.value.join();
		}
		catch (CompletionException ex) {
			// It failed for whoever asked first; this one's own failure has its own
			// cause.
			return find.get();
		}
	}

	private void find(Object key, Remembered entry, Supplier<?> find) {
		try {
			entry.value.complete(find.get());
		}
		catch (RuntimeException | Error ex) {
			this.remembered.remove(key, entry);
			entry.value.completeExceptionally(ex);
			throw ex;
		}
	}

	@Override
	@TransactionalEventListener(ExpertsChanged.class)
	public void forget() {
		this.generation.incrementAndGet();
		this.remembered.clear();
	}

	private record Remembered(CompletableFuture<Object> value, long generation, long at) {
	}

}
