package org.expertcommittee.consultation;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import org.expertcommittee.base.BaseEntity;
import org.jspecify.annotations.Nullable;

/** A rule by which deadlines are computed (时限规则), such as 13710. */
@Entity
class DeadlinePreset extends BaseEntity {

	private String name;

	private @Nullable String note;

	@Convert(converter = DeadlineSteps.Converter.class)
	private DeadlineSteps steps;

	private boolean usual;

	@SuppressWarnings("NullAway.Init")
	protected DeadlinePreset() {
	}

	@SuppressWarnings("NullAway.Init")
	DeadlinePreset(String name, @Nullable String note, DeadlineSteps steps) {
		change(name, note, steps);
	}

	/** Matters to cases that come in from now on. */
	final void change(String newName, @Nullable String newNote, DeadlineSteps newSteps) {
		this.name = newName.strip();
		this.note = newNote;
		this.steps = newSteps;
	}

	/** The one that is chosen unless somebody chooses another. */
	void setUsual(boolean isUsual) {
		this.usual = isUsual;
	}

	String name() {
		return this.name;
	}

	DeadlineSteps steps() {
		return this.steps;
	}

	boolean isUsual() {
		return this.usual;
	}

	DeadlinePresetItem toItem() {
		return new DeadlinePresetItem(requireId(), this.name, this.note, this.steps, this.usual);
	}

	DeadlinePresetData toData() {
		return DeadlinePresetData.of(this.name, this.note, this.steps, getVersion());
	}

}
