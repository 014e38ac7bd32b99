package org.expertcommittee.certificate.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.expertcommittee.certificate.pdf.CertificateDesign.BodyFont;
import org.expertcommittee.certificate.pdf.CertificateDesign.Logo;
import org.expertcommittee.certificate.pdf.CertificateDesign.Orientation;
import org.expertcommittee.certificate.pdf.CertificateDesign.Style;
import org.expertcommittee.certificate.pdf.CertificateDesign.TitleFont;
import org.expertcommittee.certificate.pdf.TextDoesNotFit.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Every look in both orientations. */
class DesignTest {

	private static final String UNIT = "洛阳市瀍河回族区产业发展专家顾问委员会";

	/** 50 code points, some of them outside the basic plane. */
	private static final String LONGEST_NAME = "买买提·艾力㛃𬭎𫍽𬱖𠅤龘".repeat(5).substring(0, 71);

	private static final String LONGEST_OFFICE = "专业技术与产业发展联络组副组长、".repeat(13).substring(0, 200);

	static Stream<CertificateDesign> designs() {
		List<CertificateDesign> all = new ArrayList<>();
		for (Style style : Style.values()) {
			for (Orientation orientation : Orientation.values()) {
				all.add(new CertificateDesign(style, orientation, BodyFont.KAI, TitleFont.SONG, "#b81214", null));
				all.add(new CertificateDesign(style, orientation, BodyFont.SONG, TitleFont.KAI, "#1f5a9c", logo()));
			}
		}
		return all.stream();
	}

	@ParameterizedTest
	@MethodSource("designs")
	void isArchivableAndAccessible(CertificateDesign design) throws Exception {
		ConformanceTest
			.assertConforms(Samples.render(Samples.with("李晓", "副主任", new Seal.Sample("样章"), null, UNIT), design));
	}

