package org.expertcommittee.batch;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through a batch. It can be stopped after any record, or die in the middle of one,
 * and be called again: what is done is marked in the transaction that did it.
 */
@Component
class BatchRunner {

	private static final int ITEMS_PER_QUERY = 100;

	private static final int TRIES = 5;

	private static final int PAUSE_MILLIS = 50;

	private final BatchRepository batches;

	private final BatchItems items;

	private final BatchWorks works;

	private final BatchActor actor;

	private final BatchFileMaker files;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	BatchRunner(BatchRepository batches, BatchItems items, BatchWorks works, BatchActor actor, BatchFileMaker files,
			ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
		this.batches = batches;
		this.items = items;
		this.works = works;
		this.actor = actor;
		this.files = files;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Works on a batch until it ends or the portal stops.
	 * @param stopping whether the portal is about to stop
	 * @return whether nothing is left to do
	 */
	boolean run(long id, BooleanSupplier stopping) {
		Optional<Task> task = begin(id);
		try {
			return task.isEmpty() || work(task.get(), stopping);
		}
		catch (BatchStopped ex) {
			end(id, ex.problem());
			return true;
		}
	}

	private Optional<Task> begin(long id) {
		return this.transaction
			.execute((status) -> this.batches.lock(id).filter((batch) -> !batch.state().ended()).map((batch) -> {
				batch.begin();
				return new Task(id, batch.kind(), batch.startedBy(), Json.options(batch.options()));
			}));
	}

	private boolean work(Task task, BooleanSupplier stopping) {
		BatchWork work = this.works.find(task.kind())
			.orElseThrow(() -> new BatchStopped(BatchProblem.of("batch.problem.unknownWork")));
		List<BatchItems.Item> next = this.items.waiting(task.id(), ITEMS_PER_QUERY);
		while (!next.isEmpty()) {
			for (BatchItems.Item item : next) {
				if (stopping.getAsBoolean()) {
					return false;
				}
				if (cancelled(task)) {
					end(task.id(), null);
					return true;
				}
				process(task, work, item);
			}
			next = this.items.waiting(task.id(), ITEMS_PER_QUERY);
		}
		if (work instanceof BatchFileWork fileWork && !cancelled(task)
				&& !this.files.make(task, fileWork, () -> stopping.getAsBoolean() || cancelled(task))
				&& !cancelled(task)) {
			return false;
		}
		end(task.id(), null);
		return true;
	}

	private boolean cancelled(Task task) {
		return this.batches.stateOf(task.id()) != BatchState.RUNNING;
	}

	/** One record in one transaction; when it fails, that is written in another. */
	private void process(Task task, BatchWork work, BatchItems.Item item) {
		for (int attempt = 1;; attempt++) {
			try {
				this.actor.call(task.startedBy(), () -> this.transaction.execute((status) -> {
					if (this.items.done(task.id(), item.position(), this.clock.instant())) {
						work.process(item.subjectId(), task.options());
					}
					return true;
				}));
				return;
			}
			catch (BatchStopped ex) {
				throw ex;
			}
			catch (ConcurrencyFailureException ex) {
				if (attempt == TRIES) {
					fail(task, item, ex);
					return;
				}
				// Somebody else was at the same record or number; it is free soon.
				pause(attempt);
			}
			catch (RuntimeException ex) {
				fail(task, item, ex);
				return;
			}
		}
	}

	private void fail(Task task, BatchItems.Item item, RuntimeException ex) {
		BatchProblem problem = Problems.of(ex);
		this.transaction.executeWithoutResult(
				(status) -> this.items.failed(task.id(), item.position(), problem, this.clock.instant()));
	}

	private static void pause(int attempt) {
		try {
			Thread.sleep((long) PAUSE_MILLIS * attempt);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Closes the batch; what still waits was given up. */
	private void end(long id, @Nullable BatchProblem problem) {
		this.transaction.executeWithoutResult((status) -> {
			Batch batch = this.batches.lock(id).orElseThrow();
			if (batch.state().ended()) {
				return;
			}
			int skipped = this.items.skipRest(id, this.clock.instant());
			if (problem != null) {
				batch.fail(problem, this.clock.instant());
			}
			else {
				boolean fileMissing = !batch.hasFile()
						&& this.works.find(batch.kind()).filter(BatchFileWork.class::isInstance).isPresent();
				batch.finish(skipped == 0 && !fileMissing, this.clock.instant());
			}
			BatchItems.Counts counts = this.items.counts(id);
			this.events.publishEvent(
					new BatchFinished(id, batch.startedBy(), BatchProgress.kindKey(batch.kind()), batch.label(),
							batch.state(), batch.total(), counts.done(), counts.failed(), counts.skipped(), problem));
		});
	}

	/** What stays the same from the first record to the last. */
	record Task(long id, String kind, String startedBy, Map<String, String> options) {
	}

}
