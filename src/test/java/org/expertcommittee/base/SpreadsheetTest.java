package org.expertcommittee.base;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever people typed, a file for spreadsheets holds texts and nothing that runs. */
class SpreadsheetTest {

	private static final List<String> HOSTILE = List.of("=HYPERLINK(\"http://example.org\")", "+1+1", "-2+3",
			"@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)", "=cmd|' /C calc'!A0");

	private static final String HTML = "<script>alert(1)</script><img src=x onerror=alert(2)>&amp;";

	@Test
	void aListHoldsTexts() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Spreadsheet.write(out, "表", List.of("文字"), page(), List::of);
		harmless(out);
	}

	@Test
	void aLedgerHoldsTextsAlsoInItsHead() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Spreadsheet.write(out,
				new Ledger<>("台账", "示例委员会", "=1+1", List.of(new Ledger.Column<>("文字", 20, (text) -> text)), page()));
		assertThat(harmless(out)).contains("'=1+1");
	}

	@Test
	void leavesOtherWordsAlone() {
		for (String word : List.of("", "示例", "2026-11-02", "1-2", "a=b", "'x", HTML)) {
			assertThat(Spreadsheet.harmless(word)).isEqualTo(word);
		}
	}

	private static Function<PagedQuery, List<String>> page() {
		List<String> all = new ArrayList<>(HOSTILE);
		all.add(HTML);
		return (query) -> (query.offset() == 0) ? all : List.of();
	}

	private static List<String> harmless(ByteArrayOutputStream out) throws IOException {
		List<String> cells = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(workbook.getSheetAt(0).getHyperlinkList()).isEmpty();
			for (Row row : workbook.getSheetAt(0)) {
				for (Cell cell : row) {
					assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
					cells.add(cell.getStringCellValue());
				}
			}
		}
		assertThat(cells).contains(HTML);
		HOSTILE.forEach((text) -> assertThat(cells).as(text)
			.anyMatch((cell) -> cell.replace("\r", "\n").equals("'" + text.replace("\r", "\n"))));
		return cells;
	}

}
