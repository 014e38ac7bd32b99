package org.expertcommittee.consultation;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.attachment.AttachmentService;
import org.expertcommittee.attachment.FileKind;
import org.expertcommittee.attachment.Owner;
import org.expertcommittee.attachment.ReceivedFile;
import org.expertcommittee.base.NotFound;
import org.springframework.stereotype.Component;

/**
 * Files of cases and of experts' opinions. Callers have checked that this person may
 * reach the case or the assignment.
 */
@Component
class CaseFiles {

	private static final String CASE = "consultation";

	private static final String OPINION = "assignment";

	private final AttachmentService attachments;

	CaseFiles(AttachmentService attachments) {
		this.attachments = attachments;
	}

	static Owner ofCase(long id) {
		return new Owner(CASE, id);
	}

	static Owner ofAssignment(long id) {
		return new Owner(OPINION, id);
	}

	List<AttachmentData> list(Owner owner) {
		return this.attachments.of(owner);
	}

	Map<Long, List<AttachmentData>> ofAssignments(Collection<Long> ids) {
		return ids.isEmpty() ? Map.of() : this.attachments.ofAll(OPINION, ids);
	}

	Map<Long, List<AttachmentData>> ofCases(Collection<Long> ids) {
		return ids.isEmpty() ? Map.of() : this.attachments.ofAll(CASE, ids);
	}

	AttachmentData add(Owner owner, String fileName, byte[] content) {
		return this.attachments.add(owner, FileKind.DOCUMENT, fileName, new ByteArrayInputStream(content));
	}

	ReceivedFile receive(String fileName, byte[] content) {
		return this.attachments.receive(FileKind.DOCUMENT, fileName, new ByteArrayInputStream(content));
	}

	AttachmentData keep(Owner owner, ReceivedFile file) {
		return this.attachments.keep(owner, file);
	}

	/**
	 * Opens a file of one of these owners.
	 * @throws NotFound when none of them has it
	 */
	Download open(List<Owner> owners, long fileId) {
		AttachmentData file = owners.stream()
			.flatMap((owner) -> list(owner).stream())
			.filter((one) -> one.id() == fileId)
			.findFirst()
			.orElseThrow(() -> new NotFound("attachment " + fileId));
		return new Download(file.fileName(), file.mediaType(), file.sizeBytes(),
				this.attachments.open(file.owner(), fileId));
	}

	void remove(Owner owner, long fileId) {
		this.attachments.remove(owner, fileId);
	}

	long largestBytes() {
		return this.attachments.largestBytes();
	}

}
