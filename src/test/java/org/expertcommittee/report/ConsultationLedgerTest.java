package org.expertcommittee.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationLedgerFilter;
import org.expertcommittee.consultation.ConsultationLedgerRow;
import org.expertcommittee.consultation.ConsultationLedgerService;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.LedgerPart;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@ServiceTest
@As(Role.SECRETARIAT)
class ConsultationLedgerTest {

	private static final PagedQuery FIRST = PagedQuery.of(0, 100);

	@Autowired
	ConsultationLedgerService ledger;

	@Autowired
	LedgerService files;

	@Autowired
	ConsultationService consultations;

	@Autowired
	CaseWorkService work;

	@Autowired
	TestClock clock;

	@Autowired
	ApplicationContext context;

	@BeforeEach
	void enterTheCommittee() {
		SampleCommittee.enter(this.context);
	}

	@Test
	void listsRequestsByNumberAndSaysWhichAreLate() {
		register("工艺放大", "示例企业甲", LocalDate.of(2026, 11, 30));
		this.work.accept(register("备案要求", "示例企业乙", LocalDate.of(2026, 12, 31)));
		this.clock.set(LocalDate.of(2026, 12, 7));

		assertThat(this.ledger.list(ConsultationLedgerFilter.ALL, FIRST))
			.extracting(ConsultationLedgerRow::position, ConsultationLedgerRow::enterprise,
					ConsultationLedgerRow::title, ConsultationLedgerRow::status, ConsultationLedgerRow::overdue)
			.containsExactly(tuple(1, "示例企业甲", "工艺放大", ConsultationStatus.SUBMITTED, true),
					tuple(2, "示例企业乙", "备案要求", ConsultationStatus.ACCEPTED, false));
		assertThat(titles(ConsultationLedgerFilter.of(LedgerPart.OVERDUE))).containsExactly("工艺放大");
		assertThat(titles(ConsultationLedgerFilter.of(LedgerPart.CLOSED))).isEmpty();
		assertThat(titles(new ConsultationLedgerFilter(2026, LedgerPart.OPEN, null, null, "slqyy")))
			.containsExactly("备案要求");
		assertThat(titles(new ConsultationLedgerFilter(2025, null, null, null, null))).isEmpty();
		assertThat(this.ledger.count(ConsultationLedgerFilter.ALL)).isEqualTo(2);
		assertThat(this.ledger.years()).containsExactly(2026);
	}

	@Test
	void aFormulaInARequestStaysText() throws IOException {
		register("=HYPERLINK(\"http://example.org\")", "示例企业甲", LocalDate.of(2026, 12, 31));

		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.files.consultations(ConsultationLedgerFilter.ALL, LedgerFormat.XLSX, out);
		List<String> cells = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			for (Row row : workbook.getSheetAt(0)) {
				row.forEach((cell) -> {
					assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
					cells.add(cell.getStringCellValue());
				});
			}
		}
		assertThat(cells).contains("序号", "企业", "问题诉求", "提出日期", "交办单位", "责任人", "办结时限", "当前进展", "回访情况", "满意度", "是否销号")
			.contains("示例企业甲", "待受理", "否")
			.anyMatch((cell) -> cell.startsWith("'=HYPERLINK"));
	}

	@Test
	void printsTheLedger() throws IOException {
		register("工艺放大", "示例企业𬭎", LocalDate.of(2026, 12, 31));
		register("<b>=1+1</b>", "+示例<script>企业", LocalDate.of(2026, 12, 31));

		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.files.consultations(ConsultationLedgerFilter.ALL, LedgerFormat.PDF, out);
		try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
			assertThat(new PDFTextStripper().getText(document)).contains("问题台账", "工艺放大", "𬭎", "制表人", "<b>=1+1</b>");
		}
	}

	private List<String> titles(ConsultationLedgerFilter filter) {
		return this.ledger.list(filter, FIRST).stream().map(ConsultationLedgerRow::title).toList();
	}

	private long register(String title, String enterprise, LocalDate deadline) {
		return this.consultations.registerForNew(enterprise, new ConsultationData(0L, title, "希望得到专家意见。", null,
				Urgency.NORMAL, LocalDate.of(2026, 11, 23), "示例秘书", Channel.VISIT, deadline, 0));
	}

}
