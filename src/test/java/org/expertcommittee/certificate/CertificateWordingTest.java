package org.expertcommittee.certificate;

import java.time.LocalDate;

import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Violation;
import org.expertcommittee.committee.Honorific;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CertificateWordingTest {

	@ParameterizedTest
	@CsvSource({ "2024-11-02, 2027-11-01, 三年", "2024-11-02, 2025-11-01, 一年", "2024-11-02, 2026-05-01, 一年零六个月",
			"2024-11-02, 2025-05-01, 六个月", "2024-11-02, 2024-11-11, 十天", "2024-11-02, 2026-05-11, 一年六个月零十日",
			"2024-02-29, 2025-02-27, 一年", "2024-11-02, 2024-11-02, 一天", "2024-11-02, 2025-11-02, 一年零一日" })
	void writesThePeriodInWords(LocalDate start, LocalDate end, String words) {
		assertThat(CertificateWording.period(start, end)).isEqualTo(words);
	}

	@Test
	void yearsBecomeThePeriodWhereItIsNoWholeNumberOfYears() {
		assertThat(body("{name}任{office}，聘期{years}年。", "2027-11-01")).isEqualTo("李晓任委员，聘期三年。");
		assertThat(body("{name}任{office}，聘期{years}年。", "2026-05-01")).isEqualTo("李晓任委员，聘期一年零六个月。");
		assertThat(body("{name}任{office}，聘期{period}，至{end}。", "2026-05-01")).isEqualTo("李晓任委员，聘期一年零六个月，至二〇二六年五月一日。");
	}

	@Test
	void takesANameWithBracesAsItIs() {
		assertThat(CertificateWording.body("{name}{honorific}任{office}", "委员会", "{office}", "委$1员",
				LocalDate.parse("2024-11-02"), LocalDate.parse("2027-11-01"), Honorific.NONE))
			.isEqualTo("{office}任委$1员");
	}

	@ParameterizedTest
	@CsvSource({ "兹聘请{name}为{office}{dept}。, unknown, {dept}", "兹聘请{name}。, missing, {office}",
			"聘为{office}。, missing, {name}", "兹聘请{name为{office}。, unknown, {name为{office}",
			"兹聘请{name}为{office}}。, braces, ''" })
	void refusesAWordingThatCannotBeFilled(String wording, String reason, String named) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> CertificateWording.require("wording", wording))
			.satisfies((ex) -> {
				Violation first = ex.violations().getFirst();
				assertThat(first.field()).isEqualTo("wording");
				if (!wording.contains("{name为")) {
					assertThat(first.messageKey()).isEqualTo("certificate.template." + reason);
					assertThat(String.join("", first.args().stream().map(String::valueOf).toList())).isEqualTo(named);
				}
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "red", "#b8121", "#gggggg", "#ffee00", "#ffffff", "" })
	void refusesAColourThatIsNoneOrTooPale(String color) {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> CertificateWording.requireColor("titleColor", color))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("titleColor"));
	}

	@Test
	void acceptsTheUsualTemplate() {
		CertificateTemplateData usual = CertificateTemplateData.usual();
		assertThatCode(() -> {
			CertificateWording.require("wording", usual.wording());
			CertificateWording.requireColor("titleColor", usual.titleColor());
		}).doesNotThrowAnyException();
	}

	private static String body(String wording, String end) {
		return CertificateWording.body(wording, "委员会", "李晓", "委员", LocalDate.parse("2024-11-02"), LocalDate.parse(end),
				Honorific.NONE);
	}

}
