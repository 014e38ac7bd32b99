package org.expertcommittee.certificate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CertificateRepository extends JpaRepository<Certificate, Long> {

	/** Two people who issue the same certificate at once wait for each other. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Certificate c where c.id = :id")
	Optional<Certificate> lockById(long id);

	boolean existsByAppointmentIdAndStatusIn(long appointmentId, Collection<CertificateStatus> statuses);

	Optional<Certificate> findByVerifyCodeAndNumberIsNotNull(String verifyCode);

	List<Certificate> findBySha256(String sha256);

	List<Certificate> findByExpertIdAndStatusIn(long expertId, Collection<CertificateStatus> statuses);

	/** How many certificates each key has signed. */
	@Query("select c.keyFingerprint as fingerprint, count(c) as certificates from Certificate c "
			+ "where c.keyFingerprint is not null group by c.keyFingerprint")
	List<KeyUse> countByKey();

	/** One row of {@link #countByKey}. */
	interface KeyUse {

		String getFingerprint();

		long getCertificates();

	}

}
