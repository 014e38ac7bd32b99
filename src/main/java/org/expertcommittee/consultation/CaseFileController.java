package org.expertcommittee.consultation;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
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
 * Hands out the files of cases and opinions: as a download, or, when a browser shows them
 * by itself and they can do nothing there, to be looked at. Who may have which is decided
 * by the services.
 */
@RestController
class CaseFileController {

	private final ConsultationService consultations;

	private final AssignmentService assignments;

	private final JointReportService reports;

	CaseFileController(ConsultationService consultations, AssignmentService assignments, JointReportService reports) {
		this.consultations = consultations;
		this.assignments = assignments;
		this.reports = reports;
	}

	@GetMapping("/consultations/{id}/files/{fileId}")
	ResponseEntity<InputStreamResource> ofCase(@PathVariable long id, @PathVariable long fileId) {
		return send(this.consultations.download(id, fileId));
	}

	@GetMapping("/my/assignments/{id}/files/{fileId}")
	ResponseEntity<InputStreamResource> ofAssignment(@PathVariable long id, @PathVariable long fileId) {
		return send(this.assignments.download(id, fileId));
	}

	@GetMapping("/consultations/{id}/reports/{fileId}")
	ResponseEntity<InputStreamResource> ofReport(@PathVariable long id, @PathVariable long fileId) {
		return send(this.reports.download(id, fileId));
	}

	@GetMapping("/consultations/{id}/files/{fileId}/preview")
	ResponseEntity<InputStreamResource> previewOfCase(@PathVariable long id, @PathVariable long fileId,
			HttpServletResponse response) {
		return show(this.consultations.download(id, fileId), response);
	}

	@GetMapping("/my/assignments/{id}/files/{fileId}/preview")
	ResponseEntity<InputStreamResource> previewOfAssignment(@PathVariable long id, @PathVariable long fileId,
			HttpServletResponse response) {
		return show(this.assignments.download(id, fileId), response);
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

	/**
	 * PDF and pictures in the browser; anything else as a download. A PDF is shown by the
	 * browser's own viewer, which a sandbox would keep from starting; pictures and
	 * whatever calls itself one may do nothing at all.
	 */
	private static ResponseEntity<InputStreamResource> show(Download file, HttpServletResponse response) {
		Preview preview = Preview.of(file.mediaType());
		if (preview == null) {
			return send(file);
		}
		// Set, not added: the one of pages is there already.
		response.setHeader("Content-Security-Policy", preview.policy());
		response.setHeader("X-Frame-Options", "SAMEORIGIN");
		return send(file, ContentDisposition.inline());
	}

	private static ResponseEntity<InputStreamResource> send(Download file) {
		return send(file, ContentDisposition.attachment());
	}

	/** The name goes out as RFC 6266 wants it, so that it may hold any character. */
	private static ResponseEntity<InputStreamResource> send(Download file, ContentDisposition.Builder how) {
		ContentDisposition disposition = how.filename(file.fileName(), StandardCharsets.UTF_8).build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.contentLength(file.size())
			.cacheControl(CacheControl.noStore())
			.header("X-Content-Type-Options", "nosniff")
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(new InputStreamResource(file.content()));
	}

}
