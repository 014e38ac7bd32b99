package org.expertcommittee.audit;

import java.util.List;

import org.expertcommittee.base.BaseEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where services say what they do. Action names are {@code <feature>.<verb>}; their words
 * are {@code audit.action.*}.
 */
@Component
public class AuditTrail {

	private final ChainWriter writer;

	private final TransactionTemplate ownTransaction;

	AuditTrail(ChainWriter writer, PlatformTransactionManager transactions) {
		this.writer = writer;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Names the act of the running transaction; it is recorded, with what it changed,
	 * when the transaction commits. Reading personal data is such an act too, so it needs
	 * a transaction that is not read-only.
	 * @param label how people know the subject, e.g. a name or number
	 * @throws IllegalStateException outside a writing transaction
	 */
	public void act(String action, BaseEntity subject, String label) {
		pending().add(new PendingTrail.Act(action, PendingTrail.typeOf(subject), subject.getId(), subject, label));
	}

	/** Names an act without a stored subject, e.g. the export of a list. */
	public void act(String action, @Nullable String label) {
		pending().add(new PendingTrail.Act(action, null, null, null, label));
	}

	/**
	 * Records at once, whatever becomes of the running transaction: failed logins,
	 * refusals.
	 */
	public void outcome(String action, AuditResult result, String username, @Nullable String label) {
		this.ownTransaction.executeWithoutResult((status) -> this.writer.write(
				List.of(new PendingTrail.Entry(new PendingTrail.Act(action, null, null, null, label), List.of())),
				new ChainWriter.Who(username, "-"), result));
	}

	private static PendingTrail pending() {
		return PendingTrail.current()
			.orElseThrow(() -> new IllegalStateException("An act needs a transaction that is not read-only"));
	}

}
