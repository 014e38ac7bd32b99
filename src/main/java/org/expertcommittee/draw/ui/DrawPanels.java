package org.expertcommittee.draw.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.draw.DrawData;
import org.expertcommittee.draw.DrawRecord;
import org.expertcommittee.draw.DrawState;
import org.expertcommittee.draw.EntryCall;
import org.expertcommittee.draw.EntryItem;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 随机抽取 on the page of a case: the act and every draw so far. */
@Configuration(proxyBeanMethods = false)
class DrawPanels {

	@Bean
	DetailsPanel drawsOfConsultation(DrawTools tools, CurrentUser currentUser) {
		return new Draws(tools, currentUser);
	}

	private record Draws(DrawTools tools, CurrentUser currentUser) implements DetailsPanel {

		private static final int ORDER = 20;

		@Override
		public Subject subject() {
			return Subject.CONSULTATION;
		}

		@Override
		public int order() {
			return ORDER;
		}

		@Override
		public boolean visible() {
			return this.currentUser.has(Role.SECRETARIAT);
		}

		@Override
		public Component create(long id) {
			return new DrawPanel(this.tools, id);
		}

	}

	/** The section itself. */
	@StyleSheet("styles-draw.css")
	private static final class DrawPanel extends Panel {

		private final transient DrawTools tools;

		private final long consultationId;

		private final boolean possible;

		DrawPanel(DrawTools tools, long consultationId) {
			super(DrawParts.t("act"));
			this.tools = tools;
			this.consultationId = consultationId;
			this.possible = tools.draws().possible(consultationId);
			addClassName("ec-draw-panel");
			List<DrawRecord> all = tools.records().ofConsultation(consultationId);
			boolean open = all.stream().anyMatch((one) -> one.state().open());
			if (this.possible && !open) {
				withAside(button("act", this::begin));
			}
			if (all.isEmpty()) {
				add(DrawParts.quiet(DrawParts.t("none")));
			}
			setVisible(this.possible || !all.isEmpty());
			all.forEach((one) -> add(row(one)));
		}

		private void begin() {
			DrawData[] data = new DrawData[1];
			if (Acts.attempt(() -> data[0] = this.tools.draws().begin(this.consultationId))) {
				new DrawDialog(this.tools, this.consultationId, Objects.requireNonNull(data[0]), refresh()).open();
			}
		}

		private Div row(DrawRecord draw) {
			Div title = new Div(new Anchor(DrawNavigation.details(draw.item().id()), draw.item().number()));
			title.addClassName("ec-row-title");
			Div words = DrawParts.words(title, people(draw));
			FactLine facts = new FactLine(DrawParts.t("numbersValue", draw.item().wanted(), draw.item().substitutes()),
					Dates.moment((draw.item().drawnAt() != null) ? draw.item().drawnAt() : draw.item().preparedAt()))
				.caption();
			words.add(facts);
			if (draw.voidReason() != null) {
				words.add(DrawParts.caption(draw.voidReason()));
			}
			Div row = DrawParts.row(words, new StatusBadge(draw.state()));
			if (!this.possible) {
				return row;
			}
			if (draw.state().open()) {
				row.add(button((draw.state() == DrawState.PREPARED) ? "draw" : "confirm",
						() -> DrawDialog.goOn(this.tools, draw, refresh()).open()));
			}
			else if (draw.vacancies() > 0) {
				words.add(DrawParts
					.caption(DrawParts.t(draw.substituteLeft() ? "vacant" : "vacant.none", draw.vacancies())));
				if (draw.substituteLeft()) {
					row.add(button("call", () -> {
						Acts.attempt(() -> this.tools.calls().call(draw.item().id()), DrawParts.t("done.call"));
						refresh().run();
					}));
				}
			}
			return row;
		}

		/** Who was drawn, and who came in their places. */
		private static String people(DrawRecord draw) {
			return Stream.concat(draw.drawn().stream(), draw.standingBy().stream().filter((one) -> one.call() != null))
				.map(DrawPanel::person)
				.collect(Collectors.joining(Translate.text("base.listSeparator")));
		}

		private static String person(EntryItem one) {
			return (one.call() == EntryCall.DECLINED || one.call() == EntryCall.SKIPPED)
					? DrawParts.t("gone", one.name(), DrawParts.t("call." + one.call().name())) : one.name();
		}

		private static SerializableRunnable refresh() {
			UI ui = UI.getCurrent();
			return () -> ui.refreshCurrentRoute(false);
		}

		private static Button button(String key, SerializableRunnable run) {
			Button button = new Button(DrawParts.t(key), Icons.USERS.create(), (event) -> run.run());
			button.addThemeVariants(ButtonVariant.TERTIARY);
			button.addClassName("ec-link-button");
			return button;
		}

	}

}
