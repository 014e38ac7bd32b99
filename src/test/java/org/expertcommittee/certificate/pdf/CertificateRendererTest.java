package org.expertcommittee.certificate.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.expertcommittee.base.pdf.UnprintableText;
import org.expertcommittee.certificate.pdf.TextDoesNotFit.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CertificateRendererTest {

	@ParameterizedTest
	@ValueSource(strings = { "李晓", "买买提·艾力", "㛃", "𬭎", "𫍽", "𬱖", "𠅤", "龘", "䶮", "人大龙金", "㛃𬭎𫍽𬱖𠅤龘䶮" })
	void copiedTextHasTheSameCharacters(String name) throws Exception {
		String text = text(Samples.render(Samples.of(name, new Seal.Sample("样章"), null)));

		assertThat(text.lines().map(String::strip)).contains(name + "同志：");
	}

	@Test
	void keepsCharactersApartThatShareAGlyph() throws Exception {
		// middle dot and bullet operator; the radical ⼈ and the character 人
		String text = text(Samples.render(Samples.of("买·提∙艾⼈人", new Seal.Blank(), null)));

		assertThat(text).contains("买·提∙艾⼈人同志：");
	}

	@Test
	void qrCodeOnThePageLeadsToTheVerification() throws Exception {
		byte[] png = CertificatePreview.toPng(Samples.render(Samples.of("李晓", new Seal.Blank(), null)), 150);
		BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));

		var result = new QRCodeReader().decode(
				new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page))),
				Map.of(DecodeHintType.TRY_HARDER, true));

		assertThat(page.getWidth()).isGreaterThan(page.getHeight());
		assertThat(result.getText()).isEqualTo(Samples.VERIFY_URL);
	}

	@Test
	void longestTextsStayInsideTheFrame() throws Exception {
		String office = "专业技术与产业发展联络委员会委员、".repeat(29) + "委员会副主任";
		byte[] pdf = Samples.render(Samples.with("艾".repeat(40), office.substring(0, 499), new Seal.Blank(), null,
				"洛阳市瀍河回族区产业发展专家顾问委员会办公室暨秘书处"));

		assertThat(text(pdf).replaceAll("\\s", "")).contains(office.substring(0, 499)).contains("艾".repeat(40));
		for (TextPosition position : positions(pdf)) {
			assertThat(position.getXDirAdj()).isBetween(100f, 742f);
			assertThat(position.getXDirAdj() + position.getWidthDirAdj()).isLessThan(742);
			assertThat(position.getFontSizeInPt()).isGreaterThanOrEqualTo(8);
		}
	}

	@Test
	void refusesATextThatIsTooLong() {
		assertThatExceptionOfType(TextDoesNotFit.class)
			.isThrownBy(() -> Samples.render(Samples.with("李晓", "委员".repeat(600), new Seal.Blank(), null, "委员会")))
			.satisfies((refusal) -> assertThat(refusal.getPart()).isEqualTo(Part.BODY));
		assertThatExceptionOfType(TextDoesNotFit.class)
			.isThrownBy(() -> Samples.render(Samples.with("李晓", "委员", new Seal.Blank(), null, "委员会".repeat(60))))
			.satisfies((refusal) -> assertThat(refusal.getPart()).isEqualTo(Part.ISSUER));
	}

	@Test
	void refusesAnUnprintableNameInsteadOfDroppingTheCharacter() {
		assertThatExceptionOfType(UnprintableText.class)
			.isThrownBy(() -> Samples.render(Samples.of("李\uE863", new Seal.Blank(), null)))
			.satisfies((refusal) -> assertThat(refusal.getProblems().getFirst().codePoint()).isEqualTo(0xE863));
	}

	@Test
	void linesNeverBeginWithAStopNorBreakAYear() throws Exception {
		for (int more = 0; more < 26; more++) {
			String text = text(
					Samples.render(Samples.with("李晓", "员".repeat(more) + "委员", new Seal.Blank(), null, "委员会")));

			assertThat(text.lines().map(String::strip))
				.noneMatch((line) -> line.matches("[，。、；：）〕].*") || line.matches(".*[（〔]"))
				.noneMatch((line) -> line.matches(".*[二〇四七]") || line.startsWith("年"));
		}
	}

	@Test
	void drawsEverySealAtTheSamePlace() throws Exception {
		BufferedImage picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
		for (int i = 0; i < 1600; i++) {
			picture.setRGB(i % 40, i / 40, 0xFFDD0000);
		}
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(picture, "png", png);

		assertThat(reds(new Seal.Blank())).isZero();
		assertThat(reds(new Seal.Sample("样章"))).isGreaterThan(800);
		assertThat(reds(new Seal.Image(png.toByteArray()))).isGreaterThan(20_000);
	}

	@Test
	void draftsAreMarked() {
		byte[] plain = CertificatePreview.toPng(Samples.render(Samples.of("李晓", new Seal.Blank(), null)), 50);
		byte[] draft = CertificatePreview.toPng(Samples.render(Samples.of("李晓", new Seal.Blank(), "草稿")), 50);

		assertThat(draft).isNotEqualTo(plain);
	}

	/** Strongly red pixels below the body on the right half of the page. */
	private static int reds(Seal seal) throws Exception {
		BufferedImage page = ImageIO.read(
				new ByteArrayInputStream(CertificatePreview.toPng(Samples.render(Samples.of("李晓", seal, null)), 110)));
		int count = 0;
		for (int y = page.getHeight() * 2 / 3; y < page.getHeight(); y++) {
			for (int x = page.getWidth() / 2; x < page.getWidth(); x++) {
				int rgb = page.getRGB(x, y);
				if ((rgb >> 16 & 255) > 150 && (rgb >> 8 & 255) < 80 && (rgb & 255) < 80) {
					count++;
				}
			}
		}
		return count;
	}

	static String text(byte[] pdf) throws Exception {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static List<TextPosition> positions(byte[] pdf) throws Exception {
		List<TextPosition> all = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			new PDFTextStripper() {
				@Override
				protected void processTextPosition(TextPosition position) {
					all.add(position);
				}
			}.getText(document);
		}
		return all;
	}

}
