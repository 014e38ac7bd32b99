package org.expertcommittee.consultation;

import java.nio.charset.StandardCharsets;

import org.expertcommittee.base.NotFound;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Hands out the files of cases and opinions, always as a download. Who may have which is
 * decided by the services.
 */
@RestController
class CaseFileController {

	private final ConsultationService consultations;

	private final AssignmentService assignments;

	CaseFileController(ConsultationService consultations, AssignmentService assignments) {
		this.consultations = consultations;
		this.assignments = assignments;
	}

	@GetMapping("/consultations/{id}/files/{fileId}")
	ResponseEntity<InputStreamResource> ofCase(@PathVariable long id, @PathVariable long fileId) {
		return send(this.consultations.download(id, fileId));
	}

	@GetMapping("/my/assignments/{id}/files/{fileId}")
	ResponseEntity<InputStreamResource> ofAssignment(@PathVariable long id, @PathVariable long fileId) {
		return send(this.assignments.download(id, fileId));
	}

	/**
	 * Somebody else's file looks like none, also to those whose role may have no such
	 * file at all.
	 */
	@ExceptionHandler({ NotFound.class, AccessDeniedException.class, MethodArgumentTypeMismatchException.class })
	@ResponseStatus(HttpStatus.NOT_FOUND)
	void notFound() {
		// The status says it all.
	}

	/** The name goes out as RFC 6266 wants it, so that it may hold any character. */
	private static ResponseEntity<InputStreamResource> send(Download file) {
		ContentDisposition disposition = ContentDisposition.attachment()
			.filename(file.fileName(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.contentLength(file.size())
			.cacheControl(CacheControl.noStore())
			.header("X-Content-Type-Options", "nosniff")
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(new InputStreamResource(file.content()));
	}

}
