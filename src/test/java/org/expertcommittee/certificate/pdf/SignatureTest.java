package org.expertcommittee.certificate.pdf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.expertcommittee.certificate.pdf.SignatureReport.Result;
import org.expertcommittee.certificate.pdf.SigningKeyProblem.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignatureTest {

	@TempDir
	private static Path folder;

	private static SigningKey key;

	private static byte[] rendered;

	private static byte[] signed;

	@BeforeAll
	static void sign() {
		key = SigningKey.ownIn(folder.resolve("data/signing"), "示例委员会", Samples.CLOCK);
		rendered = Samples.render(Samples.of("李晓", new Seal.Sample("样章"), null));
		signed = new PadesSigner(key, Samples.CLOCK).sign(rendered);
	}

	@Test
	void signatureFitsAndNamesTheSigner() {
		assertThat(PdfVerifier.verify(signed)).isEqualTo(new SignatureReport(Result.VALID, "示例委员会", key.fingerprint()));
		assertThat(PdfVerifier.verify(rendered).result()).isEqualTo(Result.NOT_SIGNED);
		assertThat(PdfVerifier.verify("no PDF".getBytes(StandardCharsets.UTF_8)).result()).isEqualTo(Result.UNREADABLE);
	}

	@Test
	void everyChangedSignedByteIsFound() throws Exception {
		int[] range = range();
		Random random = new Random(1);
		for (int i = 0; i < 150; i++) {
			byte[] changed = signed.clone();
			int at = random.nextInt(range[1] + range[3]);
			changed[(at < range[1]) ? at : at - range[1] + range[2]] ^= (byte) (1 << random.nextInt(8));

			assertThat(PdfVerifier.verify(changed).valid()).isFalse();
		}
	}

	@Test
	void addedBytesAreFound() {
		byte[] longer = Arrays.copyOf(signed, signed.length + 1);
		longer[signed.length] = '\n';

		assertThat(PdfVerifier.verify(longer).valid()).isFalse();
	}

	@Test
	void carriesTheSigningTimeOnceAndForbidsChanges() throws Exception {
		String file = new String(signed, StandardCharsets.ISO_8859_1);
		int[] range = range();
		String contents = file.substring(range[1], range[2]).toUpperCase(Locale.ROOT);

		assertThat(file).contains("/ETSI.CAdES.detached").contains("D:20241102023000Z").contains("/DocMDP");
		// ESSCertIDv2, but no signingTime
		assertThat(contents).contains("2A864886F70D010910022F").doesNotContain("2A864886F70D010905");
	}

	@Test
	void leavesNoRoomBesideTheSignature() throws Exception {
		int[] range = range();

		assertThat(new String(signed, range[2] - 9, 8, StandardCharsets.US_ASCII)).isNotEqualTo("00000000");
	}

	@Test
	void signsWithAnEllipticCurveKeyAndOldSignaturesStayValidAfterTheChange() throws Exception {
		Path file = folder.resolve("ec.p12");
		keytool("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=New Key", "-alias", "k",
				"-validity", "36500", "-startdate", "2024/01/01", "-storetype", "PKCS12", "-keystore", file.toString(),
				"-storepass", "secret-1");
		SigningKey next = SigningKey.load(file, "secret-1".toCharArray(), Samples.CLOCK);
		PadesSigner signer = new PadesSigner(next, Samples.CLOCK);

		for (int i = 0; i < 8; i++) {
			assertThat(PdfVerifier.verify(signer.sign(rendered)).signer()).isEqualTo("New Key");
		}
		assertThat(PdfVerifier.verify(signed).fingerprint()).isEqualTo(key.fingerprint());
	}

	@Test
	void ownKeyIsPrivateAndFoundAgain() throws Exception {
		Path own = folder.resolve("data/signing");

		try (var files = Files.list(own)) {
			for (Path file : files.toList()) {
				assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
			}
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own))).isEqualTo("rwx------");
		assertThat(SigningKey.ownIn(own, "another name", Samples.CLOCK).fingerprint()).isEqualTo(key.fingerprint());
		try (var files = Files.list(folder.resolve("data"))) {
			assertThat(files).containsExactly(own);
		}
	}

	@Test
	void saysWhyAKeyCannotBeUsed() throws Exception {
		Path file = folder.resolve("data/signing/signing.p12");
		Path text = Files.writeString(folder.resolve("text.p12"), "text");
		char[] password = Files.readString(folder.resolve("data/signing/password")).toCharArray();

		assertReason(Reason.MISSING, folder.resolve("none.p12"), password, Samples.CLOCK);
		assertReason(Reason.WRONG_PASSWORD, file, "wrong".toCharArray(), Samples.CLOCK);
		assertReason(Reason.UNREADABLE, text, password, Samples.CLOCK);
		assertReason(Reason.EXPIRED, file, password, Clock.offset(Samples.CLOCK, Duration.ofDays(4000)));
		assertReason(Reason.NOT_YET_VALID, file, password, Clock.offset(Samples.CLOCK, Duration.ofDays(-1)));
	}

	@Test
	void refusesToSignWithAKeyThatExpiredWhileTheApplicationRan() {
		PadesSigner late = new PadesSigner(key, Clock.offset(Samples.CLOCK, Duration.ofDays(4000)));

		assertThatExceptionOfType(SigningKeyProblem.class).isThrownBy(() -> late.sign(rendered));
	}

	private static int[] range() throws Exception {
		try (PDDocument document = Loader.loadPDF(signed)) {
			return document.getSignatureDictionaries().getFirst().getByteRange();
		}
	}

	private static void assertReason(Reason reason, Path file, char[] password, Clock clock) {
		assertThatExceptionOfType(SigningKeyProblem.class).isThrownBy(() -> SigningKey.load(file, password, clock))
			.satisfies((problem) -> assertThat(problem.getReason()).isEqualTo(reason));
	}

	private static void keytool(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
			.isZero();
	}

}
