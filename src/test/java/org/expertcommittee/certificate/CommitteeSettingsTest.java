package org.expertcommittee.certificate;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.expertcommittee.appointment.AppointmentData;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.audit.ConfigurationChange;
import org.expertcommittee.audit.ConfigurationHistoryService;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeSealService;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermChangeData;
import org.expertcommittee.committee.TermData;
import org.expertcommittee.committee.TermService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What a committee's settings come to: in its certificates and in its history. */
@ServiceTest
@As(Role.SECRETARIAT)
class CommitteeSettingsTest {

	private static final LocalDate END = SampleCommittee.START.plusYears(3).minusDays(1);

	@Autowired
	CommitteeService committees;

	@Autowired
	CommitteeSealService seals;

	@Autowired
	TermService terms;

	@Autowired
	OfficeService offices;

	@Autowired
	AppointmentService appointments;

	@Autowired
	CertificateFileService files;

	@Autowired
	CertificateTemplateService templates;

	@Autowired
	SigningKeyService keys;

	@Autowired
	ConfigurationHistoryService history;

	@Autowired
	VerificationService verification;

	@Autowired
	ApplicationContext context;

	private SampleCommittee sample;

	private long own;

	@BeforeEach
	void enterTheCommittee() {
		this.sample = SampleCommittee.enter(this.context);
		this.own = this.committees.require().id();
	}

	@Test
	void anIssuedFileCarriesTheSealOfItsCommittee() throws Exception {
		long unsealed = this.sample.issued(this.sample.appointed(this.sample.expert("示例甲"), "委员"));
		this.seals.set(this.own, ring(new Color(0xc8161d)));
		long sealed = this.sample.issued(this.sample.appointed(this.sample.expert("示例乙"), "委员"));

		assertThat(sealPictures(unsealed)).isEmpty();
		assertThat(this.files.get(unsealed).seal()).isNull();
		assertThat(sealPictures(sealed)).singleElement().satisfies((picture) -> {
			assertThat(picture.getWidth()).isEqualTo(400);
			assertThat(new Color(picture.getRGB(20, 200))).isEqualTo(new Color(0xc8161d));
			assertThat(new Color(picture.getRGB(200, 200), true).getAlpha()).isZero();
		});
		assertThat(this.files.get(sealed).seal()).isNotNull();
	}

	@Test
	void anotherCommitteesCertificatesHaveItsOwnNumberWordsAndSeal() throws Exception {
		this.seals.set(this.own, ring(Color.RED));
		long other = this.committees
			.create(CommitteeData.named("示例二委员会", "示例二", "二").withNumberPattern("二聘字〔{year}〕{seq}号"));
		CertificateTemplateData usual = this.templates.edit(other);
		this.templates.save(other,
				new CertificateTemplateData(usual.design(), usual.orientation(), usual.bodyFont(), usual.titleFont(),
						usual.titleColor(), usual.heading(), "特聘{name}{honorific}为{committee}{office}。",
						usual.closing(), null, usual.version()));
		long term = this.terms.create(other, new TermData("第一届", SampleCommittee.START, END, 0));
		long id = this.sample.issued(appointedIn(other, term));

		assertThat(this.files.get(id).number()).isEqualTo("二聘字〔2026〕1号");
		assertThat(sealPictures(id)).isEmpty();
		try (PDDocument document = Loader.loadPDF(this.files.download(id).bytes())) {
			assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", "")).contains("特聘示例丙同志为示例二委员会主任。");
		}
	}

	@Test
	void anExtendedTermTakesItsAppointmentsAndTheirCertificatesAlong() {
		long moved = this.sample.appointed(this.sample.expert("示例甲"), "委员");
		long shorter = shorter();
		long certificate = this.sample.issued(moved);
		String hash = this.files.get(certificate).sha256();
		LocalDate later = END.plusMonths(6);
		this.terms.changeEnd(this.sample.termId(), new TermChangeData(later, "示发〔2026〕3号", null, "换届筹备需要时间", true,
				this.terms.edit(this.sample.termId()).version()));

		assertThat(this.appointments.facts(moved).endsOn()).isEqualTo(later);
		assertThat(this.appointments.facts(shorter).endsOn()).isEqualTo(END.minusYears(1));
		CertificateDetails details = this.files.get(certificate);
		assertThat(details.extendedTo()).isEqualTo(later);
		assertThat(details.endsOn()).isEqualTo(END);
		assertThat(details.sha256()).isEqualTo(hash);
		assertThat(this.files.check(certificate).good()).isTrue();
		assertThat(this.verification.byCode(details.verifyCode())).map(PublicCertificate::extendedTo).hasValue(later);
	}

