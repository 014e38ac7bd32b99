package org.expertcommittee.attachment;

import java.util.Set;

/** Which files are welcome somewhere, by what their content is. */
public enum FileKind {

	/** Papers and pictures, as people attach them to a case. */
	DOCUMENT(Set.of("application/pdf", "image/jpeg", "image/png", "image/webp", "image/gif", "text/plain",
			"application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
			"application/vnd.openxmlformats-officedocument.presentationml.presentation")),

	PICTURE(Set.of("image/jpeg", "image/png"));

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<String> mediaTypes;

	FileKind(Set<String> mediaTypes) {
		this.mediaTypes = mediaTypes;
	}

	boolean welcomes(String mediaType) {
		return this.mediaTypes.contains(mediaType);
	}

}
