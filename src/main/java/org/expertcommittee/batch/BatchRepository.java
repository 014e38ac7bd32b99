package org.expertcommittee.batch;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BatchRepository extends JpaRepository<Batch, Long> {

	/** People and the runner change a batch one after the other. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select b from Batch b where b.id = ?1")
	Optional<Batch> lock(long id);

	@Query("select b.state from Batch b where b.id = ?1")
	BatchState stateOf(long id);

}
