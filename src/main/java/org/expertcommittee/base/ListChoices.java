package org.expertcommittee.base;

import java.io.Serializable;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Options of a filter of a {@link ListPanel} that are too many to be sent at once. */
public interface ListChoices extends Serializable {

	/** Words by id, in order, that fit what was typed; at most {@code limit}. */
	Map<Long, String> find(String text, int offset, int limit);

	/** The word of an option, or nothing when there is none of that id. */
	@Nullable String word(long id);

}
