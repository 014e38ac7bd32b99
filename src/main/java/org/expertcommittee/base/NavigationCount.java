package org.expertcommittee.base;

/**
 * A number at the right of a drawer item: what waits there for the current user. Called
 * once per page load.
 */
public interface NavigationCount {

	/** Route of the item, without leading slash. */
	String route();

	/**
	 * How many; nothing is shown for 0. Must be one cheap query, restricted to what the
	 * user may see.
	 */
	long count();

	/** Whether something there is late; the number is then amber. */
	default boolean late() {
		return false;
	}

}
