package org.expertcommittee.matching;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.Untracked;

/** How experts are ranked: one row, written when the usual weights are changed first. */
@Entity
@Table(name = "matching_settings")
class MatchingSettings extends BaseEntity {

	@Untracked
	private int onlyOne = 1;

	private int fieldWeight;

	private int wordsWeight;

	private int workloadWeight;

	private int satisfactionWeight;

	private int availabilityWeight;

	private int yearlyCap;

	private boolean inOfficeOnly;

	@SuppressWarnings("NullAway.Init")
	protected MatchingSettings() {
	}

	MatchingSettings(MatchingSettingsData data) {
		update(data);
	}

	final void update(MatchingSettingsData data) {
		this.fieldWeight = data.fieldWeight();
		this.wordsWeight = data.wordsWeight();
		this.workloadWeight = data.workloadWeight();
		this.satisfactionWeight = data.satisfactionWeight();
		this.availabilityWeight = data.availabilityWeight();
		this.yearlyCap = data.yearlyCap();
		this.inOfficeOnly = data.inOfficeOnly();
	}

	MatchingSettingsData toData() {
		return new MatchingSettingsData(this.fieldWeight, this.wordsWeight, this.workloadWeight,
				this.satisfactionWeight, this.availabilityWeight, this.yearlyCap, this.inOfficeOnly, getVersion());
	}

}
