package org.expertcommittee.draw.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.draw.DrawData;
import org.expertcommittee.draw.DrawPool;
import org.expertcommittee.draw.EntryResult;
import org.expertcommittee.draw.ExclusionKind;
import org.expertcommittee.draw.PoolItem;
import org.jspecify.annotations.Nullable;

/** The pool with every reason against taking part, and leaving out by hand. */
class DrawPoolStep extends Div {

	private final transient SerializableBiConsumer<Long, @Nullable String> exclude;

	/**
	 * Shows a pool.
	 * @param exclude leaves an expert out for a reason, or takes the expert in again when
	 * there is none
	 */
	DrawPoolStep(DrawPool pool, DrawData data, SerializableBiConsumer<Long, @Nullable String> exclude) {
		this.exclude = exclude;
		addClassName("ec-draw-step");
		FactLine counts = new FactLine(DrawParts.t("pool.all", pool.items().size()),
				DrawParts.t("pool.eligible", pool.eligible()), DrawParts.t("pool.excluded", pool.excluded()),
				DrawParts.t("numbersValue", data.wanted(), data.substitutes()));
		add(counts, DrawParts.caption(pool.filter()));
		if (data.wanted() + data.substitutes() > pool.eligible()) {
			add(DrawParts.hint(DrawParts.t("pool.tooFew", pool.eligible(), data.wanted() + data.substitutes())));
		}
		Grid<PoolItem> grid = DrawParts.grid(pool.items(), this::row);
		Checkbox excludedOnly = new Checkbox(DrawParts.t("pool.excludedOnly"));
		excludedOnly.addValueChangeListener((event) -> grid
			.setItems(pool.items().stream().filter((one) -> !event.getValue() || !one.eligible()).toList()));
		add(excludedOnly, grid);
	}

	private Component row(PoolItem one) {
		Span number = new Span(DrawParts.t("expertNumber", one.expertId()));
		number.addClassName("ec-secondary");
		Div name = new Div(new Span(one.name()), number);
		name.addClassName("ec-row-title");
		Div words = DrawParts.words(name, one.facts());
		Button act;
		if (one.eligible()) {
			act = button("exclude",
					() -> new ReasonDialog(DrawParts.t("exclude.title", one.name()), DrawParts.t("exclude.text"),
							DrawParts.t("exclude"), (reason) -> this.exclude.accept(one.expertId(), reason))
						.open());
			return DrawParts.row(words, new StatusBadge(EntryResult.ELIGIBLE), act);
		}
		words.add(DrawParts.caption(one.reason()));
		StatusBadge badge = new StatusBadge(Tone.AMBER, getTranslation(one.reasons().getFirst().kind().messageKey()),
				null);
		if (one.reasons().stream().allMatch((each) -> each.kind() == ExclusionKind.BY_HAND)) {
			act = button("include", () -> this.exclude.accept(one.expertId(), null));
			return DrawParts.row(words, badge, act);
		}
		return DrawParts.row(words, badge);
	}

	private static Button button(String key, com.vaadin.flow.function.SerializableRunnable run) {
		Button button = new Button(DrawParts.t(key), (event) -> run.run());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.addClassName("ec-link-button");
		return button;
	}

}
