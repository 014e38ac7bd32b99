package org.expertcommittee.base.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.expertcommittee.base.pdf.TableSheet.Column;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TableDocumentTest {

	private static final FontSet FONTS = FontSet.withSystemFonts(List.of());

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-02T02:30:00Z"), ZoneOffset.UTC);

	private static final List<Column> COLUMNS = List.of(Column.centered("序号", 1), Column.centered("姓名", 2),
			Column.text("职务", 4), Column.amount("金额", 1.5f));

	@BeforeAll
	static void start() {
		VeraGreenfieldFoundryProvider.initialise();
	}

	@Test
	void repeatsTheHeadingsAndCountsThePages() throws Exception {
		byte[] pdf = table(TableSheet.landscape("示例台账", "示例委员会", COLUMNS).withSubtitle("二〇二四年十一月"), rows(60));
		int pages = pages(pdf);

		assertThat(pages).isEqualTo(3);
		for (int page = 1; page <= pages; page++) {
			assertThat(text(pdf, page)).contains("序号", "姓名", "职务", "金额").contains("第 " + page + " 页　共 " + pages + " 页");
		}
		assertThat(text(pdf, 1)).startsWith("示例台账").contains("二〇二四年十一月", "示例专家1");
		assertThat(text(pdf, 3)).contains("示例专家60");
	}

	@Test
	void turnsThePageForParagraphsWithoutRepeatingTheHeadings() throws Exception {
		TableSheet sheet = TableSheet.landscape("示例台账", "示例委员会", COLUMNS);
		List<String> before = java.util.stream.IntStream.rangeClosed(1, 60).mapToObj((i) -> "前文" + i + "。").toList();
		List<String> after = java.util.stream.IntStream.rangeClosed(1, 60).mapToObj((i) -> "后文" + i + "。").toList();
		byte[] pdf;
		try (TableDocument table = new TableDocument(FONTS, CLOCK, sheet);
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			table.before(before).after(after);
			table.row(List.of("1", "示例专家1", "委员", "1"));
			table.finish(out);
			pdf = out.toByteArray();
		}
		assertConforms(pdf);
		String all = "";
		for (int page = 1; page <= pages(pdf); page++) {
			String text = text(pdf, page);
			assertThat(text.contains("姓名")).as("page %s", page).isEqualTo(text.contains("示例专家1"));
			all += text;
		}
		assertThat(all).contains(before).contains(after);
	}

	@Test
	void keepsARowOnOnePage() throws Exception {
		List<List<@Nullable String>> rows = rows(15);
		rows.add(List.of("16", "甲", "起头" + "很长的职务名称，".repeat(60) + "收尾", ""));
		byte[] pdf = table(TableSheet.landscape("示例台账", "示例委员会", COLUMNS), rows);

		assertThat(text(pdf, 1)).doesNotContain("起头");
		assertThat(text(pdf, 2).replaceAll("\\s", "")).contains("起头", "收尾");
	}

	@Test
	void splitsARowThatIsTallerThanAPage() throws Exception {
		String office = "起头" + "很长的职务名称，".repeat(400) + "收尾";
		byte[] pdf = table(TableSheet.portrait("示例台账", "示例委员会", COLUMNS), List.of(List.of("1", "甲", office, "")));

		assertThat(pages(pdf)).isGreaterThan(1);
		assertThat(text(pdf, 1).replaceAll("\\s", "")).contains("起头").doesNotContain("收尾");
		assertThat(text(pdf, pages(pdf)).replaceAll("\\s", "")).contains("收尾");
		assertConforms(pdf);
	}

	@Test
	void wrapsByTheRulesOfChineseAndStaysInsideTheCell() throws Exception {
		List<List<@Nullable String>> rows = new ArrayList<>();
		for (int more = 0; more < 24; more++) {
			rows.add(List.of("1", "买买提·艾力㛃𠅤", "委".repeat(more) + "副主任，兼任“专家组”组长（第一组）。", "A".repeat(70)));
		}
		byte[] pdf = table(TableSheet.portrait("示例台账", "示例委员会", COLUMNS), rows);

		for (int page = 1; page <= pages(pdf); page++) {
			assertThat(text(pdf, page).lines().map(String::strip))
				.noneMatch((line) -> line.matches("[，。、；：）”].*") || line.matches(".*[（“]"));
		}
		assertThat(text(pdf, 1)).contains("买买提·艾力㛃𠅤");
		for (TextPosition position : positions(pdf)) {
			assertThat(position.getXDirAdj()).isGreaterThan(42);
			assertThat(position.getXDirAdj() + position.getWidthDirAdj()).isLessThan(595.28f - 42);
			assertThat(position.getYDirAdj()).isBetween(42f, 815f);
		}
	}

	@Test
	void printsASignForACharacterThatNoFontHasAndSaysWhichOneItWas() throws Exception {
		List<@Nullable String> row = new ArrayList<>(List.of("1", "李\uE863", "第一行\n第二行\u200B", ""));
		row.set(3, null);
		byte[] pdf = table(TableSheet.landscape("示例台账", "示例委员会", COLUMNS), List.of(row));

		assertThat(text(pdf, 1)).contains("李〓", "U+E863", "第一行", "第二行").doesNotContain("\u200B");
	}

	@Test
	void isArchivableAndAccessible() throws Exception {
		assertConforms(table(TableSheet.landscape("示例台账", "示例委员会", COLUMNS)
			.withSubtitle("截至二〇二四年十一月二日")
			.withSignOff(List.of("制表人：", "审核人：", "日期：")), rows(40)));
		assertConforms(table(TableSheet.portrait("示例台账", "示例委员会", COLUMNS), List.of()));
	}

	@Test
	void readsThousandsOfRowsPageByPage() {
		byte[] big = new byte[1];
		int count = TableDocument.write(OutputStream.nullOutputStream(), FONTS, CLOCK,
				TableSheet.landscape("示例台账", "示例委员会", COLUMNS),
				(page) -> (page.offset() < 5000) ? Collections.nCopies(page.limit(), big) : List.<byte[]>of(),
				(row) -> List.of("1", "示例专家", "委员", String.valueOf(row.length)));

		assertThat(count).isEqualTo(5000);
	}

	@Test
	void refusesARowThatDoesNotFitTheColumns() {
		try (TableDocument table = new TableDocument(FONTS, CLOCK, TableSheet.portrait("台账", "委员会", COLUMNS))) {
			assertThatIllegalArgumentException().isThrownBy(() -> table.row(List.of("1")));
		}
	}

	private static List<List<@Nullable String>> rows(int count) {
		List<List<@Nullable String>> rows = new ArrayList<>();
		for (int i = 1; i <= count; i++) {
			rows.add(List.of(String.valueOf(i), "示例专家" + i, "洛阳市瀍河回族区产业发展专家顾问委员会委员", "12,000.00"));
		}
		return rows;
	}

	private static byte[] table(TableSheet sheet, List<List<@Nullable String>> rows) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (TableDocument table = new TableDocument(FONTS, CLOCK, sheet)) {
			rows.forEach(table::row);
			table.finish(out);
		}
		return out.toByteArray();
	}

	private static int pages(byte[] pdf) throws Exception {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getNumberOfPages();
		}
	}

	private static String text(byte[] pdf, int page) throws Exception {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setStartPage(page);
			stripper.setEndPage(page);
			return stripper.getText(document);
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

	private static void assertConforms(byte[] pdf) throws Exception {
		for (PDFAFlavour flavour : new PDFAFlavour[] { PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1 }) {
			try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
					var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
				var result = validator.validate(parser);

				assertThat(result.getTestAssertions().stream().map(TestAssertion::getMessage)).as(flavour.name())
					.isEmpty();
			}
		}
	}

}
