package org.expertcommittee.consultation;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OpinionVersionRepository extends JpaRepository<OpinionVersion, Long> {

	/** Every version of one opinion, the latest first. */
	@Query("""
			select v from OpinionVersion v where v.opinion.assignment.id = :assignmentId
			order by v.edition desc""")
	List<OpinionVersion> ofAssignment(long assignmentId);

	/** What the experts of a case have submitted, each one's latest first. */
	@Query("""
			select v from OpinionVersion v join fetch v.opinion o join fetch o.assignment a
			where a.consultation.id = :consultationId and v.submitted = true
			order by a.part, a.id, v.edition desc""")
	List<OpinionVersion> submittedOfCase(long consultationId);

}
