package org.expertcommittee.recommendation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RecommendationRepository extends JpaRepository<Recommendation, Long> {

	/** An expert who had to leave a case sees nothing of an own part any more. */
	String STILL_OWN = """
			(r.assignmentId is null or exists (select a from Assignment a where a.id = r.assignmentId
			and a.recusedAt is null))""";

	@Query("select r.consultationId from Recommendation r where r.id = :id")
	Optional<Long> consultationOf(long id);

	@Query("select r.assignmentId from Recommendation r where r.id = :id and r.assignmentId is not null")
	Optional<Long> assignmentOf(long id);

	@Query("select coalesce(max(r.place), 0) from Recommendation r where r.consultationId = :consultationId")
	int lastPlace(long consultationId);

	@Query("""
			select r from Recommendation r where r.assignmentId = :assignmentId and r.expertId = :expertId
			order by r.place, r.id""")
	List<Recommendation> ofAssignment(long assignmentId, long expertId);

	@Query("select r from Recommendation r where r.assignmentId = :assignmentId and r.givenAt is null order by r.id")
	List<Recommendation> drafts(long assignmentId);

	@Query("""
			select count(r) from Recommendation r where r.consultationId = :consultationId and r.givenAt is not null
			and r.status = :status""")
	long countOfCase(long consultationId, RecommendationStatus status);

	@Query("select r from Recommendation r where r.id = :id and r.expertId = :expertId and " + STILL_OWN)
	Optional<Recommendation> own(long id, long expertId);

	@Query("""
			select distinct r.unit from Recommendation r where r.unit is not null and r.givenAt is not null
			and r.consultationId not in :hidden order by r.unit""")
	List<String> units(Collection<Long> hidden);

	@Query("""
			select r.expertId as expertId, r.decision as decision, count(r) as number from Recommendation r
			where r.decision is not null and r.decidedAt >= :from and r.decidedAt < :to
			and r.consultationId not in :hidden group by r.expertId, r.decision""")
	List<Decided> decidedBetween(Instant from, Instant to, Collection<Long> hidden);

	@Query("""
			select r.expertId as expertId, r.decision as decision, count(r) as number from Recommendation r
			where r.decision is not null and r.expertId in :expertIds and r.decidedAt >= :from and r.decidedAt < :to
			and r.consultationId not in :hidden group by r.expertId, r.decision""")
	List<Decided> decidedOf(Collection<Long> expertIds, Instant from, Instant to, Collection<Long> hidden);

	@Query("""
			select r.expertId as expertId, r.decision as decision, count(r) as number from Recommendation r
			where r.decision is not null and r.expertId = :expertId and\s""" + STILL_OWN
			+ " group by r.expertId, r.decision")
	List<Decided> decidedOwn(long expertId);

	/** How many of an expert's recommendations were decided in one way. */
	interface Decided {

		@org.jspecify.annotations.Nullable
		Long getExpertId();

		RecommendationStatus getDecision();

		long getNumber();

	}

}
