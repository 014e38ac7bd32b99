package org.expertcommittee.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.jspecify.annotations.Nullable;

/** What a person gets for a day or for a piece of work from afar. */
@Entity
@Table(name = "fee_item")
class FeeItem extends BaseEntity {

	private long sheetId;

	private long expertId;

	private long consultationId;

	private LocalDate onDay;

	@Enumerated(EnumType.STRING)
	private FeeUnit unit;

	private BigDecimal hours;

	private String gradeName;

	private BigDecimal dayRate;

	private int percent;

	private BigDecimal net;

	private @Nullable String adjustReason;

	@SuppressWarnings("NullAway.Init")
	protected FeeItem() {
	}

	@SuppressWarnings("NullAway.Init")
	FeeItem(long sheetId, FeeDay day, FeeGrade grade, int percent) {
		this.sheetId = sheetId;
		this.expertId = day.expertId();
		this.consultationId = day.consultationId();
		this.onDay = day.day();
		this.unit = day.unit();
		this.hours = day.hours();
		this.gradeName = grade.name();
		this.dayRate = grade.dayRate();
		this.percent = percent;
		this.net = computed();
	}

	private BigDecimal computed() {
		return this.dayRate.multiply(BigDecimal.valueOf(this.percent))
			.divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
	}

	/** Another amount than the rules give. */
	void adjust(BigDecimal amount, String reason) {
		this.net = amount.setScale(2, RoundingMode.HALF_UP);
		this.adjustReason = reason.strip();
	}

	long sheetId() {
		return this.sheetId;
	}

	long expertId() {
		return this.expertId;
	}

	FeeUnit unit() {
		return this.unit;
	}

	String gradeName() {
		return this.gradeName;
	}

	BigDecimal net() {
		return this.net;
	}

	FeeItemRow toRow(String expertName) {
		return new FeeItemRow(requireId(), this.expertId, expertName, this.consultationId, this.onDay, this.unit,
				this.hours, this.gradeName, this.dayRate, this.percent, this.net, this.adjustReason);
	}

}
