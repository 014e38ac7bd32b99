package org.expertcommittee.committee;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface TermRepository extends JpaRepository<CommitteeTerm, Long> {

	List<CommitteeTerm> findByOrderByStartsOnDescIdDesc();

	List<CommitteeTerm> findByCommitteeIdOrderByStartsOnDescIdDesc(long committeeId);

	Optional<CommitteeTerm> findByCommitteeIdAndName(long committeeId, String name);

}
