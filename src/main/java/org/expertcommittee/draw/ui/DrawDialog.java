package org.expertcommittee.draw.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Stepper;
import org.expertcommittee.draw.ConfirmData;
import org.expertcommittee.draw.DrawData;
import org.expertcommittee.draw.DrawPool;
import org.expertcommittee.draw.DrawRecord;
import org.expertcommittee.draw.DrawState;
import org.expertcommittee.draw.EntryItem;
import org.expertcommittee.draw.LotsData;
import org.jspecify.annotations.Nullable;

/**
 * 随机抽取 step by step. What is fixed stays when the dialog is closed and is gone on with
 * later.
 */
@StyleSheet("styles-draw.css")
class DrawDialog extends Dialog {

	private static final List<String> STEPS = List.of("scope", "pool", "lots", "result");

	private final transient DrawTools tools;

	private final long consultationId;

	private final transient SerializableRunnable changed;

	private final Div content = new Div();

	private DrawData data;

	private @Nullable DrawPool pool;

	/** Begins a new draw for a case. */
	DrawDialog(DrawTools tools, long consultationId, DrawData data, SerializableRunnable changed) {
		this.tools = tools;
		this.consultationId = consultationId;
		this.data = data;
		this.changed = changed;
		setHeaderTitle(DrawParts.t("act"));
		addClassNames("ec-dialog", "ec-draw-dialog");
		setWidth("880px");
		setMaxWidth("calc(100vw - 24px)");
		setCloseOnOutsideClick(false);
		setCloseOnEsc(false);
		add(this.content);
		scope();
	}

	/** Goes on with a draw that was begun. */
	static DrawDialog goOn(DrawTools tools, DrawRecord draw, SerializableRunnable changed) {
		DrawDialog dialog = new DrawDialog(tools, draw.item().consultationId(), new DrawData(null, java.util.Set.of(),
				java.util.Set.of(), draw.item().wanted(), draw.item().substitutes(), draw.workloadCap(), Map.of()),
				changed);
		dialog.show(draw.item().id());
		return dialog;
	}

	private void step(int index, Component... parts) {
		this.content.removeAll();
		this.content.add(new Stepper(
				STEPS.stream().map((step) -> new Stepper.Step(DrawParts.t("step." + step), "")).toList(), index));
		this.content.add(parts);
		getFooter().removeAll();
	}

	private void scope() {
		RecordForm<DrawData> form = new RecordForm<>(DrawData.class, this.tools.validator());
		Map<Long, String> terms = this.tools.committees().termNames();
		ComboBox<Long> term = form.choice("termId", DrawParts.t("term"), List.copyOf(terms.keySet()),
				(id) -> terms.getOrDefault(id, ""));
		term.setClearButtonVisible(true);
		term.setPlaceholder(DrawParts.t("all"));
		// None chosen means all, so that neither has to be filled.
		form.bind("officeIds", many("offices", this.tools.offices().names())).setRequiredIndicatorVisible(false);
		MultiSelectComboBox<Long> industries = form.bind("industryIds",
				many("industries", this.tools.industries().names()));
		industries.setRequiredIndicatorVisible(false);
		form.setColspan(industries, 2);
		form.bind("wanted", number("wanted")).setMin(1);
		form.bind("substitutes", number("substitutes")).setMin(0);
		IntegerField cap = form.bind("workloadCap", number("workloadCap"));
		cap.setMin(1);
		cap.setClearButtonVisible(true);
		cap.setHelperText(DrawParts.t("workloadCap.help"));
		form.setData(this.data);
		step(0, DrawParts.quiet(DrawParts.t("step.scope.text")), form);
		getFooter().add(close("base.cancel"), primary("next", () -> {
			if (form.save((typed) -> {
				this.pool = this.tools.draws().preview(this.consultationId, typed);
				this.data = typed;
			})) {
				pool();
			}
		}));
	}

	private static MultiSelectComboBox<Long> many(String key, Map<Long, String> names) {
		MultiSelectComboBox<Long> box = new MultiSelectComboBox<>(DrawParts.t(key));
		box.setItems(names.keySet());
		box.setItemLabelGenerator((id) -> names.getOrDefault(id, String.valueOf(id)));
		box.setPlaceholder(DrawParts.t("all"));
		box.setClearButtonVisible(true);
		return box;
	}

