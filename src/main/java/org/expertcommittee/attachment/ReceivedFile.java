package org.expertcommittee.attachment;

/**
 * A file that was checked and whose bytes are stored, but which belongs to no record yet.
 * Only {@link AttachmentService#receive} makes one. When nobody keeps it, its bytes stay
 * unreferenced.
 */
public final class ReceivedFile implements java.io.Serializable {

	private static final long serialVersionUID = 1L;

	private final String fileName;

	private final String mediaType;

	private final String sha256;

	private final long sizeBytes;

	ReceivedFile(String fileName, String mediaType, ContentStore.Stored stored) {
		this.fileName = fileName;
		this.mediaType = mediaType;
		this.sha256 = stored.sha256();
		this.sizeBytes = stored.size();
	}

	public String fileName() {
		return this.fileName;
	}

	public long sizeBytes() {
		return this.sizeBytes;
	}

	/** SHA-256 of the content, hexadecimal. */
	public String sha256() {
		return this.sha256;
	}

	String mediaType() {
		return this.mediaType;
	}

	ContentStore.Stored stored() {
		return new ContentStore.Stored(this.sha256, this.sizeBytes);
	}

}
