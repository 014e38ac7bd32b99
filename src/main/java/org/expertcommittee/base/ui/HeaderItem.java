package org.expertcommittee.base.ui;

import com.vaadin.flow.component.Component;

/**
 * Something in the bar on top, such as the bell, for people who are logged in. Published
 * by a feature as a Spring bean.
 */
public interface HeaderItem {

	/**
	 * Makes it for one page load; a component that shows a number implements
	 * {@link com.vaadin.flow.router.AfterNavigationObserver} and so keeps it fresh.
	 */
	Component create();

}
