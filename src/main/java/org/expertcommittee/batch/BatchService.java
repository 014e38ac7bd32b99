package org.expertcommittee.batch;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.attachment.ContentStore;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.job.Jobs;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.PortalUser;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work on many records that runs in the background, one transaction per record, and
 * survives closing the page, a stop and a crash. Every member of the secretariat sees and
 * may cancel every batch.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class BatchService {

	/** Most records of one batch. */
	public static final int MOST_SUBJECTS = 5000;

	private static final int MOST_OPTIONS = 4000;

	private final BatchRepository batches;

	private final BatchItems items;

	private final BatchQueries queries;

	private final BatchWorks works;

	private final ContentStore store;

	private final Jobs jobs;

	private final AuditTrail audit;

	private final CurrentUser currentUser;

	private final Clock clock;

	BatchService(BatchRepository batches, BatchItems items, BatchQueries queries, BatchWorks works, ContentStore store,
			Jobs jobs, AuditTrail audit, CurrentUser currentUser, Clock clock) {
		this.batches = batches;
		this.items = items;
		this.queries = queries;
		this.works = works;
		this.store = store;
		this.jobs = jobs;
		this.audit = audit;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Starts work on these records, in this order; a record named twice is done once.
	 * Returns the batch's id at once.
	 * @param kind name of a published {@link BatchWork}
	 * @param options what was chosen for the whole batch; together at most about 3,900
	 * characters
	 * @throws InvalidInput when there is no record, or more than {@value #MOST_SUBJECTS}
	 * @throws IllegalAct when the same is being done to one of the records already
	 */
	public long start(String kind, List<Chosen> subjects, Map<String, String> options) {
		if (this.works.find(kind).isEmpty()) {
			throw new IllegalArgumentException("No such work: " + kind);
		}
		Map<Long, Chosen> once = new LinkedHashMap<>();
		subjects.forEach((subject) -> once.putIfAbsent(subject.id(), subject));
		if (once.isEmpty()) {
			throw InvalidInput.whole("batch.nothingChosen");
		}
		if (once.size() > MOST_SUBJECTS) {
			throw InvalidInput.whole("batch.tooMany", once.size(), MOST_SUBJECTS);
		}
		String kept = Json.write(options);
		if (kept.length() > MOST_OPTIONS) {
			throw InvalidInput.whole("batch.optionsTooLong");
		}
		return start(kind, List.copyOf(once.values()), kept);
	}

	private long start(String kind, List<Chosen> subjects, String options) {
		List<Chosen> claimed = this.items.claimed(kind, subjects);
		if (!claimed.isEmpty()) {
			throw new IllegalAct("batch.alreadyRunning", claimed.getFirst().label(), claimed.size());
		}
		PortalUser user = this.currentUser.require();
		String label = BatchItems.shortened(subjects.getFirst().label());
		Batch batch = this.batches.saveAndFlush(new Batch(kind, label, options, subjects.size(), user.getUsername(),
				user.displayName(), this.clock.instant()));
		try {
			this.items.add(batch.requireId(), kind, subjects);
		}
		catch (DuplicateKeyException ex) {
			throw new IllegalAct("batch.alreadyRunning", label, 1);
		}
		this.audit.act("batch.start", batch, label);
		this.jobs.soon(BatchTask.NAME, String.valueOf(batch.requireId()));
		return batch.requireId();
	}

	/**
	 * How far a batch is.
	 * @throws NotFound when there is none
	 */
	@Transactional(readOnly = true)
	public BatchProgress progress(long id) {
		return this.queries.find(id).orElseThrow(() -> new NotFound("batch " + id));
	}

	/** Records that failed or were skipped so far, with the reason, failed ones first. */
	@Transactional(readOnly = true)
	public List<BatchFailure> failures(long id, PagedQuery page) {
		return this.items.failures(id, page);
	}

	/**
	 * Ends a batch after the record it is at; those not begun are skipped, those done
	 * stay done.
	 * @throws IllegalAct when it was cancelled before or has ended
	 */
	public void cancel(long id) {
		Batch batch = lock(id);
		batch.cancel(this.currentUser.displayName());
		this.audit.act("batch.cancel", batch, batch.label());
	}

	/**
	 * Starts a new batch with the records that failed or were skipped, and the same
	 * options; with all of them when it was the file that failed. Returns the new batch's
	 * id.
	 * @throws IllegalAct when it has not ended or there is nothing to do again
	 */
	public long retry(long id) {
		Batch batch = lock(id);
		if (!batch.state().ended()) {
			throw new IllegalAct("batch.notEnded");
		}
		List<Chosen> undone = this.items.undone(id, batch.state() == BatchState.FAILED && writesFile(batch));
		if (undone.isEmpty()) {
			throw new IllegalAct("batch.nothingToRetry");
		}
		return start(batch.kind(), undone, batch.options());
	}

	private boolean writesFile(Batch batch) {
		return this.works.find(batch.kind()).filter(BatchFileWork.class::isInstance).isPresent();
	}

	/** Batches that fit, the newest first; there is no other order. */
	@Transactional(readOnly = true)
	public List<BatchProgress> list(BatchFilter filter, PagedQuery page) {
		return this.queries.list(filter, this.currentUser.require().getUsername(), page);
	}

	@Transactional(readOnly = true)
	public long count(BatchFilter filter) {
		return this.queries.count(filter, this.currentUser.require().getUsername());
	}

	/**
	 * Opens what a batch has made and records that it was fetched; the caller closes the
	 * stream.
	 * @throws NotFound when it has made no file
	 */
	public BatchFile file(long id) {
		Batch batch = this.batches.findById(id).orElseThrow(() -> new NotFound("batch " + id));
		Batch.Made made = batch.made();
		if (made == null) {
			throw new NotFound("file of batch " + id);
		}
		this.audit.act("batch.download", batch, made.name());
		return new BatchFile(made.name(), made.mediaType(), made.size(), this.store.open(made.sha256()));
	}

	private Batch lock(long id) {
		return this.batches.lock(id).orElseThrow(() -> new NotFound("batch " + id));
	}

}
