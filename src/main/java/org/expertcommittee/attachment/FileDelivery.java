package org.expertcommittee.attachment;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * How files go out to browsers: as a download, or, when a browser shows them by itself
 * and they can do nothing there, to be looked at.
 *
 * @param content closed by whoever sends it
 */
public record FileDelivery(String fileName, String mediaType, long size, InputStream content) {

	public ResponseEntity<InputStreamResource> download() {
		return send(ContentDisposition.attachment());
	}

	/**
	 * PDF and pictures in the browser; anything else as a download. A PDF is shown by the
	 * browser's own viewer, which a sandbox would keep from starting; pictures and
	 * whatever calls itself one may do nothing at all.
	 */
	public ResponseEntity<InputStreamResource> show(HttpServletResponse response) {
		Preview preview = Preview.of(this.mediaType);
		if (preview == null) {
			return download();
		}
		// Set, not added: the one of pages is there already.
		response.setHeader("Content-Security-Policy", preview.policy());
		response.setHeader("X-Frame-Options", "SAMEORIGIN");
		return send(ContentDisposition.inline());
	}

	/** The name goes out as RFC 6266 wants it, so that it may hold any character. */
	private ResponseEntity<InputStreamResource> send(ContentDisposition.Builder how) {
		ContentDisposition disposition = how.filename(this.fileName, StandardCharsets.UTF_8).build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(this.mediaType))
			.contentLength(this.size)
			.cacheControl(CacheControl.noStore())
			.header("X-Content-Type-Options", "nosniff")
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(new InputStreamResource(this.content));
	}

}
