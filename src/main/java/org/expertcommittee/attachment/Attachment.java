package org.expertcommittee.attachment;

import java.time.Instant;

import jakarta.persistence.Entity;
import org.expertcommittee.base.BaseEntity;

/** A file that belongs to one record of some feature. */
@Entity
class Attachment extends BaseEntity {

	private String ownerType;

	private long ownerId;

	private String fileName;

	private String mediaType;

	private long sizeBytes;

	private String sha256;

	private String uploadedBy;

	private Instant uploadedAt;

	@SuppressWarnings("NullAway.Init")
	protected Attachment() {
	}

	Attachment(Owner owner, String fileName, String mediaType, ContentStore.Stored stored, String uploadedBy,
			Instant uploadedAt) {
		this.ownerType = owner.type();
		this.ownerId = owner.id();
		this.fileName = fileName;
		this.mediaType = mediaType;
		this.sizeBytes = stored.size();
		this.sha256 = stored.sha256();
		this.uploadedBy = uploadedBy;
		this.uploadedAt = uploadedAt;
	}

	AttachmentData toData() {
		return new AttachmentData(requireId(), new Owner(this.ownerType, this.ownerId), this.fileName, this.mediaType,
				this.sizeBytes, this.sha256, this.uploadedBy, this.uploadedAt);
	}

	String fileName() {
		return this.fileName;
	}

}
