package org.expertcommittee.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** An expert's parts of cases; every query is restricted to one expert. */
interface AssignmentRepository extends JpaRepository<Assignment, Long> {

	@Query("""
			select a.consultation.id from Assignment a
			where a.id = :id and a.expertId = :expertId and a.recusedAt is null""")
	Optional<Long> consultationOf(long id, long expertId);

	@Query("""
			select a from Assignment a join fetch a.consultation
			where a.id = :id and a.expertId = :expertId and a.recusedAt is null""")
	Optional<Assignment> findOwn(long id, long expertId);

	@Query("""
			select a.status as status, count(a) as number from Assignment a
			where a.expertId = :expertId and a.recusedAt is null group by a.status""")
	List<StatusCount> countByStatus(long expertId);

	long countByExpertIdAndStatusIn(long expertId, Collection<AssignmentStatus> statuses);

	/** Cases about which an expert was asked, lowest first. */
	@Query("select a.consultation.id from Assignment a where a.expertId = :expertId order by a.consultation.id")
	List<Long> casesOf(long expertId);

	/** Cases of an enterprise about which anybody was asked. */
	@Query("""
			select distinct a.consultation.id from Assignment a where a.consultation.enterpriseId = :enterpriseId
			order by a.consultation.id""")
	List<Long> casesOfEnterprise(long enterpriseId);

	/** How many of an expert's parts are in a state. */
	interface StatusCount {

		AssignmentStatus getStatus();

		long getNumber();

	}

}
