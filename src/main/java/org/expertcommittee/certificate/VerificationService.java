package org.expertcommittee.certificate;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may learn who holds a certificate or its code. */
@Service
@PreAuthorize(Access.IS_ANYONE)
@Transactional(readOnly = true)
public class VerificationService {

	private final CertificateRepository certificates;

	private final Clock clock;

	VerificationService(CertificateRepository certificates, Clock clock) {
		this.certificates = certificates;
		this.clock = clock;
	}

	/** The issued certificate of that code. */
	public Optional<PublicCertificate> byCode(String code) {
		return VerifyCodes.plausible(code) ? this.certificates.findByVerifyCodeAndNumberIsNotNull(code).map(this::shown)
				: Optional.empty();
	}

	/** The certificate whose file has that SHA-256, in lower-case hexadecimal digits. */
	public Optional<PublicCertificate> bySha256(String sha256) {
		List<Certificate> found = this.certificates.findBySha256(sha256);
		return found.stream().findFirst().map(this::shown);
	}

	private PublicCertificate shown(Certificate certificate) {
		String successor = this.certificates
			.findFirstByPredecessorIdAndNumberIsNotNullOrderByIdDesc(certificate.requireId())
			.map(Certificate::number)
			.orElse(null);
		return certificate.toPublic(ChinaTime.today(this.clock), successor);
	}

}
