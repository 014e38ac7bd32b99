package org.expertcommittee.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator's work on accounts. */
@Service
@PreAuthorize(Access.IS_ADMIN)
@Transactional
public class AccountService {

	/** How long a one-time link can be used. */
	public static final Duration LINK_VALID_FOR = AccountLink.VALID_FOR;

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final List<String> ORDERS = List.of("username", "displayName", "lastLoginAt");

	private final AccountRepository accounts;

	private final AccountLinkRepository links;

	private final EntityManager entityManager;

	private final AuditTrail audit;

	private final Checks checks;

	private final PortalProperties portal;

	private final Clock clock;

	AccountService(AccountRepository accounts, AccountLinkRepository links, EntityManager entityManager,
			AuditTrail audit, Checks checks, PortalProperties portal, Clock clock) {
		this.accounts = accounts;
		this.links = links;
		this.entityManager = entityManager;
		this.audit = audit;
		this.checks = checks;
		this.portal = portal;
		this.clock = clock;
	}

	/**
	 * Accounts that fit; orders: {@code username} (default), {@code displayName},
	 * {@code lastLoginAt}.
	 */
	@Transactional(readOnly = true)
	public List<AccountListItem> list(AccountFilter filter, PagedQuery page) {
		String order = (page.sort() != null) ? page.sort() : "username";
		if (!ORDERS.contains(order)) {
			throw new IllegalArgumentException("No such order: " + order);
		}
		CriteriaBuilder builder = this.entityManager.getCriteriaBuilder();
		CriteriaQuery<Account> query = builder.createQuery(Account.class);
		Root<Account> root = query.from(Account.class);
		query.where(fits(filter).toPredicate(root, query, builder))
			.orderBy(page.descending() ? builder.desc(root.get(order)) : builder.asc(root.get(order)),
					builder.asc(root.get("id")));
		TypedQuery<Account> typed = this.entityManager.createQuery(query)
			.setFirstResult(page.offset())
			.setMaxResults(page.limit());
		Instant now = this.clock.instant();
		return typed.getResultStream().map((account) -> account.toListItem(now)).toList();
	}

	@Transactional(readOnly = true)
	public long count(AccountFilter filter) {
		return this.accounts.count(fits(filter));
	}

	@Transactional(readOnly = true)
	public AccountData get(long id) {
		return find(id).toData();
	}

	/**
	 * Makes an account without a password; {@link #createLink} lets its person set one.
	 * Returns its id.
	 */
	public long create(AccountData data) {
		this.checks.valid(data);
		if (this.accounts.findByUsername(data.username()).isPresent()) {
			throw InvalidInput.at("username", "account.username.taken", data.username());
		}
		refuseTakenExpert(data, null);
		Account account = new Account(data.username(), data.displayName().strip(), data.roles(), data.expertId());
		account.writeTo(data.email());
		this.accounts.save(account);
		this.audit.act("account.create", account, account.label());
		return account.requireId();
	}

	/**
	 * Changes name, roles, expert and address; roles count from that person's next
	 * request on.
	 */
	public void update(long id, AccountData data) {
		this.checks.valid(data);
		Account account = find(id);
		account.requireVersion(data.version());
		if (account.isEnabled() && account.isAdmin() && !data.roles().contains(Role.ADMIN)) {
			refuseLastAdministrator(account);
		}
		refuseTakenExpert(data, account);
		account.rename(data.displayName().strip());
		account.assign(data.roles(), data.expertId());
		account.writeTo(data.email());
		this.audit.act("account.update", account, account.label());
	}

	/**
	 * Ends the person's access at the next request.
	 * @throws IllegalAct for the last active administrator
	 */
	public void disable(long id) {
		Account account = find(id);
		if (account.isEnabled() && account.isAdmin()) {
			refuseLastAdministrator(account);
		}
		account.disable();
		this.audit.act("account.disable", account, account.label());
	}

	public void enable(long id) {
		Account account = find(id);
		account.enable();
		this.audit.act("account.enable", account, account.label());
	}

	/**
	 * A new one-time link to set or reset the password, as an absolute address; earlier
	 * links stop working.
	 */
	public String createLink(long id) {
		Account account = find(id);
		if (!account.isEnabled()) {
			throw new IllegalAct("account.link.disabled", account.label());
		}
		Instant now = this.clock.instant();
		this.links.findByAccountAndUsedAtIsNullAndExpiresAtAfter(account, now).forEach((link) -> link.use(now));
		byte[] secret = new byte[24];
		RANDOM.nextBytes(secret);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		this.links.save(new AccountLink(account, token, now));
		this.audit.act("account.link", account, account.label());
		return this.portal.address("/welcome/" + token);
	}

	private Account find(long id) {
		return this.accounts.findById(id).orElseThrow(() -> new NotFound("account " + id));
	}

	private void refuseLastAdministrator(Account account) {
		if (this.accounts.lockActiveAdministrators().stream().allMatch(account::equals)) {
			throw new IllegalAct("account.lastAdministrator", account.label());
		}
	}

	private void refuseTakenExpert(AccountData data, @Nullable Account self) {
		if (data.expertId() != null) {
			this.accounts.findByExpertId(data.expertId()).filter((other) -> !other.equals(self)).ifPresent((other) -> {
				throw InvalidInput.at("expertId", "account.expert.taken", other.label());
			});
		}
	}

	private static Specification<Account> fits(AccountFilter filter) {
		return (root, query, builder) -> {
			List<Predicate> all = new ArrayList<>();
			if (filter.text() != null && !filter.text().isBlank()) {
				String like = "%" + filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
				all.add(builder.or(builder.like(root.get("username"), like, '!'),
						builder.like(builder.lower(root.get("displayName")), like, '!')));
			}
			if (filter.role() != null) {
				all.add(builder.isMember(filter.role(), root.get("roles")));
			}
			if (filter.enabled() != null) {
				all.add(builder.equal(root.get("enabled"), filter.enabled()));
			}
			return builder.and(all.toArray(Predicate[]::new));
		};
	}

}
