package org.expertcommittee.intake;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface FollowUpLinkRepository extends JpaRepository<FollowUpLink, Long> {

	Optional<FollowUpLink> findByTokenHash(String tokenHash);

	/** Of two people who use a link at once, one comes first. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select l from FollowUpLink l where l.tokenHash = :tokenHash")
	Optional<FollowUpLink> lockByTokenHash(String tokenHash);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select l from FollowUpLink l where l.id = :id")
	Optional<FollowUpLink> lock(long id);

	List<FollowUpLink> findByConsultationIdOrderByMadeAtDescIdDesc(long consultationId);

}
