package org.expertcommittee.base.ui;

import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.expertcommittee.base.GlobalSearch;
import org.expertcommittee.base.SearchHit;

/**
 * Searches everything the person may see; opened with Ctrl K. Enter opens the first hit.
 */
class SearchDialog extends Dialog {

	private static final int HITS_PER_KIND = 6;

	private static final int TYPING_PAUSE_MILLIS = 200;

	private final transient List<GlobalSearch> searches;

	private final TextField field = new TextField();

	private final Div hits = new Div();

	private String firstPath = "";

	SearchDialog(List<GlobalSearch> searches) {
		this.searches = searches;
		addClassNames("ec-dialog", "ec-search-dialog");
		setWidth("600px");
		setMaxWidth("calc(100vw - 24px)");
		setTop("72px");
		getElement().setAttribute("aria-label", getTranslation("base.search.title"));
		this.field.setWidthFull();
		this.field.setPlaceholder(getTranslation("base.search.placeholder"));
		this.field.setAriaLabel(getTranslation("base.search.placeholder"));
		this.field.setPrefixComponent(Icons.SEARCH.create());
		this.field.setClearButtonVisible(true);
		this.field.setAutofocus(true);
		this.field.setValueChangeMode(ValueChangeMode.LAZY);
		this.field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
		this.field.addValueChangeListener((event) -> search(event.getValue().strip()));
		this.field.addKeyPressListener(com.vaadin.flow.component.Key.ENTER, (event) -> openFirst());
		this.hits.addClassName("ec-hits");
		this.hits.getElement().setAttribute("aria-live", "polite");
		add(this.field, this.hits);
		search("");
	}

	private void search(String text) {
		this.hits.removeAll();
		this.firstPath = "";
		if (text.isEmpty()) {
			this.hits.add(remark(getTranslation("base.search.hint")));
			return;
		}
		for (GlobalSearch search : this.searches) {
			search.search(text, HITS_PER_KIND).forEach(this::add);
		}
		if (this.firstPath.isEmpty()) {
			this.hits.add(remark(getTranslation("base.search.nothing")));
		}
	}

	private void add(SearchHit hit) {
		if (this.firstPath.isEmpty()) {
			this.firstPath = hit.path();
		}
		Span title = new Span(hit.title());
		Span detail = new Span(hit.detail());
		detail.addClassName("ec-caption");
		Div words = new Div(title, detail);
		words.addClassName("ec-lines");
		Span kind = new Span(getTranslation(hit.kindKey()));
		kind.addClassName("ec-chip");
		Anchor link = new Anchor(hit.path(), words, kind);
		link.addClassName("ec-hit");
		link.getElement().addEventListener("click", (event) -> close());
		this.hits.add(link);
	}

	private void openFirst() {
		search(this.field.getValue().strip());
		if (!this.firstPath.isEmpty()) {
			close();
			UI.getCurrent().navigate(this.firstPath);
		}
	}

	private static Paragraph remark(String text) {
		Paragraph remark = new Paragraph(text);
		remark.addClassName("ec-caption");
		return remark;
	}

}
