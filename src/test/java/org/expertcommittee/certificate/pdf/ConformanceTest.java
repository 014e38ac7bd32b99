package org.expertcommittee.certificate.pdf;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

import static org.assertj.core.api.Assertions.assertThat;

class ConformanceTest {

	@TempDir
	private static Path folder;

	private static PdfSigner signer;

	@BeforeAll
	static void start() {
		signer = new PadesSigner(SigningKey.ownIn(folder.resolve("key"), "示例委员会", Samples.CLOCK), Samples.CLOCK);
	}

	@Test
	void signedCertificateWithASealIsArchivableAndAccessible() throws Exception {
		assertConforms(signer.sign(Samples.render(Samples.of("买买提·艾力㛃𠅤", new Seal.Sample("样章"), null))));
	}

	@Test
	void signedCertificateWithBlankSealPositionIsArchivableAndAccessible() throws Exception {
		assertConforms(signer.sign(Samples.render(Samples.of("李晓", new Seal.Blank(), null))));
	}

	@Test
	void unsignedDraftIsArchivableAndAccessible() throws Exception {
		assertConforms(Samples.render(Samples.of("李晓", new Seal.Blank(), "草稿")));
	}

	static void assertConforms(byte[] pdf) throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		for (PDFAFlavour flavour : new PDFAFlavour[] { PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1 }) {
			try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
					PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
				var result = validator.validate(parser);

				assertThat(result.getTestAssertions().stream().map(TestAssertion::getMessage)).as(flavour.name())
					.isEmpty();
				assertThat(result.isCompliant()).as(flavour.name()).isTrue();
			}
		}
	}

}
