package org.expertcommittee.batch;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.Untracked;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done to many records, one after the other. Starting, cancelling and
 * fetching the product are named in the trail, and so is every act on a record; the
 * batch's own steps are not.
 */
@Entity
@Untracked
class Batch extends BaseEntity {

	private String kind;

	private String label;

	private String options;

	@Enumerated(EnumType.STRING)
	private BatchState state = BatchState.QUEUED;

	private int total;

	private String startedBy;

	private String startedByName;

	private Instant startedAt;

	private @Nullable Instant finishedAt;

	private @Nullable String cancelledBy;

	private @Nullable String problemKey;

	private @Nullable String problemArgs;

	private @Nullable String fileName;

	private @Nullable String fileType;

	private @Nullable String fileSha256;

	private @Nullable Long fileSize;

	@SuppressWarnings("NullAway.Init")
	protected Batch() {
	}

	Batch(String kind, String label, String options, int total, String startedBy, String startedByName, Instant at) {
		this.kind = kind;
		this.label = label;
		this.options = options;
		this.total = total;
		this.startedBy = startedBy;
		this.startedByName = startedByName;
		this.startedAt = at;
	}

	String kind() {
		return this.kind;
	}

	String label() {
		return this.label;
	}

	String options() {
		return this.options;
	}

	BatchState state() {
		return this.state;
	}

	int total() {
		return this.total;
	}

	/** Account name of the person it acts as. */
	String startedBy() {
		return this.startedBy;
	}

	boolean hasFile() {
		return this.fileSha256 != null;
	}

	/** Work begins, or goes on after a stop. */
	void begin() {
		if (this.state == BatchState.QUEUED) {
			this.state = BatchState.RUNNING;
		}
	}

	/**
	 * Asks for its end after the record being worked on.
	 * @throws IllegalAct when it was asked before or has ended
	 */
	void cancel(String by) {
		if (this.state == BatchState.CANCELLING || this.state == BatchState.CANCELLED) {
			throw new IllegalAct("batch.alreadyCancelled", (this.cancelledBy != null) ? this.cancelledBy : by);
		}
		requireGoingOn();
		this.state = BatchState.CANCELLING;
		this.cancelledBy = by;
	}

	void keepFile(String name, String type, String sha256, long size) {
		this.fileName = name;
		this.fileType = type;
		this.fileSha256 = sha256;
		this.fileSize = size;
	}

	/**
	 * Nothing is left to do.
	 * @param complete whether every record was begun and the file, if any, was written; a
	 * cancellation that came too late to skip anything counts for nothing
	 */
	void finish(boolean complete, Instant at) {
		requireGoingOn();
		this.state = complete ? BatchState.DONE : BatchState.CANCELLED;
		this.finishedAt = at;
	}

	/** Something keeps the whole batch from going on. */
	void fail(BatchProblem problem, Instant at) {
		requireGoingOn();
		this.state = BatchState.FAILED;
		this.problemKey = problem.messageKey();
		this.problemArgs = Json.write(problem.args());
		this.finishedAt = at;
	}

	private void requireGoingOn() {
		if (this.state.ended()) {
			throw new IllegalAct("batch.alreadyEnded");
		}
	}

	/** What it has made; nothing when it has made no file. */
	@Nullable Made made() {
		return (this.fileName != null && this.fileType != null && this.fileSha256 != null && this.fileSize != null)
				? new Made(this.fileName, this.fileType, this.fileSha256, this.fileSize) : null;
	}

	record Made(String name, String mediaType, String sha256, long size) {
	}

}
