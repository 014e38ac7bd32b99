package org.expertcommittee.expert;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AbsenceRepository extends JpaRepository<Absence, Long> {

	List<Absence> findByExpertIdAndLastDayGreaterThanEqualOrderByFirstDayAscIdAsc(long expertId, LocalDate from);

	@Query("select a from Absence a where a.expertId = :expertId and a.firstDay <= :last and a.lastDay >= :first")
	List<Absence> touching(long expertId, LocalDate first, LocalDate last);

	@Query("""
			select a from Absence a where a.expertId in :expertIds and a.firstDay <= :last and a.lastDay >= :first
			order by a.expertId, a.firstDay""")
	List<Absence> touchingAny(Collection<Long> expertIds, LocalDate first, LocalDate last);

}
