package org.expertcommittee.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.groups.Tuple;
import org.expertcommittee.appointment.AppointmentChangeService;
import org.expertcommittee.appointment.EndData;
import org.expertcommittee.appointment.RosterFilter;
import org.expertcommittee.appointment.RosterRow;
import org.expertcommittee.appointment.TermRosterService;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.certificate.CertificateLedgerFilter;
import org.expertcommittee.certificate.CertificateLedgerRow;
import org.expertcommittee.certificate.CertificateLedgerService;
import org.expertcommittee.certificate.CertificateService;
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

@ServiceTest
@As(Role.SECRETARIAT)
class LedgerServiceTest {

	private static final PagedQuery FIRST = PagedQuery.of(0, 100);

	@Autowired
	LedgerService ledgers;

	@Autowired
	CertificateLedgerService certificateLedger;

	@Autowired
	TermRosterService roster;

	@Autowired
	CertificateService certificates;

	@Autowired
	AppointmentChangeService changes;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationContext context;

	private SampleCommittee sample;

	@BeforeEach
	void enterTheCommittee() {
		this.sample = SampleCommittee.enter(this.context);
	}

	@Test
	void listsIssuedCertificatesByNumberAndLeavesDraftsOut() {
		issue("示例专家01", "委员");
		issue("示例专家02", "副主任");
		long third = issue("示例专家03", "委员");
		this.certificates.prepare(this.sample.appointed(this.sample.expert("示例专家04"), "委员"));
		this.certificates.revoke(third, "姓名有误");

		List<CertificateLedgerRow> rows = this.certificateLedger.list(CertificateLedgerFilter.ALL, FIRST);
		assertThat(rows).extracting(CertificateLedgerRow::position, CertificateLedgerRow::holderName)
			.containsExactly(row(1, "示例专家01"), row(2, "示例专家02"), row(3, "示例专家03"));
		assertThat(this.certificateLedger.count(CertificateLedgerFilter.ALL)).isEqualTo(3);
		assertThat(this.certificateLedger.count(new CertificateLedgerFilter(null, null, true, null))).isEqualTo(2);
		assertThat(this.certificateLedger.list(new CertificateLedgerFilter(null, 2026, false, "slzj03"), FIRST))
			.extracting(CertificateLedgerRow::holderName)
			.containsExactly("示例专家03");
		assertThat(this.certificateLedger.years()).containsExactly(2026);
	}

	@Test
	void writesTheLedgerAsAWorkbookThatExecutesNothing() throws IOException {
		issue("𬭎·示例", "委员");
		long revoked = issue("示例专家02", "委员");
		this.certificates.revoke(revoked, "=HYPERLINK(\"http://example.org\")");

		List<List<String>> lines = workbook(CertificateLedgerFilter.ALL);
		assertThat(lines.get(0)).containsExactly("聘书台账");
		assertThat(lines.get(1).getFirst()).contains("示例委员会", "2026-11-23");
		assertThat(lines.get(2)).containsExactly("序号", "聘书编号", "姓名", "职务", "聘期", "批准文号", "用印日期", "签领人/日期", "状态", "备注");
		assertThat(lines.get(3)).startsWith("1", "示聘字〔2026〕1号", "𬭎·示例", "委员", "2024-11-02\n2027-11-01");
		assertThat(lines.get(4)).contains("已作废").anyMatch((cell) -> cell.contains("2026-11-23 作废：=HYPERLINK"));
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'report.ledger.export'")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void printsTheRosterWithRareNamesAndPageNumbers() throws IOException {
		this.sample.appointed(this.sample.expert("買買提·㛃𬭎"), "委员");
		for (int i = 0; i < 40; i++) {
			this.sample.appointed(this.sample.expert("示例专家" + i), "委员");
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.ledgers.roster(new RosterFilter(this.sample.termId(), null, false, null), null, LedgerFormat.PDF, out);
		try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
			String text = new PDFTextStripper().getText(document);
			assertThat(text).contains("专家名册", "示例委员会 第一届", "買買提·㛃𬭎", "示例专家39", "制表人：", "第 2 页");
			assertThat(document.getNumberOfPages()).isGreaterThan(1);
		}
	}

	@Test
	void listsMembersByOfficeThenBySetPlaceThenByStrokes() {
		for (String name : List.of("张示例", "李示例", "王示例", "何示例")) {
			this.sample.appointed(this.sample.expert(name), "委员");
		}
		this.sample.appointed(this.sample.expert("翟示例"), "副主任");
		long leader = this.sample.expert("魏示例");
		this.sample.appointed(leader, "委员");
		this.jdbc.sql("update expert set roster_order = 1 where id = ?").param(leader).update();

		// 王 4 strokes; 李 before 何 by the first stroke, both 7; 张 7 as well, but begins
		// with 折.
		assertThat(this.roster.list(RosterFilter.TODAY, FIRST)).extracting(RosterRow::name)
			.containsExactly("翟示例", "魏示例", "王示例", "李示例", "何示例", "张示例");
		assertThat(this.roster.list(RosterFilter.TODAY, new PagedQuery(0, 10, "pinyin", false)))
			.extracting(RosterRow::name)
			.containsExactly("何示例", "李示例", "王示例", "魏示例", "翟示例", "张示例");
	}

	@Test
	void keepsWhoHasLeftOutOfTodaysRosterButInTheWholeOne() {
		this.sample.appointed(this.sample.expert("示例专家01"), "委员");
		long left = this.sample.appointed(this.sample.expert("示例专家02"), "委员");
		this.sample.proposed(this.sample.expert("示例专家03"), "委员");
		this.changes.resign(left, new EndData("工作调动", LocalDate.parse("2026-11-23"), null));

		assertThat(this.roster.list(RosterFilter.TODAY, FIRST)).extracting(RosterRow::name).containsExactly("示例专家01");
		assertThat(this.roster.list(new RosterFilter(this.sample.termId(), null, true, null), FIRST))
			.extracting(RosterRow::name)
			.containsExactlyInAnyOrder("示例专家01", "示例专家02");
	}

	@Test
	void handsLedgersToTheSecretariatAlone() {
		for (Role role : List.of(Role.EXPERT, Role.ADMIN, Role.AUDITOR)) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> Actors.as(Actors.user(Set.of(role), 0), () -> {
					this.ledgers.certificates(CertificateLedgerFilter.ALL, LedgerFormat.XLSX,
							new ByteArrayOutputStream());
					return null;
				}));
		}
	}

	private long issue(String name, String office) {
		return this.sample.issued(this.sample.appointed(this.sample.expert(name), office));
	}

	private static Tuple row(int position, String name) {
		return Tuple.tuple(position, name);
	}

	private List<List<String>> workbook(CertificateLedgerFilter filter) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.ledgers.certificates(filter, LedgerFormat.XLSX, out);
		List<List<String>> lines = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			for (Row row : sheet) {
				List<String> cells = new ArrayList<>();
				row.forEach((cell) -> cells.add(cell.getStringCellValue()));
				lines.add(cells);
			}
		}
		return lines;
	}

}
