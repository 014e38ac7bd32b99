package org.expertcommittee.base.ui;

import com.vaadin.flow.component.html.Anchor;

/** An eye that shows a file in a tab of its own, which phones show best. */
public class PreviewLink extends Anchor {

	/**
	 * Links to what shows the file.
	 * @param address of the file to be looked at
	 * @param fileName as people know it
	 */
	public PreviewLink(String address, String fileName) {
		super(address, "");
		add(Icons.EYE.create());
		setRouterIgnore(true);
		setTarget("_blank");
		getElement().setAttribute("rel", "noopener");
		addClassName("ec-preview-link");
		String label = Translate.text("base.preview", fileName);
		setAriaLabel(label);
		getElement().setAttribute("title", label);
	}

}
