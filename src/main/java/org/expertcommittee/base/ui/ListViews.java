package org.expertcommittee.base.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.QueryParameters;

/**
 * The switch between a list and other ways to look at its rows. The choice is in the
 * address, and remembered in the browser for addresses that say nothing at all.
 */
@StyleSheet("styles-calendar.css")
class ListViews extends Div {

	static final String PARAMETER = "view";

	private static final String LIST = "list";

	private final String cookie;

	private final SerializableRunnable changed;

	private final Map<String, ListView> views = new LinkedHashMap<>();

	private final Map<String, Button> buttons = new LinkedHashMap<>();

	private String current = LIST;

	ListViews(String listId, SerializableRunnable changed) {
		this.cookie = "ec-view-" + listId;
		this.changed = changed;
		addClassName("ec-views");
		getElement().setAttribute("role", "group");
		getElement().setAttribute("aria-label", getTranslation("base.view"));
		button(LIST, getTranslation("base.view.list"), Icons.LIST);
	}

	void add(String id, String label, Icons icon, ListView view) {
		this.views.put(id, view);
		view.component().setVisible(false);
		button(id, label, icon);
	}

	private void button(String id, String label, Icons icon) {
		Button button = new Button(icon.create(), (event) -> choose(id));
		button.addClassName("ec-icon-button");
		button.setAriaLabel(label);
		button.setTooltipText(label);
		this.buttons.put(id, button);
		add(button);
		mark();
	}

	private void choose(String id) {
		this.current = id;
		Cookies.set(this.cookie, id);
		mark();
		this.changed.run();
	}

	private void mark() {
		this.buttons.forEach((id, button) -> button.getElement()
			.setAttribute("aria-pressed", String.valueOf(id.equals(this.current))));
		this.views.forEach((id, view) -> view.component().setVisible(id.equals(this.current)));
	}

	/** The view that is shown instead of the list. */
	Optional<ListView> current() {
		return Optional.ofNullable(this.views.get(this.current));
	}

	/** What the address shall say. */
	Optional<String> parameter() {
		return this.current.equals(LIST) ? Optional.empty() : Optional.of(this.current);
	}

	/** Takes over what the address says; tells whether that changed anything. */
	boolean read(QueryParameters parameters) {
		String wanted = parameters.getSingleParameter(PARAMETER)
			.or(() -> parameters.getParameters().isEmpty() ? Cookies.get(this.cookie) : Optional.empty())
			.filter(this.views::containsKey)
			.orElse(LIST);
		boolean other = !wanted.equals(this.current);
		this.current = wanted;
		mark();
		return other;
	}

}
