package org.expertcommittee.draw;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DrawRepository extends JpaRepository<Draw, Long> {

	/** For acts: whoever comes second sees what the first one did. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Draw d where d.id = :id")
	Optional<Draw> lock(long id);

	@Query("select d from Draw d where d.consultationId = :consultationId order by d.preparedAt desc, d.id desc")
	List<Draw> ofConsultation(long consultationId);

	Optional<Draw> findFirstByConsultationIdAndStateIn(long consultationId, Collection<DrawState> states);

	/** Confirmed draws through which this expert was asked about the case. */
	@Query("""
			select d.id from DrawEntry e join e.draw d where d.consultationId = :consultationId
			and d.state = org.expertcommittee.draw.DrawState.CONFIRMED and e.expertId = :expertId
			and e.called = org.expertcommittee.draw.EntryCall.CALLED""")
	List<Long> through(long consultationId, long expertId);

}
