package org.expertcommittee.account;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people set their own passwords: with a one-time link, or knowing the old one. */
@Service
@Transactional
public class PasswordService {

	/** Counted in code points. */
	public static final int LEAST_CHARACTERS = 10;

	private static final int MOST_CHARACTERS = 200;

	private final AccountRepository accounts;

	private final AccountLinkRepository links;

	private final PasswordEncoder encoder;

	private final CommonPasswords common;

	private final CurrentUser currentUser;

	private final AuditTrail audit;

	private final Clock clock;

	PasswordService(AccountRepository accounts, AccountLinkRepository links, PasswordEncoder encoder,
			CommonPasswords common, CurrentUser currentUser, AuditTrail audit, Clock clock) {
		this.accounts = accounts;
		this.links = links;
		this.encoder = encoder;
		this.common = common;
		this.currentUser = currentUser;
		this.audit = audit;
		this.clock = clock;
	}

	/** The user name a link is for, while it can still be used. */
	@PreAuthorize(Access.IS_ANYONE)
	@Transactional(readOnly = true)
	public Optional<String> usernameOf(String token) {
		return this.links.findByTokenHash(AccountLink.hash(token))
			.filter((link) -> link.usableAt(this.clock.instant()))
			.map((link) -> link.account().username());
	}

	/**
	 * Uses up the link and sets the password.
	 * @throws IllegalAct when the link is unknown, expired or used
	 * @throws InvalidInput at {@code password} when it is too weak; the link stays usable
	 */
	@PreAuthorize(Access.IS_ANYONE)
	public void setWithLink(String token, String password) {
		AccountLink link = this.links.lockByTokenHash(AccountLink.hash(token))
			.filter((found) -> found.usableAt(this.clock.instant()))
			.orElseThrow(() -> new IllegalAct("account.link.invalid"));
		Account account = link.account();
		refuseWeak(password, account.username());
		link.use(this.clock.instant());
		account.changePassword(hash(password));
		this.audit.act("account.password", account, account.label());
	}

	/**
	 * Changes one's own password.
	 * @throws InvalidInput at {@code oldPassword} or {@code password}
	 */
	@PreAuthorize(Access.IS_ANY_ROLE)
	public void changeOwn(String oldPassword, String password) {
		Account account = this.accounts.findById(this.currentUser.require().accountId())
			.orElseThrow(() -> new NotFound("account"));
		if (account.passwordHash() == null || !this.encoder.matches(oldPassword, account.passwordHash())) {
			throw InvalidInput.at("oldPassword", "account.password.wrong");
		}
		refuseWeak(password, account.username());
		account.changePassword(hash(password));
		this.audit.act("account.password", account, account.label());
	}

	private String hash(String password) {
		return Objects.requireNonNull(this.encoder.encode(password));
	}

	private void refuseWeak(String password, String username) {
		int characters = password.codePointCount(0, password.length());
		if (characters < LEAST_CHARACTERS || characters > MOST_CHARACTERS) {
			throw InvalidInput.at("password", "account.password.length", LEAST_CHARACTERS, MOST_CHARACTERS);
		}
		if (password.toLowerCase(Locale.ROOT).contains(username) || password.codePoints().distinct().count() < 5
				|| this.common.contains(password)) {
			throw InvalidInput.at("password", "account.password.guessable");
		}
	}

}
