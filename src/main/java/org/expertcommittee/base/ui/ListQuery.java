package org.expertcommittee.base.ui;

import java.io.Serializable;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link ListPanel} asks its service for, apart from the page.
 *
 * @param state id of the selected tab, or nothing for all
 * @param search what was typed, stripped; empty for no search
 * @param filters chosen option by filter; filters without a choice are absent
 */
public record ListQuery(@Nullable String state, String search, Map<String, String> filters) implements Serializable {

	/** How an id is written in the address. */
	static final String ID = "[0-9]{1,18}";

	public @Nullable String filter(String name) {
		return this.filters.get(name);
	}

	/**
	 * The chosen option of a filter as an enum constant, or nothing when none or an
	 * unknown one was asked for.
	 */
	public <E extends Enum<E>> @Nullable E filter(String name, Class<E> type) {
		return constant(filter(name), type);
	}

	/** The selected tab as an enum constant, or nothing. */
	public <E extends Enum<E>> @Nullable E state(Class<E> type) {
		return constant(this.state, type);
	}

	/** The chosen option of a filter as an id, or nothing. */
	public @Nullable Long filterId(String name) {
		String value = filter(name);
		return (value != null && value.matches(ID)) ? Long.valueOf(value) : null;
	}

	boolean narrowed() {
		return this.state != null || !this.search.isEmpty() || !this.filters.isEmpty();
	}

	private static <E extends Enum<E>> @Nullable E constant(@Nullable String name, Class<E> type) {
		for (E constant : type.getEnumConstants()) {
			if (constant.name().equals(name)) {
				return constant;
			}
		}
		return null;
	}

}
