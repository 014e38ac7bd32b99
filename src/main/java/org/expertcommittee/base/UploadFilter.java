package org.expertcommittee.base;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses uploads before anything of them is read when they say to be too large, and
 * answers in words when a filter stumbled over one that cannot be read: once the
 * container has given up on a request, its fields fail each time somebody asks for them,
 * also while the error page is made.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UploadFilter extends OncePerRequestFilter {

	private final UploadRefusals refusals;

	private final DataSize most;

	UploadFilter(UploadRefusals refusals, @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
		this.refusals = refusals;
		this.most = most;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String type = request.getContentType();
		return type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > this.most.toBytes()) {
			refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		catch (InvalidParameterException ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			response.reset();
			HttpStatus status = HttpStatus.resolve(ex.getErrorCode());
			refuse(request, response, (status != null) ? status : HttpStatus.BAD_REQUEST);
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
			throws IOException {
		ResponseEntity<String> answer = this.refusals.answer(request, status);
		response.setStatus(answer.getStatusCode().value());
		answer.getHeaders().forEach((name, values) -> values.forEach((value) -> response.setHeader(name, value)));
		// Those of the filters that come later.
		response.setHeader("Content-Security-Policy",
				"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		@Nullable String body = answer.getBody();
		if (body != null) {
			response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
		}
	}

}
