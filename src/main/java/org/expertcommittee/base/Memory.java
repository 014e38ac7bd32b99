package org.expertcommittee.base;

/**
 * Something that remembers data for a while because it is asked often. It forgets by
 * itself when a service changes the data; whoever replaces data in another way says so.
 */
public interface Memory {

	void forget();

}
