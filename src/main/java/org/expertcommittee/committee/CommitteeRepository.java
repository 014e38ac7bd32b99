package org.expertcommittee.committee;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface CommitteeRepository extends JpaRepository<Committee, Long> {

	Optional<Committee> findFirstByOrderById();

	List<Committee> findAllByOrderById();

	/**
	 * Terms of one committee must not overlap, so only one person at a time adds them.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Committee> findLockedById(long id);

}
