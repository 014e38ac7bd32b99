package org.expertcommittee.fee;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.report.LedgerFormat;
import org.expertcommittee.report.LedgerService;
import org.expertcommittee.security.Role;
import org.expertcommittee.session.Attendance;
import org.expertcommittee.session.AttendanceData;
import org.expertcommittee.session.SessionItem;
import org.expertcommittee.session.SessionService;
import org.expertcommittee.session.TestCases;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.expertcommittee.session.TestCases.DAY;
import static org.expertcommittee.session.TestCases.session;

@ServiceTest
@As(Role.SECRETARIAT)
class FeeSheetServiceTest {

	private static final FeeSheetData NOVEMBER = new FeeSheetData("2026年11月专家咨询费发放表", LocalDate.of(2026, 11, 1),
			LocalDate.of(2026, 11, 30));

	private static final PagedQuery FIRST = PagedQuery.of(0, 50);

	@Autowired
	FeeSheetService sheets;

	@Autowired
	BankAccountService accounts;

	@Autowired
	SessionService sessions;

	@Autowired
	ConsultationService consultations;

	@Autowired
	CaseWorkService work;

	@Autowired
	ExpertService experts;

	@Autowired
	LedgerService ledgers;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	ApplicationContext context;

	private long first;

	private long second;

	@BeforeEach
	void aDayWithTwoExperts() {
		SampleCommittee.enter(this.context);
		this.first = TestCases.expert(this.experts, "示例专家甲");
		this.second = TestCases.expert(this.experts, "示例专家乙");
		long caseId = TestCases.assigned(this.consultations, this.work, "中试放大", this.first, this.second);
		hold(caseId, DAY, "6", "2");
		this.clock.set(LocalDate.of(2026, 12, 1));
	}

	@Test
	void paysByHoursAndWithholdsTheTax() {
		FeeSheetDetails sheet = this.sheets.get(prepare());
		assertThat(sheet.people()).extracting(FeePerson::name).containsExactly("示例专家甲", "示例专家乙");
		FeePerson full = sheet.people().getFirst();
		assertThat(full.net()).isEqualByComparingTo("900");
		assertThat(full.gross()).isEqualByComparingTo("925");
		assertThat(full.tax()).isEqualByComparingTo("25");
		FeePerson half = sheet.people().getLast();
		assertThat(half.net()).isEqualByComparingTo("540");
		assertThat(half.tax()).isEqualByComparingTo("0");
		assertThat(sheet.gross()).isEqualByComparingTo("1465");
	}

	@Test
	void paysASessionOnce() {
		long id = prepare();
		assertRefused(() -> this.sheets.prepare(NOVEMBER), "fee.nothing");
		this.sheets.makeVoid(id, "金额有误");
		assertThat(this.sheets.get(prepare()).people()).hasSize(2);
		assertThat(this.sheets.count(FeeSheetState.VOID)).isEqualTo(1);
		assertThat(this.sheets.list(FeeSheetState.DRAFT, FIRST)).hasSize(1);
	}

