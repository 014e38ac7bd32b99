package org.expertcommittee.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Two columns of panels, the right one narrow; below each other on a narrow window. */
public class Columns extends Div {

	private final Div left = new Div();

	private final Div right = new Div();

	public Columns() {
		addClassName("ec-columns");
		this.left.addClassName("ec-column");
		this.right.addClassName("ec-column");
		add(this.left, this.right);
	}

	public static Columns of(Component left, Component right) {
		Columns columns = new Columns();
		columns.left.add(left);
		columns.right.add(right);
		return columns;
	}

	/** The wide column: what the page is about. */
	public Div left() {
		return this.left;
	}

	/** The narrow column: facts, acts, history. */
	public Div right() {
		return this.right;
	}

}
