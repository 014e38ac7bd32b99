package org.expertcommittee.recusal;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface WaiverRepository extends JpaRepository<RecusalWaiver, Long> {

	Optional<RecusalWaiver> findByIdAndConsultationId(long id, long consultationId);

	boolean existsByConsultationIdAndExpertIdAndStatus(long consultationId, long expertId, WaiverStatus status);

	List<RecusalWaiver> findByConsultationIdOrderByIdDesc(long consultationId);

}
