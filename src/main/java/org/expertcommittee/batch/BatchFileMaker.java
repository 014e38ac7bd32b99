package org.expertcommittee.batch;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.expertcommittee.attachment.ContentStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a work write its file and keeps it. */
@Component
class BatchFileMaker {

	private final BatchRepository batches;

	private final BatchItems items;

	private final BatchActor actor;

	private final ContentStore store;

	private final TransactionTemplate transaction;

	BatchFileMaker(BatchRepository batches, BatchItems items, BatchActor actor, ContentStore store,
			PlatformTransactionManager transactions) {
		this.batches = batches;
		this.items = items;
		this.actor = actor;
		this.store = store;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Makes the file of the records that did not fail; none when all of them failed.
	 * @param giveUp asked again and again while it is written
	 * @return false when it was given up
	 * @throws BatchStopped when it could not be written
	 */
	boolean make(BatchRunner.Task task, BatchFileWork work, BooleanSupplier giveUp) {
		List<Long> subjects = this.items.doneSubjects(task.id());
		if (subjects.isEmpty()) {
			throw new BatchStopped(BatchProblem.of("batch.problem.nothingForFile"));
		}
		try {
			Path file = Files.createTempFile("batch-", ".tmp");
			try {
				return write(task, work, subjects, file, giveUp);
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new BatchStopped(Problems.of(new UncheckedIOException(ex)));
		}
	}

	private boolean write(BatchRunner.Task task, BatchFileWork work, List<Long> subjects, Path file,
			BooleanSupplier giveUp) throws IOException {
		Interruptible out = new Interruptible(new BufferedOutputStream(Files.newOutputStream(file)), giveUp);
		try (out) {
			this.actor.call(task.startedBy(), () -> {
				try {
					work.write(subjects, task.options(), out);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				return true;
			});
		}
		catch (BatchStopped ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			if (out.gaveUp) {
				return false;
			}
			throw new BatchStopped(Problems.of(ex));
		}
		try (InputStream content = Files.newInputStream(file)) {
			ContentStore.Stored stored = this.store.store(content, Long.MAX_VALUE);
			this.transaction.executeWithoutResult((status) -> this.batches.lock(task.id())
				.orElseThrow()
				.keepFile(work.fileName(task.options()), work.mediaType(), stored.sha256(), stored.size()));
		}
		return true;
	}

	/** Fails soon after it should be given up. */
	private static final class Interruptible extends FilterOutputStream {

		private static final int BYTES_BETWEEN_QUESTIONS = 256 * 1024;

		private final BooleanSupplier giveUp;

		private long written;

		private boolean gaveUp;

		Interruptible(OutputStream out, BooleanSupplier giveUp) {
			super(out);
			this.giveUp = giveUp;
		}

		@Override
		public void write(int b) throws IOException {
			count(1);
			this.out.write(b);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			count(length);
			this.out.write(bytes, offset, length);
		}

		private void count(int bytes) throws IOException {
			long before = this.written / BYTES_BETWEEN_QUESTIONS;
			this.written += bytes;
			if (this.written / BYTES_BETWEEN_QUESTIONS != before && this.giveUp.getAsBoolean()) {
				this.gaveUp = true;
				throw new IOException("The batch was stopped");
			}
		}

	}

}
