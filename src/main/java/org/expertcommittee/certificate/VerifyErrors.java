package org.expertcommittee.certificate;

import jakarta.servlet.http.HttpServletRequest;
import org.expertcommittee.certificate.VerifyJson.Problem;
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

	private final VerifyAnswers answers;

	VerifyErrors(VerifyAnswers answers) {
		this.answers = answers;
	}

	@ExceptionHandler
	ResponseEntity<String> tooLarge(MaxUploadSizeExceededException ex, HttpServletRequest request)
			throws MaxUploadSizeExceededException {
		requireVerify(ex, request);
		return page(HttpStatus.CONTENT_TOO_LARGE, Problem.TOO_LARGE, request);
	}

	@ExceptionHandler
	ResponseEntity<String> unreadable(MultipartException ex, HttpServletRequest request) {
		requireVerify(ex, request);
		return page(HttpStatus.BAD_REQUEST, Problem.NO_FILE, request);
	}

	@ExceptionHandler
	ResponseEntity<String> missing(MissingServletRequestPartException ex, HttpServletRequest request)
			throws MissingServletRequestPartException {
		if (!request.getRequestURI().endsWith("/verify")) {
			throw ex;
		}
		return page(HttpStatus.BAD_REQUEST, Problem.NO_FILE, request);
	}

	private static void requireVerify(MultipartException ex, HttpServletRequest request) {
		if (!request.getRequestURI().endsWith("/verify")) {
			throw ex;
		}
	}

	private ResponseEntity<String> page(HttpStatus status, Problem problem, HttpServletRequest request) {
		return this.answers.problem(request, VerifyAnswers.wantsJson(request), status, problem, null);
	}

}
