package org.expertcommittee.certificate;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface CertificateTemplateRepository extends JpaRepository<CertificateTemplate, Long> {

	Optional<CertificateTemplate> findFirstByCommitteeIdOrderByRevisionDesc(long committeeId);

	List<CertificateTemplate> findByCommitteeIdOrderByRevisionDesc(long committeeId);

}
