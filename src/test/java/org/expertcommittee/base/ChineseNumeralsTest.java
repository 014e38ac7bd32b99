package org.expertcommittee.base;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChineseNumeralsTest {

	@ParameterizedTest
	@CsvSource({ "1,一", "3,三", "10,十", "11,十一", "12,十二", "20,二十", "31,三十一", "99,九十九" })
	void writesCountsAsTheyAreRead(int number, String words) {
		assertThat(ChineseNumerals.count(number)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "2024-11-02,二〇二四年十一月二日", "2000-10-10,二〇〇〇年十月十日", "2030-12-31,二〇三〇年十二月三十一日" })
	void writesOfficialDates(LocalDate day, String words) {
		assertThat(ChineseNumerals.date(day)).isEqualTo(words);
	}

	@Test
	void refusesWhatItCannotWrite() {
		assertThatIllegalArgumentException().isThrownBy(() -> ChineseNumerals.count(0));
		assertThatIllegalArgumentException().isThrownBy(() -> ChineseNumerals.count(100));
		assertThatIllegalArgumentException().isThrownBy(() -> ChineseNumerals.year(10000));
	}

}
