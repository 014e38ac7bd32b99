package org.expertcommittee.base.ui;

/**
 * Something people do for themselves, in the menu under their name. Published by a
 * feature as a Spring bean.
 */
public interface UserMenuEntry {

	/** Key of the entry's word. */
	String messageKey();

	/** Does it; runs in the person's UI. */
	void run();

}
