package org.expertcommittee.recommendation;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.attachment.AttachmentService;
import org.expertcommittee.attachment.FileKind;
import org.expertcommittee.attachment.Owner;
import org.expertcommittee.base.NotFound;
import org.springframework.stereotype.Component;

/** Files that show what became of a recommendation. Callers have checked access. */
@Component
class RecommendationFiles {

	private static final String OWNER = "recommendation";

	private final AttachmentService attachments;

	RecommendationFiles(AttachmentService attachments) {
		this.attachments = attachments;
	}

	List<AttachmentData> list(long id) {
		return this.attachments.of(new Owner(OWNER, id));
	}

	AttachmentData add(long id, String fileName, byte[] content) {
		return this.attachments.add(new Owner(OWNER, id), FileKind.DOCUMENT, fileName,
				new ByteArrayInputStream(content));
	}

	void remove(long id, long fileId) {
		this.attachments.remove(new Owner(OWNER, id), fileId);
	}

	/**
	 * @throws NotFound when the recommendation has no such file
	 */
	EvidenceFile open(long id, long fileId) {
		AttachmentData file = find(id, fileId);
		return new EvidenceFile(file.fileName(), file.mediaType(), file.sizeBytes(),
				this.attachments.open(file.owner(), fileId));
	}

	AttachmentData find(long id, long fileId) {
		return list(id).stream()
			.filter((one) -> one.id() == fileId)
			.findFirst()
			.orElseThrow(() -> new NotFound("attachment " + fileId));
	}

	long largestBytes() {
		return this.attachments.largestBytes();
	}

}
