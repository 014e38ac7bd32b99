package org.expertcommittee.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;

/**
 * Top of a page: crumbs, title in serif with a badge, a line of facts, and what can be
 * done here. On a phone the primary action stays beside the title and every other one
 * moves into the menu.
 */
public class PageHeader extends Header {

	private static final String PHONE_ONLY = "ec-phone-only";

	private final Nav crumbs = new Nav();

	private final H1 title = new H1();

	private final Div titleLine = new Div(this.title);

	private final Div facts = new Div();

	private final Div actions = new Div();

	private final Button more = new Button(Icons.ELLIPSIS_VERTICAL.create());

	private @Nullable ContextMenu menu;

	public PageHeader(String title) {
		addClassName("ec-page-header");
		this.crumbs.addClassName("ec-crumbs");
		this.crumbs.getElement().setAttribute("aria-label", getTranslation("base.crumbs"));
		this.titleLine.addClassName("ec-title-line");
		this.facts.addClassName("ec-fact-line");
		this.actions.addClassName("ec-actions");
		this.more.addThemeVariants(ButtonVariant.TERTIARY);
		this.more.addClassNames("ec-icon-button", PHONE_ONLY);
		this.more.setAriaLabel(getTranslation("base.more"));
		this.more.setTooltipText(getTranslation("base.more"));
		setHeading(title);
		Div text = new Div(this.crumbs, this.titleLine, this.facts);
		text.addClassName("ec-page-header-text");
		add(text, this.actions);
	}

	public final void setHeading(String text) {
		this.title.setText(text);
	}

	/** A link to a page above this one; the last crumb is usually {@link #here}. */
	public PageHeader crumb(String label, String path) {
		this.crumbs.add(new Anchor(path, label), Icons.CHEVRON_RIGHT.create());
		return this;
	}

	/** The last crumb: what this page is, such as a number. */
	public PageHeader here(String label) {
		Span here = new Span(label);
		here.getElement().setAttribute("aria-current", "page");
		this.crumbs.add(here);
		return this;
	}

	public PageHeader badge(Component badge) {
		this.titleLine.add(badge);
		return this;
	}

	/**
	 * Adds to the line below the title; facts are separated by thin rules. Blank facts
	 * are left out.
	 */
	public PageHeader fact(@Nullable String text) {
		return (text == null || text.isBlank()) ? this : fact(new Span(text));
	}

	public PageHeader fact(Component fact) {
		this.facts.add(fact);
		return this;
	}

	/** The one red button of the page. */
	public Button primary(String label, @Nullable Icons icon, SerializableRunnable act) {
		Button button = button(label, icon, act);
		button.addThemeVariants(ButtonVariant.PRIMARY);
		this.actions.addComponentAtIndex(this.actions.getComponentCount() - (moreShown() ? 1 : 0), button);
		return button;
	}

	/** A further button; on a phone an item of the menu. */
	public Button action(String label, @Nullable Icons icon, SerializableRunnable act) {
		Button button = button(label, icon, act);
		button.addClassName("ec-desktop-only");
		this.actions.addComponentAsFirst(button);
		item(label, act).addClassNames(PHONE_ONLY);
		return button;
	}

	/** Something rarer, always in the menu. */
	public MenuItem menuAction(String label, SerializableRunnable act) {
		this.more.removeClassName(PHONE_ONLY);
		return item(label, act);
	}

	/**
	 * Puts any component among the actions, such as a download link drawn as a button.
	 */
	public PageHeader action(Component component) {
		this.actions.addComponentAsFirst(component);
		return this;
	}

	private MenuItem item(String label, SerializableRunnable act) {
		if (this.menu == null) {
			this.menu = new ContextMenu(this.more);
			this.menu.setOpenOnClick(true);
			this.actions.add(this.more);
		}
		return this.menu.addItem(label, (event) -> act.run());
	}

	private boolean moreShown() {
		return this.more.getParent().isPresent();
	}

	private static Button button(String label, @Nullable Icons icon, SerializableRunnable act) {
		Button button = new Button(label, (event) -> act.run());
		if (icon != null) {
			button.setIcon(icon.create());
		}
		return button;
	}

	/**
	 * Takes away badge, facts and actions, for a page that is drawn anew after an act.
	 */
	public PageHeader clear() {
		this.titleLine.removeAll();
		this.titleLine.add(this.title);
		this.crumbs.removeAll();
		this.facts.removeAll();
		this.actions.removeAll();
		if (this.menu != null) {
			this.menu.setTarget(null);
			this.menu = null;
		}
		this.more.addClassName(PHONE_ONLY);
		return this;
	}

}
