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

	void deleteByAccountIdAndLinkIn(long accountId, Collection<String> links);

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
