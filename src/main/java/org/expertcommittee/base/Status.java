package org.expertcommittee.base;

import org.jspecify.annotations.Nullable;

/**
 * A state as people see it: a colour, a word and perhaps an icon. Implemented by the
 * enums of the features.
 */
public interface Status {

	Tone tone();

	/** Key of the word; a status is never shown by colour alone. */
	String messageKey();

	/**
	 * File name of a Lucide icon without its ending, or nothing. {@link Tone#RED} always
	 * has one.
	 */
	default @Nullable String icon() {
		return null;
	}

}
