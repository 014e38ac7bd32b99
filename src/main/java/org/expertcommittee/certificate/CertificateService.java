package org.expertcommittee.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.expertcommittee.attachment.ContentStore;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.certificate.pdf.CertificatePreview;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat's work on certificates, from the draft to the revocation. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class CertificateService {

	/** States in which an appointment has a certificate that stands. */
	private static final Set<CertificateStatus> STANDING = EnumSet.of(CertificateStatus.DRAFT,
			CertificateStatus.AWAITING_SEAL, CertificateStatus.ISSUED, CertificateStatus.RECEIVED);

	/** States of a draft that has not been issued. */
	private static final Set<CertificateStatus> OPEN = EnumSet.of(CertificateStatus.DRAFT,
			CertificateStatus.AWAITING_SEAL);

	private static final long LARGEST = 20L * 1024 * 1024;

	static final int SCREEN_DPI = 150;

	private final CertificateRepository certificates;

	private final CertificateQueries queries;

	private final CertificateNumbers numbers;

	private final CertificatePress press;

	private final CertificateDrafts drafts;

	private final CommitteeService committees;

	private final ContentStore store;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	CertificateService(CertificateRepository certificates, CertificateQueries queries, CertificateNumbers numbers,
			CertificatePress press, CertificateDrafts drafts, CommitteeService committees, ContentStore store,
			AuditTrail audit, Checks checks, CurrentUser currentUser, Clock clock) {
		this.certificates = certificates;
		this.queries = queries;
		this.numbers = numbers;
		this.press = press;
		this.drafts = drafts;
		this.committees = committees;
		this.store = store;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Certificates that fit; orders: {@code number}, {@code name} (pinyin),
	 * {@code awarded} (by default, the latest first), {@code ends}, {@code protocol}.
	 */
	@Transactional(readOnly = true)
	public List<CertificateListItem> list(CertificateFilter filter, PagedQuery page) {
		return this.queries.list(filter, page);
	}

	@Transactional(readOnly = true)
	public long count(CertificateFilter filter) {
		return this.queries.count(filter);
	}

	/** The years in which certificates were awarded, the latest first. */
	@Transactional(readOnly = true)
	public List<Integer> years() {
		return this.queries.years();
	}

	@Transactional(readOnly = true)
	public List<CertificateListItem> ofExpert(long expertId) {
		return this.queries.ofExpert(expertId);
	}

	/** The certificates of an appointment, the latest first. */
	@Transactional(readOnly = true)
	public List<CertificateListItem> ofAppointment(long appointmentId) {
		return this.queries.ofAppointment(appointmentId);
	}

	/** The appointments of a person that have a certificate which stands. */
	@Transactional(readOnly = true)
	public List<Long> coveredAppointments(long expertId) {
		return this.certificates.findByExpertIdAndStatusIn(expertId, STANDING)
			.stream()
			.map(Certificate::appointmentId)
			.toList();
	}

	/** Whether its words can still be changed. */
	@Transactional(readOnly = true)
	public boolean isDraft(long id) {
		return find(id).status() == CertificateStatus.DRAFT;
	}

	/** The words of a draft, for its form. */
	@Transactional(readOnly = true)
	public CertificateData edit(long id) {
		return find(id).toData();
	}

	/**
	 * Prepares a certificate of an appointment in force, worded as the committee words
	 * them and awarded today; returns its id.
	 * @throws IllegalAct when the appointment is not in force or has a certificate that
	 * stands
	 */
	public long prepare(long appointmentId) {
		this.certificates.lockAppointment(appointmentId);
		Certificate draft = this.drafts.draft(appointmentId);
		if (this.certificates.existsByAppointmentIdAndStatusIn(appointmentId, STANDING)) {
			throw new IllegalAct("certificate.already");
		}
		Certificate certificate = this.certificates.save(draft);
		this.audit.act("certificate.prepare", certificate, certificate.label());
		return certificate.requireId();
	}

	/**
	 * 换发: prepares a draft with today's facts that takes the place of an issued
	 * certificate when it is issued; returns the draft's id.
	 * @param note what else is to be said of the reason, at most 500 characters
	 * @throws IllegalAct when that one does not stand, has an open replacement already,
	 * or the appointment is not in force
	 */
	public long replace(long id, ReplaceReason reason, @Nullable String note) {
		this.checks.valid(new ReplaceData(reason, note));
		Certificate predecessor = lock(id);
		predecessor.requireReplaceable();
		if (this.certificates.existsByPredecessorIdAndStatusIn(id, OPEN)) {
			throw new IllegalAct("certificate.replacing");
		}
		Certificate successor = this.drafts.draft(predecessor.appointmentId());
		successor.takesThePlaceOf(predecessor, reason, note);
		this.certificates.save(successor);
		this.audit.act("certificate.replace", successor, predecessor.label());
		return successor.requireId();
	}

	/** Words a draft anew with today's facts and the committee's present wording. */
	public void reword(long id) {
		Certificate certificate = find(id);
		this.drafts.renew(certificate);
		this.audit.act("certificate.reword", certificate, certificate.label());
	}

	/**
	 * Changes the words of a draft.
	 * @throws org.expertcommittee.base.InvalidInput at the field whose characters cannot
	 * be printed, naming the character
	 */
	public void update(long id, CertificateData words) {
		this.checks.valid(words);
		this.press.requirePrintable(words);
		Certificate certificate = find(id);
		certificate.requireVersion(words.version());
		certificate.edit(words);
		this.audit.act("certificate.update", certificate, certificate.label());
	}

	/** Removes a draft that is not wanted; the trail keeps it. */
	public void discard(long id) {
		Certificate certificate = find(id);
		certificate.requireDiscardable();
		this.audit.act("certificate.discard", certificate, certificate.label());
		this.certificates.delete(certificate);
	}

	/** 送用印, after the words have been checked for what cannot be printed. */
	public void sendToSeal(long id) {
		Certificate certificate = find(id);
		this.press.requirePrintable(certificate.toData());
		certificate.sendToSeal(this.currentUser.displayName(), this.clock.instant());
		this.audit.act("certificate.sendToSeal", certificate, certificate.label());
	}

	public void takeBack(long id) {
		Certificate certificate = find(id);
		certificate.takeBack();
		this.audit.act("certificate.takeBack", certificate, certificate.label());
	}

	/**
	 * 签发聘书: takes the next number, renders and signs the file, stores it. All of it
	 * happens or nothing; a failure leaves no number used. One that it takes the place of
	 * is replaced at the same moment.
	 * @throws IllegalAct when it is not awaiting the seal, or the signing key cannot be
	 * used
	 */
	public void issue(long id) {
		Certificate certificate = lock(id);
		certificate.requireIssuable();
		this.press.requirePrintable(certificate.toData());
		CertificateNumber number = this.numbers.next(certificate.committeeId(), certificate.awardedOn().getYear(),
				this.committees.facts(certificate.committeeId()).numberPattern());
		CertificatePress.Signed signed = this.press.issue(certificate, number);
		ContentStore.Stored stored = this.store.store(new ByteArrayInputStream(signed.pdf()), LARGEST);
		String by = this.currentUser.displayName();
		Instant now = this.clock.instant();
		certificate.issue(number,
				new IssuedFile(stored.sha256(), stored.size(), signed.keyFingerprint(), signed.timestampedAt()), by,
				now);
		if (signed.sealDrawn()) {
			certificate.sealedAtIssue(by, now);
		}
		Long predecessor = certificate.predecessorId();
		if (predecessor != null) {
			lock(predecessor).replaced(now);
		}
		this.audit.act("certificate.issue", certificate, certificate.label());
	}

	/** 作废. */
	public void revoke(long id, String reason) {
		Certificate certificate = find(id);
		certificate.revoke(reason, this.currentUser.displayName(), this.clock.instant());
		this.audit.act("certificate.revoke", certificate, certificate.label());
	}

	/** The page of one that is not issued yet, as PNG: 样稿 across it, no number. */
	@Transactional(readOnly = true)
	public byte[] preview(long id) {
		return CertificatePreview.toPng(this.press.draft(find(id)), SCREEN_DPI);
	}

	private Certificate lock(long id) {
		return this.certificates.lockById(id).orElseThrow(() -> notFound(id));
	}

	private Certificate find(long id) {
		return this.certificates.findById(id).orElseThrow(() -> notFound(id));
	}

	private static NotFound notFound(long id) {
		return new NotFound("certificate " + id);
	}

	static byte[] read(ContentStore store, String sha256) {
		try (InputStream in = store.open(sha256)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
