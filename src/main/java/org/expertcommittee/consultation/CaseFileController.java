package org.expertcommittee.consultation;

import jakarta.servlet.http.HttpServletResponse;
import org.expertcommittee.attachment.FileDelivery;
import org.expertcommittee.base.NotFound;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
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
		return file(this.consultations.download(id, fileId)).download();
	}

	@GetMapping("/my/assignments/{id}/files/{fileId}")
	ResponseEntity<InputStreamResource> ofAssignment(@PathVariable long id, @PathVariable long fileId) {
		return file(this.assignments.download(id, fileId)).download();
	}

	@GetMapping("/consultations/{id}/reports/{fileId}")
	ResponseEntity<InputStreamResource> ofReport(@PathVariable long id, @PathVariable long fileId) {
		return file(this.reports.download(id, fileId)).download();
	}

	@GetMapping("/consultations/{id}/files/{fileId}/preview")
	ResponseEntity<InputStreamResource> previewOfCase(@PathVariable long id, @PathVariable long fileId,
			HttpServletResponse response) {
		return file(this.consultations.download(id, fileId)).show(response);
	}

	@GetMapping("/my/assignments/{id}/files/{fileId}/preview")
	ResponseEntity<InputStreamResource> previewOfAssignment(@PathVariable long id, @PathVariable long fileId,
			HttpServletResponse response) {
		return file(this.assignments.download(id, fileId)).show(response);
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

	private static FileDelivery file(Download file) {
		return new FileDelivery(file.fileName(), file.mediaType(), file.size(), file.content());
	}

}
