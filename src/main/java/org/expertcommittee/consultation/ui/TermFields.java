package org.expertcommittee.consultation.ui;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.Complexity;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.DeadlinePresetItem;
import org.expertcommittee.consultation.DeadlinePresetService;
import org.expertcommittee.consultation.DeadlineService;
import org.jspecify.annotations.Nullable;

/**
 * The rule, the kind of the case and the deadline that follows from them. Another
 * deadline may be entered, with the reason.
 */
final class TermFields implements Serializable {

	private final ComboBox<Long> preset;

	private final ComboBox<Complexity> complexity;

	private final DatePicker receivedOn;

	private final DatePicker deadline;

	private final TextField reason;

	private final transient DeadlinePresetService presets;

	private final transient DeadlineService deadlines;

	private @Nullable LocalDate computed;

	TermFields(RecordForm<ConsultationData> form, DatePicker receivedOn, DeadlinePresetService presets,
			DeadlineService deadlines) {
		this.presets = presets;
		this.deadlines = deadlines;
		this.receivedOn = receivedOn;
		Map<Long, String> names = presets.all()
			.stream()
			.collect(Collectors.toMap(DeadlinePresetItem::id, DeadlinePresetItem::name));
		List<Long> ids = presets.all().stream().map(DeadlinePresetItem::id).toList();
		this.preset = form.choice("presetId", t("preset"), ids, (id) -> names.getOrDefault(id, ""));
		this.complexity = form.choice("complexity", t("complexity"), List.of(Complexity.values()),
				(kind) -> Translate.text(kind.messageKey()));
		this.deadline = form.day("deadline", t("deadline"));
		this.reason = form.text("deadlineReason", t("deadline.reason"));
		this.reason.setVisible(false);
		this.preset.addValueChangeListener((event) -> changed(event.isFromClient()));
		this.complexity.addValueChangeListener((event) -> changed(event.isFromClient()));
		receivedOn.addValueChangeListener((event) -> changed(event.isFromClient()));
		this.deadline.addValueChangeListener((event) -> explain());
	}

	/** A new case begins with the usual rule, or with that day while there is no rule. */
	void begin(LocalDate otherwise) {
		this.complexity.setValue(Complexity.ORDINARY);
		this.presets.usual().ifPresent((usual) -> this.preset.setValue(usual.id()));
		if (this.computed == null) {
			this.deadline.setValue(otherwise);
		}
		else {
			this.deadline.setValue(this.computed);
		}
	}

	/** A case keeps its rule unless another one is chosen. */
	void edit(boolean promised) {
		this.preset.setPlaceholder(t("preset.keep"));
		this.preset.setClearButtonVisible(true);
		this.reason.setVisible(!this.reason.isEmpty());
		if (promised) {
			this.preset.setVisible(false);
			this.complexity.setVisible(false);
			this.deadline.setReadOnly(true);
			this.reason.setReadOnly(true);
			this.deadline.setHelperText(t("useExtension"));
		}
	}

	private void changed(boolean byPerson) {
		Long rule = this.preset.getValue();
		Complexity kind = this.complexity.getValue();
		LocalDate received = this.receivedOn.getValue();
		LocalDate before = this.computed;
		this.computed = (rule != null && kind != null && received != null)
				? this.deadlines.deadline(rule, kind, received) : null;
		this.deadline.setHelperText((this.computed != null) ? t("deadline.computed", this.computed) : null);
		boolean untouched = this.deadline.isEmpty() || Objects.equals(before, this.deadline.getValue());
		if (this.computed != null && (byPerson ? untouched || before == null : untouched)) {
			this.deadline.setValue(this.computed);
		}
		explain();
	}

	private void explain() {
		boolean differs = this.computed != null && !this.deadline.isEmpty()
				&& !this.computed.equals(this.deadline.getValue());
		this.reason.setVisible(differs || !this.reason.isEmpty());
		this.reason.setRequiredIndicatorVisible(differs);
	}

	private static String t(String key, Object... args) {
		return Translate.text("consultation." + key, args);
	}

}
