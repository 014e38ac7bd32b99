package org.expertcommittee.fee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A 咨询费发放表: prepared, checked by a second person, paid; or void. */
@Entity
@Table(name = "fee_sheet")
class FeeSheet extends BaseEntity {

	private String title;

	private LocalDate firstDay;

	private LocalDate lastDay;

	@Enumerated(EnumType.STRING)
	private FeeSheetState state;

	private String preparedBy;

	private String preparedLogin;

	private Instant preparedAt;

	private @Nullable String confirmedBy;

	private @Nullable Instant confirmedAt;

	private @Nullable LocalDate paidOn;

	private @Nullable String voidReason;

	@SuppressWarnings("NullAway.Init")
	protected FeeSheet() {
	}

	@SuppressWarnings("NullAway.Init")
	FeeSheet(FeeSheetData data, String by, String login, Instant at) {
		this.title = data.title().strip();
		this.firstDay = data.firstDay();
		this.lastDay = data.lastDay();
		this.state = FeeSheetState.DRAFT;
		this.preparedBy = by;
		this.preparedLogin = login;
		this.preparedAt = at;
	}

	/**
	 * Amounts may be changed.
	 * @throws IllegalAct once it was checked
	 */
	void requireDraft() {
		if (this.state != FeeSheetState.DRAFT) {
			throw new IllegalAct("fee.refused.change");
		}
	}

	/**
	 * 审核, by another person than the one who prepared or last changed it.
	 * @throws IllegalAct otherwise
	 */
	void confirm(String by, String login, Instant at) {
		if (this.state != FeeSheetState.DRAFT) {
			throw new IllegalAct("fee.refused.confirm");
		}
		if (this.preparedLogin.equals(login)) {
			throw new IllegalAct("fee.refused.confirmOwn");
		}
		this.state = FeeSheetState.CONFIRMED;
		this.confirmedBy = by;
		this.confirmedAt = at;
	}

	/** Who changes an amount answers for the sheet. */
	void changedBy(String by, String login) {
		requireDraft();
		this.preparedBy = by;
		this.preparedLogin = login;
	}

	/** 登记发放. */
	void pay(LocalDate day, LocalDate today) {
		if (this.state != FeeSheetState.CONFIRMED) {
			throw new IllegalAct("fee.refused.pay");
		}
		if (day.isAfter(today) || day.isBefore(this.firstDay)) {
			throw InvalidInput.at("paidOn", "fee.paidOnImpossible");
		}
		this.state = FeeSheetState.PAID;
		this.paidOn = day;
	}

	/** 作废; what it held can go into another sheet. */
	void makeVoid(String reason) {
		if (!EnumSet.of(FeeSheetState.DRAFT, FeeSheetState.CONFIRMED).contains(this.state)) {
			throw new IllegalAct("fee.refused.void");
		}
		this.state = FeeSheetState.VOID;
		this.voidReason = reason;
	}

	String title() {
		return this.title;
	}

	LocalDate firstDay() {
		return this.firstDay;
	}

	LocalDate lastDay() {
		return this.lastDay;
	}

	FeeSheetState state() {
		return this.state;
	}

	FeeSheetDetails.Facts facts() {
		return new FeeSheetDetails.Facts(requireId(), this.title, this.firstDay, this.lastDay, this.state,
				this.preparedBy, this.preparedLogin, this.preparedAt, this.confirmedBy, this.confirmedAt, this.paidOn,
				this.voidReason);
	}

}
