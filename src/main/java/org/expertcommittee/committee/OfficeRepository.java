package org.expertcommittee.committee;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface OfficeRepository extends JpaRepository<Office, Long> {

	List<Office> findByOrderByProtocolRankAscIdAsc();

	Optional<Office> findByCommitteeIdAndName(long committeeId, String name);

}
