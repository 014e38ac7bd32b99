package org.expertcommittee.base;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Says in words, on one public page, what was wrong with an upload that the server
 * refused before any controller was chosen. Published as a Spring bean.
 */
public interface UploadRefusal {

	/** Whether the request was for the page. */
	boolean concerns(HttpServletRequest request);

	/** The page with its words. */
	ResponseEntity<String> refuse(HttpServletRequest request, HttpStatus status);

}
