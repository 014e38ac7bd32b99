package org.expertcommittee.batch.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.NavigationCount;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.batch.BatchFilter;
import org.expertcommittee.batch.BatchService;
import org.expertcommittee.batch.BatchTab;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.stereotype.Component;

/**
 * How other pages start work on many records and show how far it is; the drawer says how
 * many batches are running.
 */
@Component
public class BatchNavigation implements NavigationCount {

	private final BatchService service;

	private final CurrentUser currentUser;

	BatchNavigation(BatchService service, CurrentUser currentUser) {
		this.service = service;
		this.currentUser = currentUser;
	}

	/**
	 * Starts a batch and shows its progress; a refusal is told.
	 * @param kind name of a published {@link org.expertcommittee.batch.BatchWork}
	 * @param ended called when the dialog sees the batch end and when it is closed, to
	 * read the page's records anew
	 * @return whether it was started
	 */
	public boolean start(String kind, List<Chosen> subjects, Map<String, String> options, SerializableRunnable ended) {
		return Acts.attempt(() -> open(this.service.start(kind, subjects, options), ended));
	}

	/** Shows how far a batch is, in a dialog that may be closed at any time. */
	public void open(long batchId, SerializableRunnable ended) {
		new BatchDialog(this.service, batchId, ended).open();
	}

	@Override
	public String route() {
		return "batches";
	}

	/** How many are running. */
	@Override
	public long count() {
		return this.currentUser.has(Role.SECRETARIAT) ? this.service.count(BatchFilter.of(BatchTab.RUNNING)) : 0;
	}

}
