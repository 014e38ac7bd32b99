package org.expertcommittee.base;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Leads uploads that the server refused to the page they were for. */
@ControllerAdvice
class UploadErrors {

	private final ObjectProvider<UploadRefusal> pages;

	UploadErrors(ObjectProvider<UploadRefusal> pages) {
		this.pages = pages;
	}

	@ExceptionHandler
	ResponseEntity<String> tooLarge(MaxUploadSizeExceededException ex, HttpServletRequest request) {
		return refuse(ex, request, HttpStatus.CONTENT_TOO_LARGE);
	}

	@ExceptionHandler
	ResponseEntity<String> unreadable(MultipartException ex, HttpServletRequest request) {
		return refuse(ex, request, HttpStatus.BAD_REQUEST);
	}

	@ExceptionHandler
	ResponseEntity<String> missing(MissingServletRequestPartException ex, HttpServletRequest request)
			throws MissingServletRequestPartException {
		return refuse(ex, request, HttpStatus.BAD_REQUEST);
	}

	private <E extends Exception> ResponseEntity<String> refuse(E ex, HttpServletRequest request, HttpStatus status)
			throws E {
		for (UploadRefusal page : this.pages) {
			if (page.concerns(request)) {
				return page.refuse(request, status);
			}
		}
		throw ex;
	}

}
