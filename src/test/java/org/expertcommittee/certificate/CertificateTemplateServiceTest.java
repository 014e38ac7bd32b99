package org.expertcommittee.certificate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

import javax.imageio.ImageIO;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.base.Violation;
import org.expertcommittee.certificate.TemplateSample.Kind;
import org.expertcommittee.certificate.pdf.CertificateDesign.BodyFont;
import org.expertcommittee.certificate.pdf.CertificateDesign.Orientation;
import org.expertcommittee.certificate.pdf.CertificateDesign.Style;
import org.expertcommittee.certificate.pdf.CertificateDesign.TitleFont;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@ServiceTest
@As(Role.SECRETARIAT)
class CertificateTemplateServiceTest {

	private static final String WORDING = "兹聘请{name}{honorific}为{committee}{office}，聘期{years}年。";

	@Autowired
	CertificateTemplateService templates;

	@Autowired
	CertificateService certificates;

	@Autowired
	CommitteeService committees;

	@Autowired
	ApplicationContext context;

	private SampleCommittee sample;

	private long committee;

	@BeforeEach
	void enterTheCommittee() {
		this.sample = SampleCommittee.enter(this.context);
		this.committee = this.committees.require().id();
	}

	@Test
	void aNewCommitteeHasTheUsualTemplate() {
		assertThat(this.templates.edit(this.committee)).isEqualTo(CertificateTemplateData.usual());
		assertThat(this.templates.revisions(this.committee)).isEmpty();
	}

	@Test
	void aCertificateKeepsTheRevisionItWasPreparedWithUntilItIsRenewed() throws Exception {
		long first = draft("示例甲");
		assertThat(size(first)).containsExactly(1753, 1240);

		save(WORDING, Orientation.PORTRAIT, null);
		long second = draft("示例乙");

		assertThat(this.certificates.edit(first).bodyText()).contains("自二〇二四年十一月二日起");
		assertThat(size(first)).containsExactly(1753, 1240);
		assertThat(this.certificates.edit(second).bodyText()).isEqualTo("兹聘请示例乙同志为示例委员会委员，聘期三年。");
		assertThat(size(second)).containsExactly(1240, 1753);
		assertThat(this.templates.revisions(this.committee))
			.extracting(TemplateRevision::revision, TemplateRevision::certificates)
			.containsExactly(tuple(2, 1L), tuple(1, 1L));

		this.certificates.reword(first);
		assertThat(this.certificates.edit(first).bodyText()).isEqualTo("兹聘请示例甲同志为示例委员会委员，聘期三年。");
		assertThat(size(first)).containsExactly(1240, 1753);
	}

	@Test
	void savingWhatIsThereMakesNoRevision() {
		assertThat(save(WORDING, Orientation.PORTRAIT, null)).isEqualTo(1);
		assertThat(this.templates.save(this.committee, this.templates.edit(this.committee))).isEqualTo(1);
		assertThat(this.templates.revisions(this.committee)).singleElement()
			.satisfies((revision) -> assertThat(revision.savedBy()).isNotBlank());
	}

	@Test
	void refusesAnEditThatWasBasedOnAnOlderRevision() {
		CertificateTemplateData old = this.templates.edit(this.committee);
		save(WORDING, Orientation.PORTRAIT, null);
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.templates.save(this.committee, old));
	}

	@ParameterizedTest
	@CsvSource({ "wording, 兹聘请{name}为{office}{dept}。", "wording, 兹聘请{name}。", "titleColor, red", "titleColor, #ffff00",
			"heading, 聘\uE863", "wording, {name}\uD888\uDF4F{office}" })
	void refusesWhatCannotBePrintedAtItsField(String field, String text) {
		CertificateTemplateData bad = new CertificateTemplateData(Style.MODERN, Orientation.PORTRAIT, BodyFont.KAI,
				TitleFont.KAI, field.equals("titleColor") ? text : "#b81214", field.equals("heading") ? text : "聘书",
				field.equals("wording") ? text : WORDING, "此聘。", null, 0);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.templates.save(this.committee, bad))
			.satisfies((ex) -> assertThat(ex.violations()).extracting(Violation::field).containsOnly(field));
		assertThat(this.templates.revisions(this.committee)).isEmpty();
	}

	@Test
	void refusesALogoThatIsTooLargeOrNoPicture() throws Exception {
		for (byte[] bad : new byte[][] { new byte[3 * 1024 * 1024], { 1, 2, 3 } }) {
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.templates.storeLogo(bad))
				.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("logoSha256"));
		}
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", png);
		String logo = this.templates.storeLogo(png.toByteArray());
		byte[] before = preview(TemplateSample.of(Kind.TYPICAL));
		save(WORDING, Orientation.LANDSCAPE, logo);
		assertThat(preview(TemplateSample.of(Kind.TYPICAL))).isNotEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource(value = Kind.class, names = "EXPERT", mode = EnumSource.Mode.EXCLUDE)
	void showsSamples(Kind kind) throws Exception {
		assertThat(ImageIO.read(new ByteArrayInputStream(preview(TemplateSample.of(kind)))).getWidth()).isEqualTo(701);
		assertThat(Actors.admin(() -> preview(TemplateSample.of(kind)))).isNotEmpty();
	}

	@Test
	void showsAnyExpertToTheSecretariatAlone() {
		long expert = this.sample.expert("买买提·艾力");
		byte[] page = preview(TemplateSample.of(expert));

		assertThat(page).isNotEqualTo(preview(TemplateSample.of(Kind.TYPICAL)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Actors.admin(() -> preview(TemplateSample.of(expert))));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> preview(TemplateSample.of(99L)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Actors.auditor(() -> this.templates.edit(this.committee)));
	}

	@Test
	void previewSaysThatTheWordsDoNotFit() {
		CertificateTemplateData usual = CertificateTemplateData.usual();
		CertificateTemplateData tooLong = new CertificateTemplateData(usual.design(), usual.orientation(),
				usual.bodyFont(), usual.titleFont(), usual.titleColor(), usual.heading(),
				"{name}{office}" + "长".repeat(980), usual.closing(), null, 0);
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.templates.preview(this.committee, tooLong, TemplateSample.of(Kind.TYPICAL), 60))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("certificate.tooLong.BODY"));
	}

	private byte[] preview(TemplateSample who) {
		return this.templates.preview(this.committee, this.templates.edit(this.committee), who, 60);
	}

	private int save(String wording, Orientation orientation, @Nullable String logo) {
		CertificateTemplateData now = this.templates.edit(this.committee);
		return this.templates.save(this.committee, new CertificateTemplateData(Style.MODERN, orientation, BodyFont.SONG,
				TitleFont.KAI, "#1f5a9c", "聘书", wording, "此聘。", logo, now.version()));
	}

	private long draft(String name) {
		return this.certificates.prepare(this.sample.appointed(this.sample.expert(name), "委员"));
	}

	private int[] size(long id) throws Exception {
		BufferedImage page = ImageIO.read(new ByteArrayInputStream(this.certificates.preview(id)));
		return new int[] { page.getWidth(), page.getHeight() };
	}

}
