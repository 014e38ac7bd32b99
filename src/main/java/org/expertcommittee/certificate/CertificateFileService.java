package org.expertcommittee.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;

import org.expertcommittee.attachment.ContentStore;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.certificate.pdf.PdfVerifier;
import org.expertcommittee.certificate.pdf.SignatureReport;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issued certificates for the secretariat and for the one person each belongs to. What is
 * somebody else's looks like what does not exist.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
@Transactional
public class CertificateFileService {

	private final CertificateRepository certificates;

	private final CertificateQueries queries;

	private final ContentStore store;

	private final PageImages images;

	private final AuditTrail audit;

	private final CurrentUser currentUser;

	private final Clock clock;

	CertificateFileService(CertificateRepository certificates, CertificateQueries queries, ContentStore store,
			PageImages images, AuditTrail audit, CurrentUser currentUser, Clock clock) {
		this.certificates = certificates;
		this.queries = queries;
		this.store = store;
		this.images = images;
		this.audit = audit;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** The issued certificates of the person asking, latest first. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_EXPERT)
	public List<CertificateListItem> mine() {
		return this.queries.ofExpert(this.currentUser.requireExpertId())
			.stream()
			.filter((item) -> item.number() != null)
			.toList();
	}

	/**
	 * Everything about one; experts see only their own, and only once it is issued.
	 * @throws NotFound also when it is somebody else's
	 */
	@Transactional(readOnly = true)
	public CertificateDetails get(long id) {
		return find(id).toDetails(ChinaTime.today(this.clock));
	}

	/**
	 * What it takes the place of and what took its place; experts see issued ones only.
	 */
	@Transactional(readOnly = true)
	public CertificateLinks links(long id) {
		Certificate certificate = find(id);
		Long before = certificate.predecessorId();
		return new CertificateLinks(
				(before != null) ? this.certificates.findById(before).map(this::link).orElse(null) : null,
				this.certificates.findFirstByPredecessorIdOrderByIdDesc(id)
					.filter((next) -> next.issued() || this.currentUser.has(Role.SECRETARIAT))
					.map(this::link)
					.orElse(null));
	}

	private CertificateLinks.Link link(Certificate certificate) {
		CertificateDetails details = certificate.toDetails(ChinaTime.today(this.clock));
		return new CertificateLinks.Link(details.id(), details.number(), details.state(), details.replaceReason(),
				details.replaceNote());
	}

	/**
	 * 确认签收 by the holder; of one whose hand-over is not registered it also counts as
	 * that.
	 * @throws NotFound when it is somebody else's
	 * @throws IllegalAct when its seal is not registered yet, or it was confirmed already
	 */
	@PreAuthorize(Access.IS_EXPERT)
	public void confirmReceipt(long id) {
		long holder = this.currentUser.requireExpertId();
		Certificate certificate = this.certificates.findById(id)
			.filter((found) -> found.issued() && found.expertId() == holder)
			.orElseThrow(() -> new NotFound("certificate " + id));
		certificate.confirmReceipt(this.currentUser.displayName(), this.clock.instant());
		this.audit.act("certificate.confirmReceipt", certificate, certificate.label());
	}

	/** The issued file, byte for byte; handing it out is recorded. */
	public CertificateFile download(long id) {
		Certificate certificate = find(id);
		byte[] bytes = CertificateService.read(this.store, sha256(certificate));
		this.audit.act("certificate.download", certificate, certificate.label());
		return new CertificateFile("聘书-" + certificate.holderName() + "-" + certificate.label() + ".pdf", bytes);
	}

	/**
	 * Records that an issued file is handed out together with others.
	 * @throws IllegalAct when it is not issued or its file cannot be read
	 */
	public void handOut(long id) {
		Certificate certificate = find(id);
		try (InputStream content = this.store.open(sha256(certificate))) {
			content.read();
		}
		catch (NotFound | IOException ex) {
			throw new IllegalAct("certificate.fileMissing");
		}
		this.audit.act("certificate.download", certificate, certificate.label());
	}

	/** The page of the issued file as PNG. */
	@Transactional(readOnly = true)
	public byte[] page(long id) {
		String sha256 = sha256(find(id));
		return this.images.of(sha256, () -> CertificateService.read(this.store, sha256));
	}

	/** Reads the stored file again and checks every byte of it and its signature. */
	@Transactional(readOnly = true)
	public CertificateCheck check(long id) {
		Certificate certificate = find(id);
		String sha256 = sha256(certificate);
		byte[] bytes;
		try {
			bytes = CertificateService.read(this.store, sha256);
		}
		catch (NotFound | UncheckedIOException ex) {
			return new CertificateCheck(this.clock.instant(), false, false, false, false, "");
		}
		SignatureReport report = PdfVerifier.verify(bytes);
		return new CertificateCheck(this.clock.instant(), true, sha256.equals(hash(bytes)), report.valid(),
				report.fingerprint().equals(certificate.keyFingerprint()), report.signer());
	}

	static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (java.security.NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String sha256(Certificate certificate) {
		String sha256 = certificate.sha256();
		if (sha256 == null) {
			throw new IllegalAct("certificate.notIssued");
		}
		return sha256;
	}

	private Certificate find(long id) {
		return this.certificates.findById(id)
			.filter((certificate) -> this.currentUser.has(Role.SECRETARIAT)
					|| (certificate.issued() && certificate.expertId() == this.currentUser.requireExpertId()))
			.orElseThrow(() -> new NotFound("certificate " + id));
	}

}
