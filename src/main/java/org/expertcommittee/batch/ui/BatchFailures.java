package org.expertcommittee.batch.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.batch.BatchFailure;
import org.expertcommittee.batch.BatchProgress;
import org.expertcommittee.batch.BatchService;

/** The records that were not dealt with, each with its reason. */
class BatchFailures extends Div {

	private static final int MOST = 200;

	private final transient BatchService service;

	private final UnorderedList records = new UnorderedList();

	private final Span more = new Span();

	private int shown = -1;

	BatchFailures(BatchService service) {
		this.service = service;
		addClassName("ec-batch-failures");
		this.more.addClassName("ec-caption");
		add(new H3(getTranslation("batch.failures")), this.records, this.more);
	}

	/** Reads them only when there are more or fewer than before. */
	void show(BatchProgress progress) {
		int number = progress.failed() + progress.skipped();
		setVisible(number > 0);
		if (number != this.shown) {
			this.shown = number;
			this.records.removeAll();
			this.service.failures(progress.id(), PagedQuery.of(0, MOST))
				.forEach((failure) -> this.records.add(line(failure)));
			this.more.setVisible(number > MOST);
			this.more.setText(getTranslation("batch.moreFailures", Math.max(0, number - MOST)));
		}
	}

	private ListItem line(BatchFailure failure) {
		Span label = new Span(failure.label());
		label.addClassName("ec-batch-record");
		Span reason = new Span(getTranslation(failure.problem().messageKey(), failure.problem().args().toArray()));
		reason.addClassName(failure.skipped() ? "ec-secondary" : "ec-batch-failed");
		return new ListItem(label, reason);
	}

}
