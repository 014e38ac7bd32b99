package org.expertcommittee.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CommentRepository extends JpaRepository<AssignmentComment, Long> {

	List<AssignmentComment> findByAssignmentIdOrderById(long assignmentId);

	/** The first message of one side that the other has not seen. */
	@Query("""
			select min(m.id) from AssignmentComment m
			where m.assignment.id = :assignmentId and m.byExpert = :byExpert and m.readAt is null""")
	Optional<Long> firstUnread(long assignmentId, boolean byExpert);

	/** What experts of a case wrote that the secretariat has not seen. */
	@Query("""
			select m.assignment.id as assignmentId, count(m) as number from AssignmentComment m
			where m.assignment.consultation.id = :consultationId and m.byExpert = true and m.readAt is null
			group by m.assignment.id""")
	List<Unread> unreadOfCase(long consultationId);

	@Query("""
			select count(m) from AssignmentComment m
			where m.assignment.id = :assignmentId and m.byExpert = false and m.readAt is null""")
	long unreadByExpert(long assignmentId);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("""
			update AssignmentComment m set m.readAt = :at, m.version = m.version + 1
			where m.assignment.id = :assignmentId and m.byExpert = :byExpert and m.readAt is null""")
	void read(long assignmentId, boolean byExpert, Instant at);

	/** How much of a thread is unread. */
	interface Unread {

		long getAssignmentId();

		long getNumber();

	}

}