	private static IntegerField number(String key) {
		IntegerField field = new IntegerField(DrawParts.t(key));
		field.setStepButtonsVisible(true);
		return field;
	}

	private void pool() {
		step(1, DrawParts.quiet(DrawParts.t("step.pool.text")),
				new DrawPoolStep(Objects.requireNonNull(this.pool), this.data, this::exclude));
		getFooter().add(close("base.cancel"), button("back", this::scope), primary("prepare", this::prepare));
	}

	private void exclude(Long expertId, @Nullable String reason) {
		DrawData changedData = this.data.excluding(expertId, reason);
		this.pool = this.tools.draws().preview(this.consultationId, changedData);
		this.data = changedData;
		pool();
	}

	private void prepare() {
		long[] id = new long[1];
		if (Acts.attempt(() -> id[0] = this.tools.draws().prepare(this.consultationId, this.data))) {
			this.changed.run();
			show(id[0]);
		}
	}

	private void show(long id) {
		DrawRecord draw = this.tools.records().get(id);
		if (draw.state() == DrawState.PREPARED) {
			lots(draw);
		}
		else {
			result(draw);
		}
	}

	private void lots(DrawRecord draw) {
		long id = draw.item().id();
		RecordForm<LotsData> form = new RecordForm<>(LotsData.class, this.tools.validator());
		form.setColspan(form.text("witnesses", DrawParts.t("witnesses")), 2);
		var input = form.text("publicInput", DrawParts.t("publicInput"));
		input.setHelperText(DrawParts.t("publicInput.help"));
		form.setColspan(input, 2);
		step(2, DrawParts.quiet(DrawParts.t("step.lots.text")), DrawParts.fixed(draw), form);
		getFooter().add(cancel(draw), close("close"), primary("draw", () -> {
			if (form.save((typed) -> this.tools.draws().draw(id, typed))) {
				this.changed.run();
				show(id);
			}
		}));
	}

	private void result(DrawRecord draw) {
		long id = draw.item().id();
		List<EntryItem> drawn = draw.drawn();
		RecordForm<ConfirmData> form = new RecordForm<>(ConfirmData.class, this.tools.validator());
		ComboBox<Long> lead = form.choice("leadId", DrawParts.t("lead"),
				drawn.stream().map(EntryItem::expertId).toList(),
				(one) -> drawn.stream()
					.filter((entry) -> entry.expertId() == one)
					.map(EntryItem::name)
					.findFirst()
					.orElse(""));
		lead.setClearButtonVisible(true);
		lead.setPlaceholder(DrawParts.t("lead.first"));
		lead.setHelperText(DrawParts.t("lead.help"));
		DatePicker replyBy = form.day("replyBy", DrawParts.t("replyBy"));
		replyBy.setMin(ChinaTime.today(this.tools.clock()));
		replyBy.setHelperText(DrawParts.t("replyBy.help"));
		replyBy.setValue(this.tools.draws().replyBy(this.consultationId));
		step(3, DrawParts.quiet(DrawParts.t("step.result.text")), DrawParts.result(draw), DrawParts.drawn(draw), form);
		getFooter().add(cancel(draw), close("close"), primary("confirm", () -> {
			if (form.save((typed) -> this.tools.draws().confirm(id, typed))) {
				close();
				Notices.success(DrawParts.t("done.confirm"));
				this.changed.run();
			}
		}));
	}

	private Button cancel(DrawRecord draw) {
		Button cancel = button("void", () -> new ReasonDialog(DrawParts.t("void.title", draw.item().number()),
				DrawParts.t("void.text"), DrawParts.t("void"), (reason) -> {
					this.tools.draws().cancel(draw.item().id(), reason);
					close();
					Notices.success(DrawParts.t("done.void"));
					this.changed.run();
				})
			.open());
		cancel.addThemeVariants(ButtonVariant.TERTIARY);
		return cancel;
	}

	private Button close(String key) {
		Button close = new Button(key.startsWith("base.") ? getTranslation(key) : DrawParts.t(key), (event) -> close());
		close.addClickShortcut(Key.ESCAPE).listenOn(this);
		return close;
	}

	private static Button primary(String key, SerializableRunnable run) {
		Button button = button(key, run);
		button.addThemeVariants(ButtonVariant.PRIMARY);
		return button;
	}

	private static Button button(String key, SerializableRunnable run) {
		return new Button(DrawParts.t(key), (event) -> run.run());
	}

}
