package org.expertcommittee.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/**
 * Finds out what a file is from its bytes; the name only decides between formats that
 * share one container.
 */
@Component
class ContentType {

	private static final String UNKNOWN = "application/octet-stream";

	private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

	private static final Map<String, String> PARTS = Map.of(OOXML + "wordprocessingml.document", "word/",
			OOXML + "spreadsheetml.sheet", "xl/", OOXML + "presentationml.presentation", "ppt/");

	private static final int MOST_ZIP_ENTRIES = 5000;

	private final Tika tika = new Tika();

	/**
	 * The media type of stored bytes, {@code application/octet-stream} when it is none we
	 * know.
	 */
	String of(ContentStore store, String sha256, String fileName) throws IOException {
		String type;
		try (InputStream in = new BufferedInputStream(store.open(sha256))) {
			type = this.tika.detect(in, fileName.toLowerCase(Locale.ROOT));
		}
		String part = PARTS.get(type);
		if (part != null) {
			try (InputStream in = store.open(sha256)) {
				return holds(in, part) ? type : UNKNOWN;
			}
		}
		return type;
	}

	/**
	 * A zip that merely calls itself .docx has no such part; one with macros is not
	 * welcome.
	 */
	private static boolean holds(InputStream in, String part) throws IOException {
		boolean found = false;
		try (ZipInputStream zip = new ZipInputStream(in)) {
			int entries = 0;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (++entries > MOST_ZIP_ENTRIES
						|| entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
					return false;
				}
				found = found || entry.getName().startsWith(part);
			}
		}
		return found;
	}

}
