package org.expertcommittee.consultation;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface OpinionRepository extends JpaRepository<Opinion, Long> {

	Optional<Opinion> findByAssignmentId(long assignmentId);

}
