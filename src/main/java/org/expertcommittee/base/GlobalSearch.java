package org.expertcommittee.base;

import java.util.List;

/**
 * A feature's part of the search in the header (Ctrl K). Returns only what the current
 * user may open.
 */
public interface GlobalSearch {

	/**
	 * Finds things by name, number or pinyin, the best first.
	 * @param text what was typed, trimmed, never empty
	 * @param limit most hits to return
	 */
	List<SearchHit> search(String text, int limit);

}
