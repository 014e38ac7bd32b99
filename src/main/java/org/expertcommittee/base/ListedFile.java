package org.expertcommittee.base;

import java.time.Instant;

/** A stored file as a list of files shows it. */
public interface ListedFile {

	long id();

	/** As the person called it, without folders. */
	String fileName();

	/** In bytes. */
	long sizeBytes();

	String uploadedBy();

	Instant uploadedAt();

	/** Whether a browser may show it instead of saving it. */
	boolean previewable();

}
