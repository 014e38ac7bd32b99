package org.expertcommittee.recommendation;

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
 * Hands out what shows that recommendations were implemented, as a download or to be
 * looked at. Who may have which is decided by the services.
 */
@RestController
class RecommendationFileController {

	private final RecommendationWorkService work;

	private final MyRecommendationService mine;

	RecommendationFileController(RecommendationWorkService work, MyRecommendationService mine) {
		this.work = work;
		this.mine = mine;
	}

	@GetMapping("/recommendations/{id}/files/{fileId}")
	ResponseEntity<InputStreamResource> any(@PathVariable long id, @PathVariable long fileId) {
		return file(this.work.download(id, fileId)).download();
	}

	@GetMapping("/recommendations/{id}/files/{fileId}/preview")
	ResponseEntity<InputStreamResource> preview(@PathVariable long id, @PathVariable long fileId,
			HttpServletResponse response) {
		return file(this.work.download(id, fileId)).show(response);
	}

	@GetMapping("/my/recommendations/{id}/files/{fileId}")
	ResponseEntity<InputStreamResource> own(@PathVariable long id, @PathVariable long fileId) {
		return file(this.mine.download(id, fileId)).download();
	}

	@GetMapping("/my/recommendations/{id}/files/{fileId}/preview")
	ResponseEntity<InputStreamResource> previewOwn(@PathVariable long id, @PathVariable long fileId,
			HttpServletResponse response) {
		return file(this.mine.download(id, fileId)).show(response);
	}

	/** Somebody else's file looks like none. */
	@ExceptionHandler({ NotFound.class, AccessDeniedException.class, MethodArgumentTypeMismatchException.class })
	@ResponseStatus(HttpStatus.NOT_FOUND)
	void notFound() {
		// The status says it all.
	}

	private static FileDelivery file(EvidenceFile file) {
		return new FileDelivery(file.fileName(), file.mediaType(), file.size(), file.content());
	}

}
