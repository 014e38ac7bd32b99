package org.expertcommittee.certificate;

import jakarta.servlet.http.HttpServletRequest;
import org.expertcommittee.base.UploadRefusal;
import org.expertcommittee.certificate.VerifyJson.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says in words what was wrong with an uploaded certificate. */
@Component
class VerifyErrors implements UploadRefusal {

	private final VerifyAnswers answers;

	VerifyErrors(VerifyAnswers answers) {
		this.answers = answers;
	}

	@Override
	public boolean concerns(HttpServletRequest request) {
		return request.getRequestURI().endsWith("/verify");
	}

	@Override
	public ResponseEntity<String> refuse(HttpServletRequest request, HttpStatus status) {
		return this.answers.problem(request, VerifyAnswers.wantsJson(request), status,
				(status == HttpStatus.CONTENT_TOO_LARGE) ? Problem.TOO_LARGE : Problem.NO_FILE, null);
	}

}
