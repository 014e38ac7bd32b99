package org.expertcommittee.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface MailRepository extends JpaRepository<Mail, Long> {

	@Query("""
			select m.id from Mail m
			where m.state = org.expertcommittee.notification.Mail.State.WAITING and m.nextAttempt <= ?1
			order by m.nextAttempt, m.id""")
	List<Long> due(Instant now, Limit limit);

	/**
	 * Takes a mail to send it: of several nodes that try, one gets 1, the others 0. It
	 * counts as an attempt, and is due again when whoever took it has not said how it
	 * went.
	 */
	@Modifying(clearAutomatically = true)
	@Query("""
			update Mail m set m.attempts = m.attempts + 1, m.nextAttempt = ?3, m.version = m.version + 1
			where m.id = ?1 and m.state = org.expertcommittee.notification.Mail.State.WAITING and m.nextAttempt <= ?2""")
	int take(long id, Instant now, Instant dueAgain);

	/** What was not sent yet to an expert about one of these things, or gave up. */
	@Query("""
			select m.id from Mail m where m.expertId = ?1 and m.about in ?2
			and m.state <> org.expertcommittee.notification.Mail.State.SENT""")
	List<Long> unsent(long expertId, Collection<String> about);

	/** Those of these that were not sent yet, or gave up. */
	@Query("select m.id from Mail m where m.id in ?1 and m.state <> org.expertcommittee.notification.Mail.State.SENT")
	List<Long> unsent(Collection<Long> ids);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("delete from Mail m where m.id in ?1")
	void takeBack(Collection<Long> ids);

	long countByState(Mail.State state);

	@Query("select max(m.sentAt) from Mail m where m.state = org.expertcommittee.notification.Mail.State.SENT")
	Optional<Instant> lastSent();

	Optional<Mail> findFirstByLastErrorIsNotNullOrderByNextAttemptDescIdDesc();

	@Modifying(clearAutomatically = true)
	@Query("""
			update Mail m set m.state = org.expertcommittee.notification.Mail.State.WAITING, m.attempts = 0,
			m.nextAttempt = ?1, m.version = m.version + 1
			where m.state = org.expertcommittee.notification.Mail.State.FAILED""")
	int retryFailed(Instant now);

	@Modifying(clearAutomatically = true)
	@Query("""
			delete from Mail m
			where m.state = org.expertcommittee.notification.Mail.State.SENT and m.sentAt < ?1""")
	int forgetSentBefore(Instant moment);

}
