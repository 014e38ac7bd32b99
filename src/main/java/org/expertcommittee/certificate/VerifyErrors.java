package org.expertcommittee.certificate;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Says in words what was wrong with an upload. The server refuses a large one before any
 * controller is chosen.
 */
@ControllerAdvice
class VerifyErrors {

	private final VerifyPages pages;

	VerifyErrors(VerifyPages pages) {
		this.pages = pages;
	}

	@ExceptionHandler
	ResponseEntity<String> tooLarge(MaxUploadSizeExceededException ex, HttpServletRequest request)
			throws MaxUploadSizeExceededException {
		requireVerify(ex, request);
		return page(HttpStatus.CONTENT_TOO_LARGE, "certificate.verify.tooLarge", request);
	}

	@ExceptionHandler
	ResponseEntity<String> unreadable(MultipartException ex, HttpServletRequest request) {
		requireVerify(ex, request);
		return page(HttpStatus.BAD_REQUEST, "certificate.verify.noFile", request);
	}

	@ExceptionHandler
	ResponseEntity<String> missing(MissingServletRequestPartException ex, HttpServletRequest request)
			throws MissingServletRequestPartException {
		if (!request.getRequestURI().endsWith("/verify")) {
			throw ex;
		}
		return page(HttpStatus.BAD_REQUEST, "certificate.verify.noFile", request);
	}

	private static void requireVerify(MultipartException ex, HttpServletRequest request) {
		if (!request.getRequestURI().endsWith("/verify")) {
			throw ex;
		}
	}

	private ResponseEntity<String> page(HttpStatus status, String problem, HttpServletRequest request) {
		return ResponseEntity.status(status)
			.contentType(VerifyPages.HTML)
			.body(this.pages.form(VerifyController.language(request, null), problem));
	}

}
