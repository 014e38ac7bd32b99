package org.expertcommittee.consultation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface CaseReportRepository extends JpaRepository<CaseReport, Long> {

	Optional<CaseReport> findFirstByConsultationIdOrderByEditionDesc(long consultationId);

	List<CaseReport> findByConsultationIdOrderByEditionDesc(long consultationId);

}
