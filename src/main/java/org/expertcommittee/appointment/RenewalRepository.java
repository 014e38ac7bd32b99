package org.expertcommittee.appointment;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RenewalRepository extends JpaRepository<Renewal, Long> {

	/**
	 * Lets everything that is done to one 换届 wait for each other: choosing, executing,
	 * undoing.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Renewal r where r.id = :id")
	Optional<Renewal> lockById(long id);

	Optional<Renewal> findByOldTermIdAndNewTermId(long oldTermId, long newTermId);

}
