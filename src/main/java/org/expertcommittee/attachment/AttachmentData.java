package org.expertcommittee.attachment;

import java.time.Instant;

import org.expertcommittee.base.ListedFile;

/**
 * A stored file.
 *
 * @param fileName as the person called it, without folders
 * @param mediaType found out from the content
 * @param sizeBytes in bytes
 * @param sha256 of the content, hexadecimal
 */
public record AttachmentData(long id, Owner owner, String fileName, String mediaType, long sizeBytes, String sha256,
		String uploadedBy, Instant uploadedAt) implements ListedFile {

	@Override
	public boolean previewable() {
		return Preview.of(this.mediaType) != null;
	}

}
