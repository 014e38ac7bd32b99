package org.expertcommittee.certificate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Comparator;
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
import org.expertcommittee.appointment.AppointmentFilter;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.appointment.AppointmentStatus;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.certificate.pdf.PdfVerifier;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo's first certificate is made by the same acts as every other one. */
@PortalTest
@As(Role.SECRETARIAT)
class LaunchCertificateTest {

	/** Later parts of the demo data belong to other features. */
	private static final int LAST_PART = 35;

	@Autowired
	List<DemoData> parts;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	CertificateService certificates;

	@Autowired
	CertificateFileService files;

	@Autowired
	AppointmentService appointments;

	@BeforeEach
	void createTheDemo() {
		this.transaction.executeWithoutResult((status) -> this.parts.stream()
			.filter((part) -> part.order() <= LAST_PART)
			.sorted(Comparator.comparingInt(DemoData::order))
			.forEach(DemoData::create));
	}

	@Test
	void givesTheViceChairOfTheLaunchTheFirstNumber() {
		CertificateListItem first = lixiao();
		assertThat(first.number()).isEqualTo("瀍产专聘字〔2024〕1号");
		assertThat(first.awardedOn()).isEqualTo("2024-11-02");
		assertThat(first.endsOn()).isEqualTo("2027-11-01");
		assertThat(this.files.check(first.id()).good()).isTrue();
		assertThat(this.certificates.count(CertificateFilter.of(CertificateStatus.AWAITING_SEAL))).isEqualTo(2);
		assertThat(this.certificates.count(CertificateFilter.of(CertificateStatus.DRAFT))).isEqualTo(2);
		// Two whose term ends, one who has resigned as of a coming day.
		assertThat(this.appointments.count(AppointmentFilter.of(AppointmentStatus.ENDING_SOON))).isEqualTo(3);
	}

	@Test
	void theFileIsArchivableAccessibleAndSigned() throws Exception {
		byte[] pdf = this.files.download(lixiao().id()).bytes();

		assertThat(PdfVerifier.verify(pdf).valid()).isTrue();
		assertThat(PdfVerifier.verify(pdf).fingerprint()).isEqualTo(this.files.get(lixiao().id()).keyFingerprint());
		VeraGreenfieldFoundryProvider.initialise();
		for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
			try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
					PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
				assertThat(validator.validate(parser).isCompliant()).as(flavour.name()).isTrue();
			}
		}
	}

	@Test
	void theFileReadsAsItLooksAndItsCodeLeadsToItsPublicCheck() throws Exception {
		CertificateDetails details = this.files.get(lixiao().id());
		byte[] pdf = this.files.download(details.id()).bytes();

		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", "")).contains("瀍产专聘字〔2024〕1号", "李晓同志：",
					"兹聘请李晓同志为洛阳市瀍河回族区产业发展专家顾问委员会副主任", "聘期三年（自二〇二四年十一月二日起至二〇二七年十一月一日止）。", "此聘。");
		}
		BufferedImage page = ImageIO.read(new ByteArrayInputStream(this.files.page(details.id())));
		assertThat(new QRCodeReader()
			.decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page))),
					Map.of(DecodeHintType.TRY_HARDER, true))
			.getText()).isEqualTo("http://localhost:8080/verify/" + details.verifyCode());
	}

	private CertificateListItem lixiao() {
		return this.certificates.list(new CertificateFilter(null, null, "李晓"), PagedQuery.of(0, 10)).getFirst();
	}

}
