package org.expertcommittee.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.expertcommittee.base.Language;
import org.expertcommittee.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The public check of certificates: plain pages without script, cookie or session, for
 * whoever scans the QR code or holds a file.
 */
@Controller
class VerifyController {

	private final VerificationService verification;

	private final VerifyPages pages;

	private final VisitorLimit limit;

	VerifyController(VerificationService verification, VerifyPages pages, VisitorLimit limit) {
		this.verification = verification;
		this.pages = pages;
		this.limit = limit;
	}

	@GetMapping("/verify")
	ResponseEntity<String> form(HttpServletRequest request, @RequestParam(required = false) @Nullable String code,
			@RequestParam(required = false) @Nullable String lang) {
		if (code != null && !code.isBlank()) {
			return byCode(request, code.strip(), lang);
		}
		return answer(HttpStatus.OK, this.pages.form(language(request, lang), null));
	}

	@GetMapping("/verify/{code}")
	ResponseEntity<String> byCode(HttpServletRequest request, @PathVariable String code,
			@RequestParam(required = false) @Nullable String lang) {
		return limited(request, lang, (locale) -> {
			Optional<PublicCertificate> found = this.verification.byCode(code);
			return found
				.map((certificate) -> answer(HttpStatus.OK,
						this.pages.certificate(locale, certificate, "/verify/" + code)))
				.orElseGet(() -> answer(HttpStatus.NOT_FOUND, this.pages.unknown(locale)));
		});
	}

	/** Whatever else is asked for below this address is no certificate either. */
	@GetMapping("/verify/{*rest}")
	ResponseEntity<String> unknown(HttpServletRequest request, @RequestParam(required = false) @Nullable String lang) {
		return answer(HttpStatus.NOT_FOUND, this.pages.unknown(language(request, lang)));
	}

	/** Compares a file by its SHA-256; it is read once and kept nowhere. */
	@PostMapping(path = "/verify", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<String> byFile(HttpServletRequest request, @RequestParam MultipartFile file,
			@RequestParam(required = false) @Nullable String lang) {
		return limited(request, lang, (locale) -> {
			if (file.isEmpty()) {
				return answer(HttpStatus.BAD_REQUEST, this.pages.form(locale, "certificate.verify.noFile"));
			}
			String sha256 = hash(file);
			return this.verification.bySha256(sha256)
				.map((certificate) -> answer(HttpStatus.OK, this.pages.matching(locale, certificate, sha256)))
				.orElseGet(() -> answer(HttpStatus.NOT_FOUND, this.pages.noMatch(locale, sha256)));
		});
	}

	private ResponseEntity<String> limited(HttpServletRequest request, @Nullable String lang,
			Function<Locale, ResponseEntity<String>> answer) {
		Locale locale = language(request, lang);
		if (!this.limit.admits(request.getRemoteAddr())) {
			return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
				.header(HttpHeaders.RETRY_AFTER, String.valueOf(VisitorLimit.RETRY_SECONDS))
				.contentType(VerifyPages.HTML)
				.body(this.pages.tooMany(locale));
		}
		return answer.apply(locale);
	}

	private static ResponseEntity<String> answer(HttpStatus status, String page) {
		return ResponseEntity.status(status).contentType(VerifyPages.HTML).body(page);
	}

	static Locale language(HttpServletRequest request, @Nullable String lang) {
		if (lang == null) {
			return Language.of(request);
		}
		return "en".equals(lang) ? Texts.ENGLISH : Texts.CHINESE;
	}

	private static String hash(MultipartFile file) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
				in.transferTo(java.io.OutputStream.nullOutputStream());
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
