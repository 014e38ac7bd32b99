package org.expertcommittee.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CaseReportRepository extends JpaRepository<CaseReport, Long> {

	Optional<CaseReport> findFirstByConsultationIdOrderByEditionDesc(long consultationId);

	List<CaseReport> findByConsultationIdOrderByEditionDesc(long consultationId);

	/** Those of these that belong to none of the hidden cases. */
	@Query("select r.id from CaseReport r where r.id in :ids and r.consultationId not in :hidden")
	List<Long> notOf(Collection<Long> ids, Collection<Long> hidden);

}
