package org.expertcommittee.account;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people want their own mail. */
@Service
@PreAuthorize(Access.IS_ANY_ROLE)
@Transactional
public class OwnEmailService {

	private final AccountRepository accounts;

	private final AccountContacts contacts;

	private final CurrentUser currentUser;

	private final AuditTrail audit;

	private final Checks checks;

	OwnEmailService(AccountRepository accounts, AccountContacts contacts, CurrentUser currentUser, AuditTrail audit,
			Checks checks) {
		this.accounts = accounts;
		this.contacts = contacts;
		this.currentUser = currentUser;
		this.audit = audit;
		this.checks = checks;
	}

	@Transactional(readOnly = true)
	public OwnEmail get() {
		Account account = own();
		String own = account.email();
		String reached = this.contacts.find(account.requireId()).map(AccountContact::email).orElse(null);
		return new OwnEmail(own, (own == null) ? reached : null);
	}

	/**
	 * Changes one's own address; blank for none.
	 * @throws InvalidInput at {@code email} when it is no address
	 */
	public void change(OwnEmail data) {
		this.checks.valid(data);
		Account account = own();
		account.writeTo(data.email());
		this.audit.act("account.email", account, account.label());
	}

	private Account own() {
		return this.accounts.findById(this.currentUser.require().accountId())
			.orElseThrow(() -> new NotFound("account"));
	}

}
