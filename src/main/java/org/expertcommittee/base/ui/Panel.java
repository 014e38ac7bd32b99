package org.expertcommittee.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;

/** White card with a hairline; the one container of content on a page. */
public class Panel extends Section implements HasComponents {

	private final Div head = new Div();

	private @Nullable H2 title;

	public Panel() {
		addClassName("ec-panel");
		this.head.addClassName("ec-panel-head");
	}

	public Panel(String title, Component... content) {
		this();
		setHeading(title);
		add(content);
	}

	public final void setHeading(String text) {
		if (this.title == null) {
			this.title = new H2();
			this.head.addComponentAsFirst(this.title);
			showHead();
		}
		this.title.setText(text);
	}

	/** Puts links, a short summary or a small button at the right of the title. */
	public final Panel withAside(Component... aside) {
		Div box = new Div(aside);
		box.addClassName("ec-panel-aside");
		this.head.add(box);
		showHead();
		return this;
	}

	private void showHead() {
		if (this.head.getParent().isEmpty()) {
			addComponentAsFirst(this.head);
		}
	}

}
