package org.expertcommittee.committee;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface CommitteeSealRepository extends JpaRepository<CommitteeSeal, Long> {

	Optional<CommitteeSeal> findByCommitteeId(long committeeId);

}
