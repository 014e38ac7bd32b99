package org.expertcommittee.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Work whose outcome is one file, such as a ZIP of certificates, to be fetched by whoever
 * started it.
 */
public interface BatchFileWork extends BatchWork {

	/** The file's name with its ending. */
	String fileName(Map<String, String> options);

	/** The file's media type. */
	String mediaType();

	/**
	 * Writes the file after {@link #process} has passed every record. Called again from
	 * the start when the portal was stopped meanwhile.
	 * @param subjectIds the records that did not fail, in the order they were chosen
	 */
	void write(List<Long> subjectIds, Map<String, String> options, OutputStream out) throws IOException;

}
