package org.expertcommittee.consultation;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface ConsultationNeedRepository extends JpaRepository<ConsultationNeed, Long> {

	List<ConsultationNeed> findByConsultationIdOrderByPlaceAscIdAsc(long consultationId);

	List<ConsultationNeed> findByConsultationIdInOrderByPlaceAscIdAsc(Collection<Long> consultationIds);

}
