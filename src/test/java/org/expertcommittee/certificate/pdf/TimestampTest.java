package org.expertcommittee.certificate.pdf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.expertcommittee.certificate.pdf.SignatureReport.Result;
import org.expertcommittee.certificate.pdf.TimestampAuthority.Mood;
import org.expertcommittee.certificate.pdf.TimestampProblem.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TimestampTest {

	@TempDir
	private static Path folder;

	private static TimestampAuthority authority;

	private static SigningKey key;

	private static byte[] rendered;

	@BeforeAll
	static void start() throws Exception {
		authority = new TimestampAuthority();
		key = SigningKey.ownIn(folder.resolve("key"), "示例委员会", Samples.CLOCK);
		rendered = Samples.render(Samples.of("李晓", new Seal.Blank(), null));
	}

	@AfterAll
	static void stop() {
		authority.close();
	}

	@BeforeEach
	void isWell() {
		authority.feel(Mood.GOOD);
	}

	@Test
	void signatureCarriesTheTimeOfTheAuthority() throws Exception {
		PadesSigner signer = new PadesSigner(key, Samples.CLOCK, authority.client());
		for (int i = 0; i < 3; i++) {
			PadesSigner.Signed signed = signer.signed(rendered);

			assertThat(signed.timestampedAt()).isEqualTo(TimestampAuthority.TIME);
			assertThat(PdfVerifier.verify(signed.pdf())).isEqualTo(new SignatureReport(Result.VALID, "示例委员会",
					key.fingerprint(), new Timestamp(TimestampAuthority.TIME, "Sample TSA")));
			ConformanceTest.assertConforms(signed.pdf());
		}
	}

	@Test
	void keepsLittleRoomBesideTheSignature() throws Exception {
		byte[] signed = new PadesSigner(key, Samples.CLOCK, authority.client()).sign(rendered);
		String file = new String(signed, StandardCharsets.ISO_8859_1);
		String contents = file.substring(file.lastIndexOf("/Contents <") + 11);
		contents = contents.substring(0, contents.indexOf('>'));

		assertThat(contents.length() - contents.replaceAll("0+$", "").length()).isLessThan(200);
	}

	@ParameterizedTest
	@CsvSource({ "HTTP_500, HTTP_ERROR", "GARBAGE, NOT_A_TIMESTAMP", "REFUSES, REFUSED", "WRONG_NONCE, WRONG_TIMESTAMP",
			"WRONG_DIGEST, WRONG_TIMESTAMP", "SLOW, UNREACHABLE" })
	void refusesToSignWithoutATimestampThatCounts(Mood mood, Reason reason) {
		PadesSigner signer = new PadesSigner(key, Samples.CLOCK, authority.client());
		authority.feel(mood);

		assertThatExceptionOfType(TimestampProblem.class).isThrownBy(() -> signer.sign(rendered))
			.satisfies((problem) -> assertThat(problem.getReason()).isEqualTo(reason));
		authority.feel(Mood.GOOD);
		assertThat(PdfVerifier.verify(signer.sign(rendered)).timestamp()).isNotNull();
	}

	@Test
	void saysThatNobodyListens() {
		TimestampClient nowhere = new TimestampClient(URI.create("http://localhost:1/"), Duration.ofSeconds(2), null,
				null);

		assertThatExceptionOfType(TimestampProblem.class)
			.isThrownBy(() -> new PadesSigner(key, Samples.CLOCK, nowhere).sign(rendered))
			.satisfies((problem) -> assertThat(problem.getReason()).isEqualTo(Reason.UNREACHABLE));
	}

	@Test
	void saysThatThePasswordIsWrong() {
		TimestampClient stranger = new TimestampClient(authority.url(), Duration.ofSeconds(2), "portal", "wrong");

		assertThatExceptionOfType(TimestampProblem.class)
			.isThrownBy(() -> new PadesSigner(key, Samples.CLOCK, stranger).sign(rendered))
			.satisfies((problem) -> assertThat(problem.getDetail()).isEqualTo("401"));
	}

}
