package org.expertcommittee.committee;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.attachment.AttachmentService;
import org.expertcommittee.attachment.FileKind;
import org.expertcommittee.attachment.Owner;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The file of the notice that established a committee; one per committee. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class CommitteeNoticeService {

	private final CommitteeRepository committees;

	private final AttachmentService attachments;

	private final AuditTrail audit;

	CommitteeNoticeService(CommitteeRepository committees, AttachmentService attachments, AuditTrail audit) {
		this.committees = committees;
		this.attachments = attachments;
		this.audit = audit;
	}

	/** The file's facts; empty when there is none. */
	@Transactional(readOnly = true)
	public Optional<AttachmentData> get(long committeeId) {
		return this.attachments.of(owner(committeeId)).stream().findFirst();
	}

	/** Largest file in bytes. */
	@Transactional(readOnly = true)
	public long largestBytes() {
		return this.attachments.largestBytes();
	}

	/**
	 * Keeps the file in place of the one before.
	 * @throws org.expertcommittee.base.InvalidInput at {@code file} when it is empty, too
	 * large or of no welcome kind
	 */
	public void set(long committeeId, String fileName, byte[] content) {
		Committee committee = lock(committeeId);
		Optional<AttachmentData> before = get(committeeId);
		AttachmentData file = this.attachments.add(owner(committeeId), FileKind.DOCUMENT, fileName,
				new ByteArrayInputStream(content));
		before.ifPresent((old) -> this.attachments.remove(owner(committeeId), old.id()));
		this.audit.act("committee.notice.set", committee, file.fileName());
	}

	/** Opens the file and records the download; the caller closes the stream. */
	public InputStream open(long committeeId) {
		AttachmentData file = get(committeeId).orElseThrow(() -> new NotFound("notice of committee " + committeeId));
		return this.attachments.open(owner(committeeId), file.id());
	}

	/**
	 * Takes the file away.
	 * @throws IllegalAct when there is none
	 */
	public void remove(long committeeId) {
		Committee committee = lock(committeeId);
		AttachmentData file = get(committeeId).orElseThrow(() -> new IllegalAct("committee.notice.none"));
		this.attachments.remove(owner(committeeId), file.id());
		this.audit.act("committee.notice.remove", committee, file.fileName());
	}

	private Committee lock(long committeeId) {
		return this.committees.findLockedById(committeeId).orElseThrow(() -> new NotFound("committee " + committeeId));
	}

	private static Owner owner(long committeeId) {
		return new Owner("committee", committeeId);
	}

}
