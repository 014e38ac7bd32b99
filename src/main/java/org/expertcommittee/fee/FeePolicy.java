package org.expertcommittee.fee;

import java.math.BigDecimal;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;

/** How days become amounts. There is one. */
@Entity
@Table(name = "fee_policy")
class FeePolicy extends BaseEntity {

	private BigDecimal halfDayHours;

	private int halfDayPercent;

	private int remotePercent;

	private int fullRateDays;

	private int laterPercent;

	@SuppressWarnings("NullAway.Init")
	protected FeePolicy() {
	}

	@SuppressWarnings("NullAway.Init")
	FeePolicy(FeePolicyData data) {
		change(data);
	}

	final void change(FeePolicyData data) {
		this.halfDayHours = data.halfDayHours();
		this.halfDayPercent = data.halfDayPercent();
		this.remotePercent = data.remotePercent();
		this.fullRateDays = data.fullRateDays();
		this.laterPercent = data.laterPercent();
	}

	FeePolicyData toData() {
		return new FeePolicyData(this.halfDayHours, this.halfDayPercent, this.remotePercent, this.fullRateDays,
				this.laterPercent, getVersion());
	}

}
