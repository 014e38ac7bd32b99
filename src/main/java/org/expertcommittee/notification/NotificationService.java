package org.expertcommittee.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person logged in was told, and wants to be told. Never anybody else's. */
@Service
@PreAuthorize(Access.IS_ANY_ROLE)
@Transactional
public class NotificationService {

	private final NotificationRepository notifications;

	private final EntityManager entityManager;

	private final Choices choices;

	private final Silence silence;

	private final MailSetup mail;

	private final CurrentUser currentUser;

	private final AuditTrail audit;

	private final Clock clock;

	NotificationService(NotificationRepository notifications, EntityManager entityManager, Choices choices,
			Silence silence, MailSetup mail, CurrentUser currentUser, AuditTrail audit, Clock clock) {
		this.notifications = notifications;
		this.entityManager = entityManager;
		this.choices = choices;
		this.silence = silence;
		this.mail = mail;
		this.currentUser = currentUser;
		this.audit = audit;
		this.clock = clock;
	}

	/** One's messages, the latest first. */
	@Transactional(readOnly = true)
	public List<NotificationItem> list(NotificationFilter filter, PagedQuery page) {
		CriteriaBuilder builder = this.entityManager.getCriteriaBuilder();
		CriteriaQuery<Notification> query = builder.createQuery(Notification.class);
		Root<Notification> root = query.from(Notification.class);
		query.where(mine(filter).toPredicate(root, query, builder))
			.orderBy(builder.desc(root.get("createdAt")), builder.desc(root.get("id")));
		return this.entityManager.createQuery(query)
			.setFirstResult(page.offset())
			.setMaxResults(page.limit())
			.getResultStream()
			.map(Notification::toItem)
			.toList();
	}

	@Transactional(readOnly = true)
	public long count(NotificationFilter filter) {
		return this.notifications.count(mine(filter));
	}

	/**
	 * Marks a message as read and says where it can be dealt with.
	 * @return a path within the portal, without a leading slash
	 * @throws NotFound when there is none, or it is somebody else's
	 */
	public Optional<String> open(long id) {
		Set<String> kept = kept();
		Notification notification = this.notifications.findByIdAndAccountId(id, accountId())
			.filter((one) -> !one.isAbout(kept))
			.orElseThrow(() -> new NotFound("notification " + id));
		notification.read(this.clock.instant());
		return Optional.ofNullable(notification.toItem().link());
	}

	/** Marks all as read; returns how many were not. */
	public int markAllRead() {
		Set<NotificationKind> shown = shown();
		return shown.isEmpty() ? 0 : this.notifications.markAllRead(accountId(), this.clock.instant(), shown);
	}

	/** What one is told, and how. */
	@Transactional(readOnly = true)
	public NotificationChoices choices() {
		List<KindChoice> own = this.choices.of(accountId())
			.values()
			.stream()
			.filter((choice) -> choice.kind().concerns(this.currentUser.require().roles()))
			.toList();
		return new NotificationChoices(own, this.mail.configured());
	}

	/** Changes what one is told from now on; kinds not named stay as they are. */
	public void choose(List<KindChoice> wanted) {
		if (this.notifications.lockAccount(accountId()).isEmpty()) {
			throw new NotFound("account");
		}
		this.choices.save(accountId(), wanted);
		this.audit.act("notification.choose", this.currentUser.displayName());
	}

	private Specification<Notification> mine(NotificationFilter filter) {
		long owner = accountId();
		Set<NotificationKind> shown = shown();
		Set<String> kept = kept();
		return (root, query, builder) -> {
			List<Predicate> all = new ArrayList<>();
			all.add(builder.equal(root.get("accountId"), owner));
			if (shown.size() < NotificationKind.values().length) {
				all.add(shown.isEmpty() ? builder.disjunction() : root.get("kind").in(shown));
			}
			if (!kept.isEmpty()) {
				all.add(builder.or(root.get("about").isNull(), builder.not(root.get("about").in(kept))));
			}
			if (filter.kind() != null) {
				all.add(builder.equal(root.get("kind"), filter.kind()));
			}
			if (filter.read() != null) {
				all.add(filter.read() ? root.get("readAt").isNotNull() : root.get("readAt").isNull());
			}
			return builder.and(all.toArray(Predicate[]::new));
		};
	}

	/** What is for mail alone is not shown here. */
	private Set<NotificationKind> shown() {
		return this.choices.kinds(accountId(), KindChoice::inApp);
	}

	/** What the person must not know of, even if it was told before that. */
	private Set<String> kept() {
		Long expertId = this.currentUser.require().expertId();
		return (expertId != null) ? this.silence.ofExpert(expertId) : Set.of();
	}

	private long accountId() {
		return this.currentUser.require().accountId();
	}

}
