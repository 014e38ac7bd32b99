package org.expertcommittee.batch.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.batch.BatchProblem;
import org.expertcommittee.batch.BatchProgress;
import org.expertcommittee.batch.BatchState;

/** A bar with the numbers of a batch in words. */
class BatchMeter extends Div {

	/** Sooner, an estimate would jump. */
	private static final long NANOS_BEFORE_ESTIMATE = TimeUnit.SECONDS.toNanos(3);

	private final Element bar = new Element("progress");

	private final Div head = new Div();

	private final Div numbers = new Div();

	private final Div remark = new Div();

	private long firstSeen;

	private int passedThen = -1;

	BatchMeter() {
		addClassName("ec-batch-meter");
		this.head.addClassName("ec-batch-head");
		this.numbers.addClassName("ec-batch-numbers");
		this.numbers.getElement().setAttribute("aria-live", "polite");
		this.remark.addClassName("ec-secondary");
		add(this.head);
		getElement().appendChild(this.bar);
		add(this.numbers, this.remark);
	}

	/** Begins the estimate anew. */
	void forget() {
		this.passedThen = -1;
	}

	void show(BatchProgress progress) {
		int passed = progress.done() + progress.failed();
		this.head.removeAll();
		this.head.add(new Span(getTranslation("batch.label", progress.label(), progress.total())),
				new StatusBadge(progress.state()));
		String words = getTranslation("batch.doneOf", progress.done(), progress.total());
		this.bar.setAttribute("max", String.valueOf(progress.total()));
		this.bar.setAttribute("value", String.valueOf(passed));
		this.bar.setAttribute("aria-label", words);
		List<Span> parts = new ArrayList<>();
		parts.add(new Span(words));
		if (progress.failed() > 0) {
			Span failed = new Span(getTranslation("batch.failedCount", progress.failed()));
			failed.addClassName("ec-batch-failed");
			parts.add(failed);
		}
		if (progress.skipped() > 0) {
			parts.add(new Span(getTranslation("batch.skippedCount", progress.skipped())));
		}
		this.numbers.removeAll();
		parts.forEach(this.numbers::add);
		this.remark.setText(remark(progress, passed));
	}

	private String remark(BatchProgress progress, int passed) {
		BatchProblem problem = progress.problem();
		String by = progress.cancelledBy();
		if (problem != null) {
			return getTranslation(problem.messageKey(), problem.args().toArray());
		}
		if (progress.state() == BatchState.DONE) {
			return (progress.failed() == 0) ? getTranslation("batch.allDone") : "";
		}
		if (by != null) {
			return getTranslation("batch.cancelledBy", by);
		}
		if (progress.state() == BatchState.QUEUED) {
			return getTranslation("batch.waitingToStart");
		}
		return (progress.waiting() == 0) ? getTranslation("batch.writingFile") : timeLeft(progress.waiting(), passed);
	}

	/** From what was done since this was first looked at. */
	private String timeLeft(int waiting, int passed) {
		long now = System.nanoTime();
		if (this.passedThen < 0) {
			this.passedThen = passed;
			this.firstSeen = now;
		}
		long elapsed = now - this.firstSeen;
		int since = passed - this.passedThen;
		if (elapsed < NANOS_BEFORE_ESTIMATE || since == 0) {
			return "";
		}
		long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(elapsed / since * waiting));
		return getTranslation("batch.timeLeft", (seconds < 90) ? getTranslation("batch.seconds", seconds)
				: getTranslation("batch.minutes", Math.ceilDiv(seconds, 60)));
	}

}
