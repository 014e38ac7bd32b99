package org.expertcommittee.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;
import org.expertcommittee.certificate.VerifyJson.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The public check of certificates, for whoever scans the QR code or holds a file, and
 * for their machines: no script, cookie or session.
 */
@Controller
class VerifyController {

	private final VerificationService verification;

	private final VerifyAnswers answers;

	VerifyController(VerificationService verification, VerifyAnswers answers) {
		this.verification = verification;
		this.answers = answers;
	}

	@GetMapping("/verify")
	ResponseEntity<String> form(HttpServletRequest request, @RequestParam(required = false) @Nullable String code) {
		if (code != null && !code.isBlank()) {
			return byCode(request, code.strip());
		}
		return this.answers.form(request);
	}

	@GetMapping("/verify/{code}")
	ResponseEntity<String> byCode(HttpServletRequest request, @PathVariable String code) {
		return find(request, code, false);
	}

	@GetMapping("/verify/{code:.+}.json")
	ResponseEntity<String> jsonByCode(HttpServletRequest request, @PathVariable String code) {
		return find(request, code, true);
	}

	private ResponseEntity<String> find(HttpServletRequest request, String code, boolean json) {
		return this.answers.limited(request, json,
				() -> this.verification.byCode(code)
					.map((found) -> this.answers.found(request, json, found, false))
					.orElseGet(() -> this.answers.problem(request, json, HttpStatus.NOT_FOUND, Problem.UNKNOWN, null)));
	}

	/** Whatever else is asked for below this address is no certificate either. */
	@RequestMapping("/verify/{*rest}")
	ResponseEntity<String> unknown(HttpServletRequest request) {
		return this.answers.problem(request, false, HttpStatus.NOT_FOUND, Problem.UNKNOWN, null);
	}

	/** Compares a file by its SHA-256; it is read once and kept nowhere. */
	@PostMapping(path = "/verify", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<String> byFile(HttpServletRequest request, @RequestParam MultipartFile file) {
		boolean json = VerifyAnswers.wantsJson(request);
		return this.answers.limited(request, json, () -> {
			if (file.isEmpty()) {
				return this.answers.problem(request, json, HttpStatus.BAD_REQUEST, Problem.NO_FILE, null);
			}
			String sha256 = hash(file);
			return this.verification.bySha256(sha256)
				.map((found) -> this.answers.found(request, json, found, true))
				.orElseGet(() -> this.answers.problem(request, json, HttpStatus.NOT_FOUND, Problem.NO_MATCH, sha256));
		});
	}

	@GetMapping("/verify/revoked.json")
	ResponseEntity<String> revokedJson(HttpServletRequest request) {
		return this.answers.limited(request, true, () -> this.answers.revokedJson());
	}

	@GetMapping("/verify/revoked.csv")
	ResponseEntity<String> revokedCsv(HttpServletRequest request) {
		return this.answers.limited(request, false, () -> this.answers.revokedCsv());
	}

	private static String hash(MultipartFile file) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
				in.transferTo(OutputStream.nullOutputStream());
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
