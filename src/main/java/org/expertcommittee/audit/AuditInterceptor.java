package org.expertcommittee.audit;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Sensitive;
import org.expertcommittee.base.Untracked;
import org.hibernate.Hibernate;
import org.hibernate.Interceptor;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Sees every change of every entity at flush, so that no service can forget to record
 * one.
 */
final class AuditInterceptor implements Interceptor {

	private static final int MOST_CHARACTERS = 400;

	private final ConcurrentMap<String, Treatment> treatments = new ConcurrentHashMap<>();

	@Override
	public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
		for (int i = 0; i < names.length; i++) {
			record(entity, "create", id, names[i], null, state[i]);
		}
		return false;
	}

	@Override
	public boolean onFlushDirty(Object entity, Object id, Object[] current, Object @Nullable [] previous,
			String[] names, Type[] types) {
		for (int i = 0; i < names.length; i++) {
			Object before = (previous != null) ? previous[i] : null;
			if (!(current[i] instanceof Collection<?>) && !Objects.equals(before, current[i])) {
				record(entity, "update", id, names[i], before, current[i]);
			}
		}
		return false;
	}

	@Override
	public void onRemove(Object entity, Object id, Object[] state, String[] names, Type[] types) {
		for (int i = 0; i < names.length; i++) {
			record(entity, "delete", id, names[i], state[i], null);
		}
	}

	@Override
	public void onCollectionUpdate(Object collection, Object key) {
		if (collection instanceof PersistentCollection<?> persistent && persistent.getOwner() != null
				&& persistent.getRole() != null) {
			String role = persistent.getRole();
			record(persistent.getOwner(), "update", key, role.substring(role.lastIndexOf('.') + 1),
					persistent.getStoredSnapshot(), collection);
		}
	}

	private void record(Object owner, String verb, Object id, String field, @Nullable Object before,
			@Nullable Object after) {
		if (!(owner instanceof BaseEntity entity) || "version".equals(field)) {
			return;
		}
		Treatment treatment = treatment(Hibernate.getClass(entity), field);
		if (treatment == Treatment.LEAVE_OUT || (isEmpty(before) && isEmpty(after))) {
			return;
		}
		PendingTrail.current()
			.ifPresent((trail) -> trail.changesOf(entity, verb)
				.add(PendingTrail.typeOf(entity) + "#" + id, field, shown(before, treatment), shown(after, treatment)));
	}

	private Treatment treatment(Class<?> type, String field) {
		return this.treatments.computeIfAbsent(type.getName() + "." + field, (key) -> {
			if (type.isAnnotationPresent(Untracked.class)) {
				return Treatment.LEAVE_OUT;
			}
			Field declared = find(type, field);
			if (declared != null && declared.isAnnotationPresent(Untracked.class)) {
				return Treatment.LEAVE_OUT;
			}
			return (declared != null && declared.isAnnotationPresent(Sensitive.class)) ? Treatment.MASK
					: Treatment.SHOW;
		});
	}

	private static @Nullable Field find(Class<?> type, String name) {
		for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
			for (Field field : c.getDeclaredFields()) {
				if (field.getName().equals(name)) {
					return field;
				}
			}
		}
		return null;
	}

	private static boolean isEmpty(@Nullable Object value) {
		return value == null || "".equals(value) || (value instanceof Collection<?> c && c.isEmpty());
	}

	private static @Nullable String shown(@Nullable Object value, Treatment treatment) {
		if (isEmpty(value)) {
			return null;
		}
		if (treatment == Treatment.MASK) {
			return "***";
		}
		String text = switch (value) {
			case BaseEntity entity -> PendingTrail.typeOf(entity) + "#" + entity.getId();
			case Instant moment -> ChinaTime.second(moment);
			case Collection<?> all -> String.join(", ", all.stream().map((v) -> shown(v, treatment)).toList());
			case null -> "";
			default -> value.toString();
		};
		return (text.length() <= MOST_CHARACTERS) ? text
				: text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MOST_CHARACTERS - 1))) + "…";
	}

	private enum Treatment {

		SHOW, MASK, LEAVE_OUT

	}

}
