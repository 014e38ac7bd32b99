package org.expertcommittee.base;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Answers uploads that could not be read with words. */
@ControllerAdvice
class UploadErrors {

	private final UploadRefusals refusals;

	UploadErrors(UploadRefusals refusals) {
		this.refusals = refusals;
	}

	@ExceptionHandler
	ResponseEntity<String> tooLarge(MaxUploadSizeExceededException ex, HttpServletRequest request) {
		return this.refusals.answer(request, HttpStatus.CONTENT_TOO_LARGE);
	}

	@ExceptionHandler({ MultipartException.class, MissingServletRequestPartException.class })
	ResponseEntity<String> unreadable(HttpServletRequest request) {
		return this.refusals.answer(request, HttpStatus.BAD_REQUEST);
	}

}
