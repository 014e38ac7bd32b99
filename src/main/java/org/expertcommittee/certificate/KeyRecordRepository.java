package org.expertcommittee.certificate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface KeyRecordRepository extends JpaRepository<KeyRecord, Long> {

	Optional<KeyRecord> findByFingerprint(String fingerprint);

	Optional<KeyRecord> findByActiveSlot(long slot);

	List<KeyRecord> findByActiveSlotIn(Collection<Long> slots);

	List<KeyRecord> findByActiveSlotIsNotNullOrderByValidUntil();

	boolean existsByCommitteeIdIsNullAndOriginNot(KeyOrigin origin);

	List<KeyRecord> findByOrderByAddedAtDescIdDesc();

	/** Two people who change the same key at once wait for each other. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select k from KeyRecord k where k.id = :id")
	Optional<KeyRecord> lockById(long id);

}