	@Test
	void anExtendedTermLeavesItsAppointmentsAloneUnlessTheyAreToMove() {
		long appointment = this.sample.appointed(this.sample.expert("示例甲"), "委员");
		long certificate = this.sample.issued(appointment);
		this.terms.changeEnd(this.sample.termId(), new TermChangeData(END.plusMonths(6), null, null, "换届筹备需要时间", false,
				this.terms.edit(this.sample.termId()).version()));
		assertThat(this.appointments.facts(appointment).endsOn()).isEqualTo(END);
		assertThat(this.files.get(certificate).extendedTo()).isNull();
	}

	@Test
	void theHistoryHoldsTemplatesAndKeys() throws Exception {
		CertificateTemplateData usual = this.templates.edit(this.own);
		this.templates.save(this.own, new CertificateTemplateData(usual.design(), usual.orientation(), usual.bodyFont(),
				usual.titleFont(), usual.titleColor(), "聘任书", usual.wording(), usual.closing(), null, usual.version()));
		long other = this.committees
			.create(CommitteeData.named("示例二委员会", "示例二", "二").withNumberPattern("二聘字〔{year}〕{seq}号"));
		Actors.admin(() -> {
			this.keys.activate(this.keys.make(this.own), "启用专用密钥");
			this.keys.activate(this.keys.make(null), "定期更换");
			return null;
		});

		assertThat(actions(this.own)).contains("certificate.template.save")
			.filteredOn("certificate.key.activate"::equals)
			.hasSize(2);
		assertThat(actions(other)).doesNotContain("certificate.template.save")
			.filteredOn("certificate.key.activate"::equals)
			.hasSize(1);
	}

	private List<String> actions(long committee) {
		return this.history.list(committee, 0, 100).stream().map(ConfigurationChange::action).toList();
	}

	private long appointedIn(long committee, long term) throws Exception {
		long expert = this.sample.expert("示例丙");
		long office = this.offices.active(committee).getFirst().id();
		long id = SampleCommittee.as(SampleCommittee.SECRETARY, () -> {
			long proposed = this.appointments
				.propose(AppointmentData.of(expert, term, office, SampleCommittee.START, 3));
			this.appointments.submit(proposed);
			return proposed;
		});
		SampleCommittee.as(SampleCommittee.DIRECTOR, () -> {
			this.appointments.approve(id, null);
			return id;
		});
		return id;
	}

	/** Ends a year before the term does. */
	private long shorter() {
		long expert = this.sample.expert("示例乙");
		long id = SampleCommittee.as(SampleCommittee.SECRETARY, () -> {
			long proposed = this.appointments.propose(AppointmentData.of(expert, this.sample.termId(),
					this.sample.office("顾问"), SampleCommittee.START, 2));
			this.appointments.submit(proposed);
			return proposed;
		});
		SampleCommittee.as(SampleCommittee.DIRECTOR, () -> {
			this.appointments.approve(id, null);
			return id;
		});
		return id;
	}

	/** The pictures at the place of the signature. */
	private List<BufferedImage> sealPictures(long certificate) throws IOException {
		List<BufferedImage> pictures = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(this.files.download(certificate).bytes())) {
			PDResources resources = document.getSignatureFields()
				.getFirst()
				.getWidgets()
				.getFirst()
				.getNormalAppearanceStream()
				.getResources();
			for (COSName name : resources.getXObjectNames()) {
				if (resources.getXObject(name) instanceof PDImageXObject image) {
					pictures.add(image.getImage());
				}
			}
		}
		return pictures;
	}

	private static byte[] ring(Color color) throws IOException {
		BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(color);
		graphics.setStroke(new BasicStroke(20));
		graphics.drawOval(20, 20, 360, 360);
		graphics.dispose();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, "png", out);
		return out.toByteArray();
	}

}
