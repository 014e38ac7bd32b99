package org.expertcommittee.certificate;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.pdf.FontCoverage;
import org.expertcommittee.base.pdf.GlyphProblem;
import org.expertcommittee.base.pdf.HanBlock;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** 生僻字体检, on both databases. */
@ServiceTest
@As(Role.SECRETARIAT)
class GlyphReportServiceTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	GlyphReportService service;

	@Autowired
	ExpertService experts;

	@Autowired
	JdbcClient jdbc;

	private SampleCommittee committee;

	@BeforeEach
	void enterTheCommittee() {
		this.committee = SampleCommittee.enter(this.context);
	}

	@Test
	void findsNothingWrongWithOrdinaryNames() {
		this.committee.expert("李晓");
		this.committee.expert("买买提·艾力");

		assertThat(this.service.check().findings()).noneMatch(GlyphFinding::refused);
		assertThat(this.service.check().texts()).isGreaterThan(4);
	}

	@Test
	void namesEveryExpertWithACharacterOfOldSystemsAndWhatItMeans() {
		long id = expert("李\uE863");
		expert("王\uE863\uE863");

		GlyphFinding finding = refused("\uE863");
		assertThat(finding.problem()).isEqualTo(GlyphProblem.Kind.PRIVATE_USE);
		assertThat(finding.codePointName()).isEqualTo("U+E863");
		assertThat(finding.correction()).isEqualTo("䶮");
		assertThat(finding.uses()).isEqualTo(2);
		assertThat(finding.examples()).contains(new GlyphUse(GlyphSource.EXPERT, id, "李\uE863"));
	}

	@Test
	void findsWhatNoFontHas() {
		expert("张𲍏");

		GlyphFinding finding = refused("𲍏");
		assertThat(finding.problem()).isIn(GlyphProblem.Kind.MISSING_GLYPH, GlyphProblem.Kind.UNASSIGNED);
		assertThat(finding.correction()).isNull();
	}

	@Test
	void saysWhenAnotherFontStandsIn() {
		this.committee.expert("黄\uD86D\uDFCE");

		assertThat(this.service.check().findings()).anySatisfy((finding) -> {
			assertThat(finding.character()).isEqualTo("\uD86D\uDFCE");
			assertThat(finding.block()).isEqualTo(HanBlock.D);
		});
	}

	@Test
	void readsOfficesAndCommitteesToo() {
		this.jdbc.sql("update office set name = ? where id = ?")
			.params("委\u200B员", this.committee.office("委员"))
			.update();
		this.jdbc.sql("update committee set name = ?").param("示例\uE863委员会").update();

		assertThat(refused("\u200B").examples()).extracting(GlyphUse::source).containsExactly(GlyphSource.OFFICE);
		assertThat(refused("\uE863").examples()).extracting(GlyphUse::source).containsExactly(GlyphSource.COMMITTEE);
	}

	@Test
	void correctsAnOldCodeInANameAndRecordsIt() {
		long id = expert("李\uE863");
		this.service.correctName(id);

		assertThat(this.experts.get(id).name()).isEqualTo("李䶮");
		assertThat(this.service.check().findings()).noneMatch(GlyphFinding::refused);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.service.correctName(id));
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'expert.update'")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void tellsAnAdministratorTheCharactersButNotThePeople() throws Exception {
		long id = expert("李\uE863");

		GlyphFinding finding = Actors.admin(() -> refused("\uE863"));
		assertThat(finding.uses()).isEqualTo(1);
		assertThat(finding.examples()).isEmpty();
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Actors.admin(() -> {
			this.service.correctName(id);
			return id;
		}));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Actors.expert(id, this.service::check));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Actors.auditor(this.service::fonts));
	}

	@Test
	void showsWhatEachFontCovers() {
		assertThat(this.service.fonts()).extracting(FontCoverage::file)
			.startsWith("LXGWWenKai-Regular.ttf", "NotoSerifSC-Regular.ttf", "NotoSerifSC-Bold.ttf");
		assertThat(this.service.fonts().getFirst().characters().get(HanBlock.BASIC)).isGreaterThan(20_000);
		assertThat(HanBlock.BASIC.size()).isEqualTo(20_992);
	}

	/** An expert whose name came from an old system, past today's checks. */
	private long expert(String name) {
		long id = this.committee.expert("示例甲");
		this.jdbc.sql("update expert set name = ? where id = ?").params(name, id).update();
		return id;
	}

	private GlyphFinding refused(String character) {
		return this.service.check()
			.findings()
			.stream()
			.filter((finding) -> finding.refused() && finding.character().equals(character))
			.findFirst()
			.orElseThrow();
	}

}
