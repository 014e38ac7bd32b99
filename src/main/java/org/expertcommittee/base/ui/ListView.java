package org.expertcommittee.base.ui;

import java.io.Serializable;

import com.vaadin.flow.component.Component;

/** Another way to look at the rows of a {@link ListPanel}, such as a board. */
public interface ListView extends Serializable {

	Component component();

	/** Reads anew what fits the present state, search and filters. */
	void show(ListQuery query);

	/** Whether the tabs of the states are of use beside it. */
	default boolean withStates() {
		return true;
	}

}
