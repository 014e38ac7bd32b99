package org.expertcommittee.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** An expert's parts of cases; every query is restricted to one expert. */
interface AssignmentRepository extends JpaRepository<Assignment, Long> {

	@Query("select a.consultation.id from Assignment a where a.id = :id and a.expertId = :expertId")
	Optional<Long> consultationOf(long id, long expertId);

	@Query("select a from Assignment a join fetch a.consultation where a.id = :id and a.expertId = :expertId")
	Optional<Assignment> findOwn(long id, long expertId);

	@Query("select a.status as status, count(a) as number from Assignment a where a.expertId = :expertId group by a.status")
	List<StatusCount> countByStatus(long expertId);

	long countByExpertIdAndStatusIn(long expertId, Collection<AssignmentStatus> statuses);

	/** How many of an expert's parts are in a state. */
	interface StatusCount {

		AssignmentStatus getStatus();

		long getNumber();

	}

}
