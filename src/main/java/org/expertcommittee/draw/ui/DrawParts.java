package org.expertcommittee.draw.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.Initials;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.draw.DrawItem;
import org.expertcommittee.draw.DrawRecord;
import org.expertcommittee.draw.EntryItem;
import org.expertcommittee.draw.EntryResult;
import org.jspecify.annotations.Nullable;

/** The parts of a draw's pages that only show. */
final class DrawParts {

	private DrawParts() {
	}

	/** Who was drawn and who stands by, in order. */
	static Div result(DrawRecord draw) {
		Div rows = new Div();
		Stream.concat(draw.drawn().stream(), draw.standingBy().stream()).forEach((one) -> rows.add(placed(one)));
		return rows;
	}

	private static Div placed(EntryItem one) {
		Span place = new Span(t((one.result() == EntryResult.DRAWN) ? "place.drawn" : "place.substitute",
				Objects.requireNonNull(one.rank())));
		place.addClassName("ec-secondary");
		Div name = new Div(new Span(one.name()), place);
		name.addClassName("ec-row-title");
		Div words = words(name, one.facts());
		if (one.callNote() != null) {
			words.add(caption(one.callNote()));
		}
		Div row = row(new Initials(one.name()), words,
				new StatusBadge((one.call() != null) ? one.call() : one.result()));
		if (one.calledAt() != null) {
			Span when = new Span(Dates.moment(one.calledAt()));
			when.addClassNames("ec-secondary", "ec-row-when");
			row.add(when);
		}
		return row;
	}

	/** The whole pool, each with the lot or the reason. */
	static Grid<EntryItem> pool(List<EntryItem> entries) {
		return grid(entries, (one) -> {
			Span number = new Span(t("expertNumber", one.expertId()));
			number.addClassName("ec-secondary");
			Div name = new Div(new Span(one.name()), number);
			name.addClassName("ec-row-title");
			Div words = words(name, one.facts());
			if (one.reason() != null) {
				words.add(caption(one.reason()));
			}
			if (one.digest() != null) {
				words.add(code(one.digest()));
			}
			Span position = new Span(String.valueOf(one.position()));
			position.addClassNames("ec-caption", "ec-draw-position");
			return row(position, words, new StatusBadge(one.result()));
		});
	}

	static <T> Grid<T> grid(List<T> items, SerializableFunction<T, Component> row) {
		Grid<T> grid = new Grid<>();
		grid.addClassNames("ec-grid", "ec-draw-grid");
		grid.setSelectionMode(Grid.SelectionMode.NONE);
		grid.addComponentColumn(row::apply);
		grid.setItems(items);
		return grid;
	}

	static Div row(Component first, Component... others) {
		Div row = new Div(first);
		row.add(others);
		row.addClassName("ec-row");
		return row;
	}

	static Div words(Component title, String facts) {
		Div words = new Div(title);
		if (!facts.isBlank()) {
			words.add(caption(facts));
		}
		words.addClassName("ec-row-words");
		return words;
	}

	static Div caption(String text) {
		Div caption = new Div(text);
		caption.addClassName("ec-caption");
		return caption;
	}

	static Code code(@Nullable String text) {
		Code code = new Code((text != null) ? text : "");
		code.addClassName("ec-draw-code");
		return code;
	}

	/** What was fixed before the draw. */
	static Facts fixed(DrawRecord draw) {
		DrawItem item = draw.item();
		Integer cap = draw.workloadCap();
		return new Facts().with(t("number"), item.number())
			.with(t("filter"), draw.filter())
			.with(t("numbers"), t("numbersValue", item.wanted(), item.substitutes()))
			.with(t("workloadCap"), (cap != null) ? t("capValue", cap) : t("noCap"))
			.with(t("poolSize"),
					t("poolSizeValue", item.poolSize(), item.eligible(), item.poolSize() - item.eligible()))
			.with(t("prepared"), item.preparedBy() + " " + Dates.moment(item.preparedAt()))
			.with(t("poolHash"), code(draw.poolHash()))
			.with(t("commitment"), code(draw.commitment()));
	}

	/** What the draw added. */
	static Facts drawn(DrawRecord draw) {
		Facts facts = new Facts().with(t("publicInput"), draw.publicInput())
			.with(t("secret"), code(draw.secret()))
			.with(t("seed"), code(draw.seed()))
			.with(t("algorithm"), t("algorithmValue", draw.algorithm(), draw.algorithmVersion()))
			.with(t("drawnBy"), draw.drawnBy() + " " + Dates.moment(draw.item().drawnAt()))
			.with(t("witnesses"), draw.item().witnesses());
		if (draw.confirmedAt() != null) {
			facts.with(t("confirmedBy"), draw.confirmedBy() + " " + Dates.moment(draw.confirmedAt()));
		}
		return facts;
	}

	/** How anybody draws the same lots again. */
	static Component recipe(List<String> commands) {
		OrderedList steps = new OrderedList();
		steps.addClassName("ec-draw-recipe");
		for (int i = 0; i < commands.size(); i++) {
			Pre line = new Pre(commands.get(i));
			line.addClassName("ec-draw-code");
			steps.add(new ListItem(new Span(t("check." + (i + 1))), line));
		}
		return new Div(quiet(t("check.rule")), steps);
	}

	static Paragraph quiet(String text) {
		Paragraph paragraph = new Paragraph(text);
		paragraph.addClassName("ec-secondary");
		return paragraph;
	}

	static Paragraph hint(String text) {
		Paragraph hint = new Paragraph(text);
		hint.addClassNames("ec-hint", "ec-amber");
		hint.getElement().setAttribute("role", "status");
		return hint;
	}

	static String t(String key, Object... args) {
		return Translate.text("draw." + key, args);
	}

}
