package org.expertcommittee.fee;

import java.util.Optional;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bank accounts of experts: one's own, or anybody's for the secretariat. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
@Transactional
public class BankAccountService {

	private final BankAccountRepository accounts;

	private final ExpertService experts;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	BankAccountService(BankAccountRepository accounts, ExpertService experts, AuditTrail audit, Checks checks,
			CurrentUser currentUser) {
		this.accounts = accounts;
		this.experts = experts;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
	}

	/**
	 * The account with its number masked.
	 * @throws NotFound when it is somebody else's
	 */
	@Transactional(readOnly = true)
	public Optional<BankAccountItem> of(long expertId) {
		requireReach(expertId);
		return this.accounts.findByExpertId(expertId)
			.map((account) -> new BankAccountItem(account.holder(), account.bank(),
					CardNumber.mask(account.accountNumber())));
	}

	/** The whole number; that somebody else read it is recorded. */
	public String reveal(long expertId) {
		requireReach(expertId);
		BankAccount account = find(expertId);
		recordReading(account);
		return account.accountNumber();
	}

	/** What the form edits; that somebody else read the number is recorded. */
	public BankAccountData edit(long expertId) {
		requireReach(expertId);
		BankAccount account = find(expertId);
		recordReading(account);
		return account.toData();
	}

	/**
	 * Enters or changes the account.
	 * @throws InvalidInput when the number cannot be one
	 */
	public void save(long expertId, BankAccountData data) {
		requireReach(expertId);
		this.checks.valid(data);
		if (!CardNumber.wellFormed(data.accountNumber())) {
			throw InvalidInput.at("accountNumber", "fee.bank.invalidNumber");
		}
		BankAccount account = this.accounts.findByExpertId(expertId).orElse(null);
		if (account == null) {
			account = this.accounts.save(new BankAccount(expertId, data));
		}
		else {
			account.requireVersion(data.version());
			account.change(data);
		}
		this.audit.act("fee.bank.save", account, name(expertId));
	}

	private void recordReading(BankAccount account) {
		if (!own(account.expertId())) {
			this.audit.act("fee.bank.reveal", account, name(account.expertId()));
		}
	}

	private BankAccount find(long expertId) {
		return this.accounts.findByExpertId(expertId).orElseThrow(() -> new NotFound("bank account of " + expertId));
	}

	private void requireReach(long expertId) {
		if (!own(expertId) && !this.currentUser.has(Role.SECRETARIAT)) {
			throw new NotFound("bank account of " + expertId);
		}
	}

	private boolean own(long expertId) {
		return this.currentUser.find().map((user) -> Long.valueOf(expertId).equals(user.expertId())).orElse(false);
	}

	private String name(long expertId) {
		return this.experts.find(expertId).map(ExpertName::name).orElse("");
	}

}
