package org.expertcommittee.fee;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface FeeSheetRepository extends JpaRepository<FeeSheet, Long> {

	/** For acts: whoever comes second sees what the first one did. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from FeeSheet s where s.id = :id")
	Optional<FeeSheet> lock(long id);

	@Query("select i from FeeItem i where i.sheetId = :sheetId order by i.expertId, i.onDay, i.id")
	List<FeeItem> items(long sheetId);

	@Query("select i from FeeItem i where i.id = :id")
	Optional<FeeItem> item(long id);

}
