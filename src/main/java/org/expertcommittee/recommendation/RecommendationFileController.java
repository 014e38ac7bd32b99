package org.expertcommittee.recommendation;

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
 * Hands out what shows that recommendations were implemented, always as a download. Who
 * may have which is decided by the services.
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
		return send(this.work.download(id, fileId));
	}

	@GetMapping("/my/recommendations/{id}/files/{fileId}")
	ResponseEntity<InputStreamResource> own(@PathVariable long id, @PathVariable long fileId) {
		return send(this.mine.download(id, fileId));
	}

	/** Somebody else's file looks like none. */
	@ExceptionHandler({ NotFound.class, AccessDeniedException.class, MethodArgumentTypeMismatchException.class })
	@ResponseStatus(HttpStatus.NOT_FOUND)
	void notFound() {
		// The status says it all.
	}

	private static ResponseEntity<InputStreamResource> send(EvidenceFile file) {
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
