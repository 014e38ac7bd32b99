package org.expertcommittee.certificate;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RevocationCsvTest {

	@Test
	void aNumberNeverBecomesAFormula() {
		for (String number : new String[] { "=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", "＝1" }) {
			assertThat(RevocationCsv.cell(number)).as(number).startsWith("'");
		}
		assertThat(RevocationCsv.cell("示聘字〔2026〕1号")).isEqualTo("示聘字〔2026〕1号");
	}

	@Test
	void quotesWhatWouldBreakALine() {
		assertThat(RevocationCsv.cell("甲,\"乙\"")).isEqualTo("\"甲,\"\"乙\"\"\"");
		assertThat(RevocationCsv.cell("=1,2")).isEqualTo("\"'=1,2\"");
	}

	@Test
	void namesTheSuccessorOfAReplacedOne() {
		assertThat(RevocationCsv
			.write(List.of(new RevokedCertificate("甲1号", true, LocalDate.parse("2026-01-02"), "甲2号", "ab"))))
			.endsWith("甲1号,REPLACED,2026-01-02,甲2号,ab\r\n");
	}

}
