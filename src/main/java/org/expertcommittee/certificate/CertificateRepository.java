package org.expertcommittee.certificate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface CertificateRepository extends JpaRepository<Certificate, Long> {

	/** Two people who issue the same certificate at once wait for each other. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Certificate c where c.id = :id")
	Optional<Certificate> lockById(long id);

	boolean existsByAppointmentIdAndStatusIn(long appointmentId, Collection<CertificateStatus> statuses);

	/**
	 * Certificates of one appointment wait for each other, so that two at once cannot
	 * both be the only one.
	 */
	@NativeQuery("select id from appointment where id = ?1 for update")
	List<Long> lockAppointment(long appointmentId);

	boolean existsByPredecessorIdAndStatusIn(long predecessorId, Collection<CertificateStatus> statuses);

	Optional<Certificate> findFirstByPredecessorIdAndNumberIsNotNullOrderByIdDesc(long predecessorId);

	Optional<Certificate> findFirstByPredecessorIdOrderByIdDesc(long predecessorId);

	List<Certificate> findByAppointmentIdOrderByIdDesc(long appointmentId);

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
