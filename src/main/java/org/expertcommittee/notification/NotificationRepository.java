package org.expertcommittee.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface NotificationRepository extends JpaRepository<Notification, Long>, JpaSpecificationExecutor<Notification> {

	boolean existsByAccountIdAndOccasion(long accountId, String occasion);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("delete from Notification n where n.accountId = ?1 and n.about in ?2")
	void forget(long accountId, Collection<String> about);

	/** Mails that say something about these things to one person. */
	@Query("""
			select distinct n.mailId from Notification n
			where n.accountId = ?1 and n.about in ?2 and n.mailId is not null""")
	List<Long> mailsAbout(long accountId, Collection<String> about);

	/** What these mails said is mailed another time. */
	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("""
			update Notification n set n.mailedAt = null, n.mailId = null, n.version = n.version + 1
			where n.mailId in ?1""")
	void notMailed(Collection<Long> mailIds);

	Optional<Notification> findByIdAndAccountId(long id, long accountId);

	/**
	 * Makes everything told to one person wait in line, so that two at once cannot tell
	 * the same or mail the same; empty when there is no such account.
	 */
	@NativeQuery("select id from account where id = ?1 for update")
	List<Long> lockAccount(long accountId);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("""
			update Notification n set n.readAt = ?2, n.version = n.version + 1
			where n.accountId = ?1 and n.readAt is null and n.kind in ?3""")
	int markAllRead(long accountId, Instant at, Collection<NotificationKind> kinds);

	@Query("select distinct n.accountId from Notification n where n.mailedAt is null and n.readAt is null order by 1")
	List<Long> accountsWithUnmailed();

	@Query("""
			select distinct n.accountId from Notification n
			where n.mailedAt is null and n.readAt is null and n.kind in ?1 and n.createdAt >= ?2 order by 1""")
	List<Long> accountsWithUnmailed(Collection<NotificationKind> kinds, Instant since);

	List<Notification> findByAccountIdAndMailedAtIsNullAndReadAtIsNullAndKindInOrderByCreatedAtDescIdDesc(
			long accountId, Collection<NotificationKind> kinds);

}
