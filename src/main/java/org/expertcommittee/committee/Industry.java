package org.expertcommittee.committee;

import jakarta.persistence.Entity;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;

/** A field of expertise: one word of the district's small taxonomy of industries. */
@Entity
class Industry extends BaseEntity {

	private String name;

	private int sortOrder;

	private boolean active;

	@SuppressWarnings("NullAway.Init")
	protected Industry() {
	}

	Industry(String name, int sortOrder) {
		this.name = name.strip();
		this.sortOrder = sortOrder;
		this.active = true;
	}

	void rename(String newName) {
		this.name = newName.strip();
	}

	/**
	 * No longer offered; whoever has it keeps it.
	 * @throws IllegalAct when it is not offered already
	 */
	void deactivate() {
		if (!this.active) {
			throw new IllegalAct("committee.industry.alreadyInactive", this.name);
		}
		this.active = false;
	}

	/**
	 * Offered again.
	 * @throws IllegalAct when it is offered already
	 */
	void activate() {
		if (this.active) {
			throw new IllegalAct("committee.industry.alreadyActive", this.name);
		}
		this.active = true;
	}

	void moveTo(int position) {
		this.sortOrder = position;
	}

	IndustryItem toItem() {
		return new IndustryItem(requireId(), this.name, this.active);
	}

	IndustryData toData() {
		return new IndustryData(this.name, getVersion());
	}

	String name() {
		return this.name;
	}

	boolean isActive() {
		return this.active;
	}

}
