package org.expertcommittee.base.ui;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Reads and makes records of one type by the names of their components. */
final class RecordShape<T extends Record> {

	private final Class<T> type;

	private final RecordComponent[] components;

	RecordShape(Class<T> type) {
		this.type = type;
		this.components = type.getRecordComponents();
	}

	RecordComponent component(String name) {
		return Arrays.stream(this.components)
			.filter((component) -> component.getName().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(this.type.getSimpleName() + " has no component " + name));
	}

	boolean required(String name) {
		try {
			java.lang.reflect.Field field = this.type.getDeclaredField(name);
			return field.isAnnotationPresent(NotBlank.class) || field.isAnnotationPresent(NotNull.class)
					|| field.isAnnotationPresent(NotEmpty.class);
		}
		catch (NoSuchFieldException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	@Nullable Object get(T data, String name) {
		try {
			java.lang.reflect.Method accessor = component(name).getAccessor();
			accessor.setAccessible(true);
			return accessor.invoke(data);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A record with these values; a component that is not among them keeps the original's
	 * value, or is empty.
	 */
	T make(Map<String, @Nullable Object> values, @Nullable T original) {
		@Nullable Object[] args = new Object[this.components.length];
		Class<?>[] types = new Class<?>[this.components.length];
		for (int i = 0; i < args.length; i++) {
			RecordComponent component = this.components[i];
			types[i] = component.getType();
			Object value = values.get(component.getName());
			if (!values.containsKey(component.getName()) && original != null) {
				value = get(original, component.getName());
			}
			args[i] = fit(component, value);
		}
		try {
			java.lang.reflect.Constructor<T> constructor = this.type.getDeclaredConstructor(types);
			constructor.setAccessible(true);
			return constructor.newInstance(args);
		}
		catch (InvocationTargetException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(ex);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Text is stripped; empty text becomes nothing where the component may be nothing.
	 */
	@Nullable Object fit(RecordComponent component, @Nullable Object value) {
		Class<?> wanted = component.getType();
		if (value instanceof String text) {
			String stripped = text.strip();
			boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
			return (stripped.isEmpty() && optional) ? null : stripped;
		}
		if (value != null) {
			return value;
		}
		if (wanted.isPrimitive()) {
			if (wanted == boolean.class) {
				return false;
			}
			return (wanted == long.class) ? (Object) 0L : (Object) 0;
		}
		return null;
	}

	boolean same(T left, T right, String name) {
		return Objects.equals(get(left, name), get(right, name));
	}

}