	@Test
	void isCheckedByAnotherPersonAndThenPaid() {
		long id = prepare();
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.sheets.confirm(id))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("fee.refused.confirmOwn"));
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.sheets.pay(id, new PaidData(LocalDate.of(2026, 12, 1))));
		SampleCommittee.as(SampleCommittee.DIRECTOR, () -> {
			this.sheets.confirm(id);
			return id;
		});
		long item = this.sheets.get(id).items().getFirst().id();
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.sheets.adjust(item, new AdjustData(BigDecimal.TEN, "误")));
		assertRefused(() -> this.sheets.pay(id, new PaidData(LocalDate.of(2026, 12, 2))), "fee.paidOnImpossible");
		this.sheets.pay(id, new PaidData(LocalDate.of(2026, 12, 1)));
		assertThat(this.sheets.get(id).facts().state()).isEqualTo(FeeSheetState.PAID);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.sheets.makeVoid(id, "重复"));
	}

	@Test
	void whoeverAdjustsAnAmountDoesNotCheckTheSheet() {
		long id = prepare();
		long item = this.sheets.get(id).items().getFirst().id();
		SampleCommittee.as(SampleCommittee.DIRECTOR, () -> {
			this.sheets.adjust(item, new AdjustData(new BigDecimal("1234.50"), "院士，上浮"));
			return id;
		});
		assertThat(this.sheets.get(id).items().getFirst().net()).isEqualByComparingTo("1234.5");
		SampleCommittee.as(SampleCommittee.DIRECTOR, () -> {
			assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.sheets.confirm(id));
			return id;
		});
		this.sheets.confirm(id);
	}

	@Test
	void refusesDaysThatCannotBe() {
		LocalDate day = LocalDate.of(2026, 11, 30);
		assertRefused(() -> this.sheets.prepare(new FeeSheetData("甲", day, day.minusDays(1))), "fee.lastBeforeFirst");
		assertRefused(() -> this.sheets.prepare(new FeeSheetData("甲", day, LocalDate.of(2026, 12, 2))),
				"fee.lastInFuture");
		assertRefused(() -> this.sheets.prepare(new FeeSheetData("甲", LocalDate.of(2024, 1, 1), day)), "fee.tooLong");
	}

	@Test
	void masksAccountsOnScreenAndWritesThemIntoTheFile() throws Exception {
		this.accounts.save(this.first, new BankAccountData("示例专家甲", "示例银行洛阳分行", "6222 0000 0000 0000 004", 0));
		long id = prepare();
		assertThat(this.sheets.get(id).people().getFirst().account()).isEqualTo("**** 0004");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.ledgers.fees(id, LedgerFormat.XLSX, out);
		List<String> cells = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			workbook.getSheetAt(0).forEach((row) -> row.forEach((cell) -> cells.add(cell.getStringCellValue())));
		}
		assertThat(cells).contains("合计", "1465.00", "925.00").anyMatch((cell) -> cell.contains("6222000000000000004"));
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'fee.exportSheet'")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void formulasAndHtmlStayWordsInTheFiles() throws Exception {
		this.clock.set(LocalDate.of(2026, 11, 24));
		long hostile = TestCases.expert(this.experts, "示例专家丙");
		long caseId = TestCases.assigned(this.consultations, this.work, "@SUM(A1)", hostile);
		this.sessions.plan(caseId, session(DAY.plusDays(1), 9, 17, 0, hostile), true);
		SessionItem planned = this.sessions.list(caseId).getFirst();
		this.clock.set(DAY.plusDays(6));
		this.sessions.hold(planned.id(), new AttendanceData(List.of(new Attendance(hostile, true, BigDecimal.TWO)),
				"-1+1", this.sessions.attendance(planned.id()).version()));
		this.accounts.save(hostile, new BankAccountData("+示例", "@示例<script>银行", "12345678", 0));
		long id = this.sheets.prepare(new FeeSheetData("=1+1", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
		long item = this.sheets.get(id)
			.items()
			.stream()
			.filter((one) -> one.net().compareTo(new BigDecimal("540")) == 0)
			.findFirst()
			.orElseThrow()
			.id();
		this.sheets.adjust(item, new AdjustData(new BigDecimal("600"), "=cmd|' /C calc'!A0"));
		assertThat(cells((out) -> this.ledgers.fees(id, LedgerFormat.XLSX, out)))
			.anyMatch((cell) -> cell.contains("@示例<script>银行"))
			.noneMatch((cell) -> "=+@".indexOf(cell.charAt(0)) >= 0);
		assertThat(words((out) -> this.ledgers.fees(id, LedgerFormat.PDF, out))).contains("@示例<script>银行");
		assertThat(cells((out) -> this.ledgers.duties(2026, null, LedgerFormat.XLSX, out))).contains("示例专家丙")
			.noneMatch((cell) -> "=+@".indexOf(cell.charAt(0)) >= 0);
		assertThat(words((out) -> this.ledgers.duties(2026, null, LedgerFormat.PDF, out))).contains("示例专家丙");
	}

	private static List<String> cells(Consumer<OutputStream> export) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		export.accept(out);
		List<String> cells = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			workbook.getSheetAt(0).forEach((row) -> row.forEach((cell) -> {
				assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
				if (!cell.getStringCellValue().isEmpty()) {
					cells.add(cell.getStringCellValue());
				}
			}));
		}
		return cells;
	}

	/** The words of a PDF in which nothing can be clicked or run. */
	private static String words(Consumer<OutputStream> export) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		export.accept(out);
		try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
			assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
			assertThat(document.getDocumentCatalog().getNames()).isNull();
			for (PDPage page : document.getPages()) {
				assertThat(page.getAnnotations()).isEmpty();
			}
			return new PDFTextStripper().getText(document).replaceAll("\\s", "");
		}
	}

	@Test
	void refusesANumberThatNoCardHas() {
		for (String wrong : List.of("1234", "6222000000000000001", "62220000ABCD0000")) {
			assertRefused(() -> this.accounts.save(this.first, new BankAccountData("甲", "示例银行", wrong, 0)),
					"fee.bank.invalidNumber");
		}
	}

	@Test
	void anExpertReachesTheOwnAccountAlone() throws Exception {
		this.accounts.save(this.first, new BankAccountData("示例专家甲", "示例银行", "12345678", 0));
		Actors.expert(this.first, () -> {
			assertThat(this.accounts.reveal(this.first)).isEqualTo("12345678");
			return null;
		});
		Actors.expert(this.second, () -> {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.accounts.of(this.first));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.accounts.reveal(this.first));
			return null;
		});
	}

	private long prepare() {
		return this.sheets.prepare(NOVEMBER);
	}

	private void hold(long caseId, LocalDate day, String hoursOfFirst, String hoursOfSecond) {
		this.sessions.plan(caseId, session(day, 9, 17, 0, this.first, this.second), true);
		SessionItem planned = this.sessions.list(caseId).getFirst();
		this.clock.set(day.plusDays(1));
		this.sessions.hold(planned.id(),
				new AttendanceData(
						List.of(new Attendance(this.first, true, new BigDecimal(hoursOfFirst)),
								new Attendance(this.second, true, new BigDecimal(hoursOfSecond))),
						null, this.sessions.attendance(planned.id()).version()));
	}

	private static void assertRefused(Runnable act, String messageKey) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(act::run)
			.satisfies((ex) -> assertThat(ex.violations().getFirst().messageKey()).isEqualTo(messageKey));
	}

}
