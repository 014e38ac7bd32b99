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

	/** Own parts of which an expert sees nothing any more. */
	@Query("select a.id from Assignment a where a.expertId = :expertId and a.recusedAt is not null")
	List<Long> left(long expertId);

	/** Cases about which an expert was asked, lowest first. */
	@Query("select a.consultation.id from Assignment a where a.expertId = :expertId order by a.consultation.id")
	List<Long> casesOf(long expertId);

	/** Cases of an enterprise, or about its projects, about which anybody was asked. */
	@Query("""
			select c.id from Consultation c where c.enterpriseId = :enterpriseId
			and exists (select a from Assignment a where a.consultation = c)
			union select c.id from Consultation c join Project p on p.id = c.projectId
			where p.enterpriseId = :enterpriseId and exists (select a from Assignment a where a.consultation = c)
			order by 1""")
	List<Long> casesOfEnterprise(long enterpriseId);

	/** Cases about a project about which anybody was asked. */
	@Query("""
			select distinct a.consultation.id from Assignment a where a.consultation.projectId = :projectId
			order by a.consultation.id""")
	List<Long> casesOfProject(long projectId);

	/** How many of an expert's parts are in a state. */
	interface StatusCount {

		AssignmentStatus getStatus();

		long getNumber();

	}

}
