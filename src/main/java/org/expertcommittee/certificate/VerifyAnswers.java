package org.expertcommittee.certificate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.expertcommittee.base.PublicPage;
import org.expertcommittee.certificate.VerifyJson.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * What the public check answers, as a page or as JSON. Answers about one certificate are
 * never kept by caches, since the certificate may be revoked the next moment; the list of
 * revoked ones may be, for a few minutes.
 */
@Component
class VerifyAnswers {

	private static final Duration LIST_AGE = Duration.ofMinutes(5);

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final PublicRecordService records;

	private final VerifyPages pages;

	private final VerifyJson json;

	private final VerifyLimit limit;

	private final Clock clock;

	VerifyAnswers(PublicRecordService records, VerifyPages pages, VerifyJson json, VerifyLimit limit, Clock clock) {
		this.records = records;
		this.pages = pages;
		this.json = json;
		this.limit = limit;
		this.clock = clock;
	}

	/** The answer, unless this visitor has asked too often. */
	ResponseEntity<String> limited(HttpServletRequest request, boolean asJson,
			Supplier<ResponseEntity<String>> answer) {
		return this.limit.admits(request.getRemoteAddr()) ? answer.get()
				: problem(request, asJson, HttpStatus.TOO_MANY_REQUESTS, Problem.TOO_MANY_REQUESTS, null);
	}

	ResponseEntity<String> form(HttpServletRequest request) {
		return html(HttpStatus.OK, this.pages.form(PublicPage.language(request), null));
	}

	ResponseEntity<String> found(HttpServletRequest request, boolean asJson, PublicCertificate certificate,
			boolean sameFile) {
		PublicCheck check = new PublicCheck(certificate, this.records.proof(certificate.verifyCode()),
				this.clock.instant());
		if (asJson) {
			return ResponseEntity.ok().contentType(VerifyJson.JSON).body(this.json.certificate(check));
		}
		Locale locale = PublicPage.language(request);
		return html(HttpStatus.OK,
				sameFile ? this.pages.matching(locale, check) : this.pages.certificate(locale, check));
	}

	ResponseEntity<String> problem(HttpServletRequest request, boolean asJson, HttpStatus status, Problem problem,
			@Nullable String sha256) {
		Locale locale = PublicPage.language(request);
		HttpHeaders headers = new HttpHeaders();
		if (problem == Problem.TOO_MANY_REQUESTS) {
			headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(VerifyLimit.RETRY_SECONDS));
		}
		headers.setContentType(asJson ? VerifyJson.JSON : VerifyPages.HTML);
		return new ResponseEntity<>(
				asJson ? this.json.problem(problem, locale, sha256) : page(locale, problem, String.valueOf(sha256)),
				headers, status);
	}

	private String page(Locale locale, Problem problem, String sha256) {
		return switch (problem) {
			case UNKNOWN -> this.pages.unknown(locale);
			case NO_MATCH -> this.pages.noMatch(locale, sha256);
			case NO_FILE -> this.pages.form(locale, "certificate.verify.noFile");
			case TOO_LARGE -> this.pages.form(locale, "certificate.verify.tooLarge");
			case TOO_MANY_REQUESTS -> this.pages.tooMany(locale);
		};
	}

	ResponseEntity<String> revokedJson() {
		return list(VerifyJson.JSON, this.json.revoked(this.records.revoked()), "revoked.json");
	}

	ResponseEntity<String> revokedCsv() {
		return list(CSV, RevocationCsv.write(this.records.revoked()), "revoked.csv");
	}

	/**
	 * Whoever asks again with the tag of what they have gets it only when it has changed.
	 */
	private static ResponseEntity<String> list(MediaType type, String content, String name) {
		byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
		return ResponseEntity.ok()
			.contentType(type)
			.cacheControl(CacheControl.maxAge(LIST_AGE).cachePublic())
			.eTag("\"" + CertificateFileService.hash(bytes) + "\"")
			.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
			.body(content);
	}

	/** Whether JSON is asked for by name, before or instead of a page. */
	static boolean wantsJson(HttpServletRequest request) {
		try {
			List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
			return accepted.stream()
				.filter((type) -> MediaType.TEXT_HTML.equalsTypeAndSubtype(type)
						|| MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type))
				.findFirst()
				.filter(MediaType.APPLICATION_JSON::equalsTypeAndSubtype)
				.isPresent();
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private static ResponseEntity<String> html(HttpStatus status, String page) {
		return ResponseEntity.status(status).contentType(VerifyPages.HTML).body(page);
	}

}
