package org.expertcommittee.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ExtensionRepository extends JpaRepository<ExtensionRequest, Long> {

	@Query("select r.assignment.consultation.id from ExtensionRequest r where r.id = :id")
	Optional<Long> consultationOf(long id);

	@Query("""
			select r from ExtensionRequest r join fetch r.assignment a join fetch a.consultation
			where a.id = :assignmentId and a.expertId = :expertId and a.recusedAt is null order by r.askedAt desc, r.id desc""")
	List<ExtensionRequest> own(long assignmentId, long expertId);

	@Query("""
			select r from ExtensionRequest r join fetch r.assignment a join fetch a.consultation c
			where c.id = :consultationId order by r.askedAt desc, r.id desc""")
	List<ExtensionRequest> ofCase(long consultationId);

	@Query("""
			select r from ExtensionRequest r join fetch r.assignment a join fetch a.consultation
			where r.state = org.expertcommittee.consultation.ExtensionState.OPEN
			and a.status = org.expertcommittee.consultation.AssignmentStatus.ACCEPTED
			and a.consultation.id not in :hidden order by r.askedAt, r.id""")
	List<ExtensionRequest> waiting(Collection<Long> hidden, Limit limit);

}
