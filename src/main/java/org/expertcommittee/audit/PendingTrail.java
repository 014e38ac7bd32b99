package org.expertcommittee.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.expertcommittee.base.BaseEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction will leave in the trail: its named acts and the changes seen at
 * flush.
 */
final class PendingTrail implements TransactionSynchronization {

	private final List<Act> acts = new ArrayList<>();

	private final Map<BaseEntity, Changes> changes = new LinkedHashMap<>();

	private final ChainWriter writer;

	PendingTrail(ChainWriter writer) {
		this.writer = writer;
	}

	/**
	 * The trail of the running transaction; empty outside of one and in read-only ones.
	 */
	static Optional<PendingTrail> current() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return Optional.empty();
		}
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(PendingTrail.class::isInstance)
			.map(PendingTrail.class::cast)
			.findFirst();
	}

	void add(Act act) {
		this.acts.add(act);
	}

	Changes changesOf(BaseEntity entity, String verb) {
		return this.changes.computeIfAbsent(entity, (e) -> new Changes(verb, new LinkedHashMap<>()));
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		if (!readOnly) {
			this.writer.flushAndWrite(this);
		}
	}

	/**
	 * One entry per named act, with the changes of its subject; changes nobody named
	 * become entries of their own.
	 */
	List<Entry> entries() {
		Map<BaseEntity, Changes> unnamed = new LinkedHashMap<>(this.changes);
		List<Entry> entries = new ArrayList<>();
		for (Act act : this.acts) {
			List<FieldChange> details = new ArrayList<>();
			Changes own = (act.subject() != null) ? unnamed.remove(act.subject()) : null;
			if (own != null) {
				details.addAll(own.list());
			}
			entries.add(new Entry(act, details));
		}
		for (Map.Entry<BaseEntity, Changes> rest : unnamed.entrySet()) {
			List<FieldChange> details = rest.getValue().list();
			if (entries.size() == 1 && !this.acts.isEmpty()) {
				entries.getFirst().changes().addAll(details);
			}
			else if (!details.isEmpty()) {
				String type = typeOf(rest.getKey());
				entries.add(new Entry(
						new Act(type + "." + rest.getValue().verb(), type, rest.getKey().getId(), rest.getKey(), null),
						details));
			}
		}
		return entries;
	}

	static String typeOf(BaseEntity entity) {
		String name = org.hibernate.Hibernate.getClass(entity).getSimpleName();
		return Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}

	record Act(String action, @Nullable String subjectType, @Nullable Long subjectId, @Nullable BaseEntity subject,
			@Nullable String label) {
	}

	record Entry(Act act, List<FieldChange> changes) {
	}

	/**
	 * Fields by name; the first value before and the last after survive several flushes.
	 */
	record Changes(String verb, Map<String, FieldChange> byField) {

		void add(String record, String field, @Nullable String before, @Nullable String after) {
			this.byField.merge(field, new FieldChange(record, field, before, after),
					(first, next) -> new FieldChange(record, field, first.before(), next.after()));
		}

		List<FieldChange> list() {
			return List.copyOf(this.byField.values());
		}
	}

}
