package org.expertcommittee.base.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableFunction;
import org.expertcommittee.base.Status;
import org.jspecify.annotations.Nullable;

/**
 * The columns that lists are made of; all are drawn in the browser, without a component
 * per row.
 */
final class ListColumns<T> {

	private static final String LINES = "<div class='ec-lines'>${item.path ? html`<a href='${item.path}'>${item.first}</a>` "
			+ ": html`<span>${item.first}</span>`}${item.second ? html`<span class='ec-caption'>${item.second}</span>` : ''}"
			+ "</div>";

	private static final String PERSON = "<div class='ec-person'><span class='ec-initials ${item.colour}' aria-hidden='true'>"
			+ "${item.initials}</span>" + LINES + "</div>";

	private static final String CHIPS = "<span class='ec-chips'>${item.words.map(w => html`<span class='ec-chip'>${w}</span>`)}"
			+ "${item.rest ? html`<span class='ec-caption' title='${item.restWords}'>+${item.rest}</span>` : ''}</span>";

	static final String BADGE = "${item.word ? html`<span class='ec-badge ${item.tone}'>${item.icon ? "
			+ "html`<vaadin-icon class='ec-icon' aria-hidden='true' src='" + Icons.FILE
			+ "' symbol='${item.icon}'></vaadin-icon>` : ''}<span>${item.word}</span></span>` : ''}";

	private static final String MASKED = "<span class='ec-masked'>${item.value}${item.hidden ? html`<vaadin-button "
			+ "class='ec-icon-button ec-eye' theme='tertiary' aria-label='${item.label}' title='${item.label}' @click='${reveal}'>"
			+ "<vaadin-icon class='ec-icon' src='" + Icons.FILE
			+ "' symbol='eye'></vaadin-icon></vaadin-button>` : ''}</span>";

	private final Grid<T> grid;

	private final Map<T, Map<String, String>> revealed = new HashMap<>();

	ListColumns(Grid<T> grid) {
		this.grid = grid;
	}

	Grid.Column<T> column(String key, String label, Renderer<T> renderer) {
		return this.grid.addColumn(renderer).setKey(key).setHeader(label).setResizable(true);
	}

	Grid.Column<T> text(String key, String label, SerializableFunction<T, @Nullable String> value) {
		return column(key, label, LitRenderer.<T>of("<span class='ec-cell'>${item.value}</span>")
			.withProperty("value", (item) -> orDash(value.apply(item)))).setFlexGrow(1);
	}

	Grid.Column<T> number(String key, String label, SerializableFunction<T, @Nullable String> value) {
		return text(key, label, value).setTextAlign(ColumnTextAlign.END).setFlexGrow(0).setWidth("90px");
	}

	Grid.Column<T> lines(String key, String label, SerializableFunction<T, @Nullable String> first,
			SerializableFunction<T, @Nullable String> second, @Nullable SerializableFunction<T, String> path) {
		return column(key, label, withLines(LitRenderer.of(LINES), first, second, path)).setFlexGrow(1);
	}

	Grid.Column<T> person(String key, String label, SerializableFunction<T, String> name,
			SerializableFunction<T, @Nullable String> detail, @Nullable SerializableFunction<T, String> path) {
		LitRenderer<T> renderer = LitRenderer.<T>of(PERSON)
			.withProperty("initials", (item) -> Initials.shortForm(name.apply(item)))
			.withProperty("colour", (item) -> Initials.colourClass(name.apply(item)));
		return column(key, label, withLines(renderer, name::apply, detail, path)).setFlexGrow(1).setWidth("160px");
	}

	private static <T> LitRenderer<T> withLines(LitRenderer<T> renderer,
			SerializableFunction<T, @Nullable String> first, SerializableFunction<T, @Nullable String> second,
			@Nullable SerializableFunction<T, String> path) {
		return renderer.withProperty("first", (item) -> orDash(first.apply(item)))
			.withProperty("second", (item) -> orEmpty(second.apply(item)))
			.withProperty("path", (item) -> (path != null) ? path.apply(item) : "");
	}

	Grid.Column<T> chips(String key, String label, SerializableFunction<T, List<String>> words) {
		return column(key, label, withChips(LitRenderer.of(CHIPS), words)).setFlexGrow(1).setWidth("180px");
	}

	static <T> LitRenderer<T> withChips(LitRenderer<T> renderer, SerializableFunction<T, List<String>> words) {
		return renderer.withProperty("words", (item) -> words.apply(item).stream().limit(2).toList())
			.withProperty("rest", (item) -> Math.max(0, words.apply(item).size() - 2))
			.withProperty("restWords", (item) -> Translate.list(words.apply(item).stream().skip(2).toList()));
	}

	Grid.Column<T> status(String key, String label, SerializableFunction<T, @Nullable Status> status) {
		return column(key, label, withStatus(LitRenderer.of(BADGE), status)).setFlexGrow(0)
			// Words of another language are of another length.
			.setWidth(Translate.text("base.statusWidth"));
	}

	static <T> LitRenderer<T> withStatus(LitRenderer<T> renderer, SerializableFunction<T, @Nullable Status> status) {
		return renderer.withProperty("word", (item) -> {
			Status value = status.apply(item);
			return (value != null) ? Translate.text(value.messageKey()) : "";
		}).withProperty("tone", (item) -> {
			Status value = status.apply(item);
			return (value != null) ? StatusBadge.toneClass(value.tone()) : "";
		}).withProperty("icon", (item) -> {
			Status value = status.apply(item);
			return (value != null) ? orEmpty(value.icon()) : "";
		});
	}

	Grid.Column<T> masked(String key, String label, SerializableFunction<T, @Nullable String> masked,
			SerializableFunction<T, String> reveal) {
		LitRenderer<T> renderer = LitRenderer.<T>of(MASKED)
			.withProperty("value", (item) -> orDash(shown(item, key, masked.apply(item))))
			.withProperty("hidden", (item) -> {
				String value = masked.apply(item);
				return value != null && !value.isEmpty() && value.equals(shown(item, key, value));
			})
			.withProperty("label", (item) -> Translate.text("base.reveal", label))
			.withFunction("reveal", (item) -> {
				this.revealed.computeIfAbsent(item, (any) -> new HashMap<>()).put(key, reveal.apply(item));
				this.grid.getDataProvider().refreshItem(item);
			});
		return column(key, label, renderer).setFlexGrow(0).setWidth("160px");
	}

	private @Nullable String shown(T item, String key, @Nullable String masked) {
		Map<String, String> values = this.revealed.get(item);
		return (values != null) ? values.getOrDefault(key, (masked != null) ? masked : "") : masked;
	}

	void forgetRevealed() {
		this.revealed.clear();
	}

	static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static String orDash(@Nullable String text) {
		return (text == null || text.isBlank()) ? "—" : text;
	}

}
