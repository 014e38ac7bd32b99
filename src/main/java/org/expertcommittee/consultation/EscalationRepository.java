package org.expertcommittee.consultation;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface EscalationRepository extends JpaRepository<Escalation, Long> {

	Optional<Escalation> findFirstByOrderById();

}