	@ParameterizedTest
	@MethodSource("designs")
	void theLongestNameAndOfficeFitAndNothingOverlaps(CertificateDesign design) throws Exception {
		assertThat(LONGEST_NAME.codePointCount(0, LONGEST_NAME.length())).isGreaterThanOrEqualTo(50);
		byte[] pdf = Samples
			.render(Samples.with(LONGEST_NAME, LONGEST_OFFICE, new Seal.Blank(), null, UNIT + "办公室暨秘书处"), design);

		try (PDDocument document = Loader.loadPDF(pdf)) {
			String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
			assertThat(text).contains(LONGEST_OFFICE, LONGEST_NAME);
			SheetPlan plan = SheetPlan.of(design);
			List<PDRectangle> lines = lines(document);
			for (PDRectangle line : lines) {
				assertThat(line.getLowerLeftX()).isGreaterThan(plan.left() - 32);
				assertThat(line.getUpperRightX()).isLessThan(plan.right() + 8);
			}
			PDRectangle code = new PDRectangle(plan.left() - 8, plan.qrBottom() - 8, 76.5f + 16, 76.5f + 16);
			assertThat(lines).noneMatch((line) -> overlap(line, code));
			for (int i = 0; i < lines.size(); i++) {
				for (int k = i + 1; k < lines.size(); k++) {
					assertThat(overlap(lines.get(i), lines.get(k))).as(lines.get(i) + " " + lines.get(k)).isFalse();
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("designs")
	void sealPositionIsFreeOfTheQrCodeAndOnThePaper(CertificateDesign design) throws Exception {
		byte[] pdf = Samples.render(Samples.with("李晓", "副主任", new Seal.Blank(), null, UNIT), design);

		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDAnnotation seal = document.getPage(0).getAnnotations().getFirst();
			SheetPlan plan = SheetPlan.of(design);
			PDRectangle code = new PDRectangle(plan.left(), plan.qrBottom(), 76.5f, 76.5f);
			assertThat(overlap(seal.getRectangle(), code)).isFalse();
			assertThat(seal.getRectangle().getWidth()).isEqualTo(119);
			assertThat(seal.getRectangle().getUpperRightX()).isLessThan(plan.width() - 40);
			assertThat(seal.getRectangle().getLowerLeftY()).isGreaterThan(40);
		}
	}

	@ParameterizedTest
	@MethodSource("designs")
	void qrCodeIsRead(CertificateDesign design) throws Exception {
		byte[] pdf = Samples.render(Samples.with("李晓", "副主任", new Seal.Blank(), null, UNIT), design);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
			var read = new QRCodeReader().decode(
					new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page))),
					Map.of(DecodeHintType.TRY_HARDER, true));

			assertThat(read.getText()).isEqualTo(Samples.VERIFY_URL);
			assertThat(page.getWidth() > page.getHeight()).isEqualTo(design.orientation() == Orientation.LANDSCAPE);
		}
	}

	@ParameterizedTest
	@MethodSource("designs")
	void refusesTheTextThatNoSizeFits(CertificateDesign design) {
		assertThatExceptionOfType(TextDoesNotFit.class)
			.isThrownBy(
					() -> Samples.render(Samples.with("李晓", "委员".repeat(600), new Seal.Blank(), null, UNIT), design))
			.satisfies((refusal) -> assertThat(refusal.getPart()).isEqualTo(Part.BODY));
	}

	@ParameterizedTest
	@ValueSource(strings = { "red", "#12345", "#1234567", "" })
	void refusesWhatIsNoColour(String color) {
		assertThatIllegalArgumentException().isThrownBy(() -> new CertificateDesign(Style.CLASSIC,
				Orientation.LANDSCAPE, BodyFont.KAI, TitleFont.SONG, color, null));
	}

	@Test
	void knowsUsablePictures() {
		assertThat(LogoArt.isUsable(logo().bytes())).isTrue();
		assertThat(LogoArt.isUsable(new byte[0])).isFalse();
		assertThat(LogoArt.isUsable("<svg/>".getBytes(StandardCharsets.UTF_8))).isFalse();
		byte[] broken = Arrays.copyOf(logo().bytes(), 60);
		assertThat(LogoArt.isUsable(broken)).isFalse();
	}

	private static Logo logo() {
		BufferedImage picture = new BufferedImage(640, 320, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = picture.createGraphics();
		graphics.setColor(new Color(0x9b1c1f));
		graphics.fillOval(10, 10, 620, 300);
		graphics.dispose();
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, "png", png);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Logo(png.toByteArray(), "示例标识");
	}

	/**
	 * The boxes of the lines of text, from the baseline to the top of most characters.
	 */
	private static List<PDRectangle> lines(PDDocument document) throws Exception {
		Map<Float, float[]> byBaseline = new TreeMap<>();
		float height = document.getPage(0).getMediaBox().getHeight();
		new PDFTextStripper() {
			@Override
			protected void processTextPosition(TextPosition at) {
				float y = height - at.getYDirAdj();
				float[] box = byBaseline.computeIfAbsent(y,
						(key) -> new float[] { Float.MAX_VALUE, 0, at.getFontSizeInPt() });
				box[0] = Math.min(box[0], at.getXDirAdj());
				box[1] = Math.max(box[1], at.getXDirAdj() + at.getWidthDirAdj());
			}
		}.getText(document);
		List<PDRectangle> boxes = new ArrayList<>();
		byBaseline.forEach((y, box) -> boxes.add(new PDRectangle(box[0], y, box[1] - box[0], box[2] * 0.82f)));
		return boxes;
	}

	private static boolean overlap(PDRectangle a, PDRectangle b) {
		return a.getLowerLeftX() < b.getUpperRightX() && b.getLowerLeftX() < a.getUpperRightX()
				&& a.getLowerLeftY() < b.getUpperRightY() && b.getLowerLeftY() < a.getUpperRightY();
	}

}
