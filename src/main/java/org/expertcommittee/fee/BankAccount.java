package org.expertcommittee.fee;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.Sensitive;

/** Where an expert wants the money. */
@Entity
@Table(name = "expert_bank_account")
class BankAccount extends BaseEntity {

	private long expertId;

	private String holder;

	private String bank;

	@Sensitive
	private String accountNumber;

	@SuppressWarnings("NullAway.Init")
	protected BankAccount() {
	}

	@SuppressWarnings("NullAway.Init")
	BankAccount(long expertId, BankAccountData data) {
		this.expertId = expertId;
		change(data);
	}

	final void change(BankAccountData data) {
		this.holder = data.holder().strip();
		this.bank = data.bank().strip();
		this.accountNumber = CardNumber.normalise(data.accountNumber());
	}

	long expertId() {
		return this.expertId;
	}

	String holder() {
		return this.holder;
	}

	String bank() {
		return this.bank;
	}

	String accountNumber() {
		return this.accountNumber;
	}

	BankAccountData toData() {
		return new BankAccountData(this.holder, this.bank, this.accountNumber, getVersion());
	}

}
