package org.expertcommittee.base.text;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Identity card, credit code and telephone numbers; the examples are those of the
 * standards or made up.
 */
class NumbersTest {

	private static final LocalDate TODAY = LocalDate.of(2024, 11, 2);

	@ParameterizedTest
	@CsvSource({ "11010519491231002X, 1949-12-31, false", "440524188001010014, 1880-01-01, true" })
	void readsTheExamplesOfGb11643(String number, LocalDate birthDate, boolean male) {
		assertThat(ResidentId.birthDate(number)).isEqualTo(birthDate);
		assertThat(ResidentId.male(number)).isEqualTo(male);
	}

	@Test
	void acceptsAnIdTypedWithSpacesFullWidthAndSmallX() {
		assertThat(ResidentId.problem(" 110105 １９４９1231 002x ", TODAY)).isNull();
		assertThat(ResidentId.normalise(" 110105 １９４９1231 002x ")).isEqualTo("11010519491231002X");
	}

	@ParameterizedTest
	@CsvSource({ "1101051949123100, FORM", "11010519491231002A, FORM", "1101051949123100X2, FORM",
			"99010519491231002X, REGION", "01010519491231002X, REGION", "11010519490231002X, BIRTH_DATE",
			"440524188001010014, BIRTH_DATE", "110105202411030024, BIRTH_DATE", "110105194912310021, CHECK_DIGIT",
			"11010519941231002X, CHECK_DIGIT" })
	void refusesIdsThatCannotBe(String number, ResidentId.Problem problem) {
		assertThat(ResidentId.problem(number, TODAY)).isEqualTo(problem);
	}

	@Test
	void acceptsABirthDateOfTodayButNotOfTomorrow() {
		String born = withCheckDigit("41030420241102001");
		assertThat(ResidentId.problem(born, TODAY)).isNull();
		assertThat(ResidentId.problem(born, TODAY.minusDays(1))).isEqualTo(ResidentId.Problem.BIRTH_DATE);
	}

	@Test
	void noticesEachSingleMistypedDigit() {
		String number = "11010519491231002X";
		for (int i = 14; i < 17; i++) {
			char other = (char) ('0' + (number.charAt(i) - '0' + 1) % 10);
			assertThat(ResidentId.problem(number.substring(0, i) + other + number.substring(i + 1), TODAY))
				.isEqualTo(ResidentId.Problem.CHECK_DIGIT);
		}
	}

	@Test
	void masksPersonalNumbers() {
		assertThat(ResidentId.mask("410101199001011234")).isEqualTo("4101**********1234");
		assertThat(MobilePhone.mask("13812345678")).isEqualTo("138****5678");
		assertThat(ResidentId.mask("1234")).isEqualTo("****");
		assertThatThrownBy(() -> ResidentId.birthDate("1234")).isInstanceOf(IllegalArgumentException.class);
	}

	// The example of GB 32100, and codes that two listed companies publish.
	@ParameterizedTest
	@ValueSource(
			strings = { "91100000100003962T", "91350100M000100Y43", "9111000071093123XX", "９１10 0000 1000 0396 2t" })
	void acceptsCreditCodes(String code) {
		assertThat(CreditCode.problem(code)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "9135010OM000100Y43, CHARACTER, O", "91350100M000100Y4, LENGTH, ''", "91350100M000100Y44, CHECK, ''",
			"91350100M000100Z43, CHARACTER, Z", "91350100M000100I43, CHARACTER, I", "91350100M000100S43, CHARACTER, S",
			"91350100M000100V43, CHARACTER, V", "9135A100M000100Y43, REGION, ''" })
	void refusesCreditCodesAndSaysWhy(String code, CreditCode.Kind kind, String label) {
		int codePoint = label.isEmpty() ? -1 : label.codePointAt(0);
		assertThat(CreditCode.problem(code)).isEqualTo(new CreditCode.Problem(kind, codePoint));
	}

	@Test
	void refusesACreditCodeWhoseOrganisationCodeDoesNotFit() {
		String body = "91350100M000100Y5";
		// All 31 check characters: 30 break the check over the whole, one only the inner.
		assertThat(CreditCode.ALPHABET.chars().mapToObj((it) -> CreditCode.problem(body + (char) it)))
			.containsOnlyOnce(new CreditCode.Problem(CreditCode.Kind.ORGANISATION, -1))
			.doesNotContainNull();
	}

	@ParameterizedTest
	@CsvSource({ "138 1234 5678, 13812345678", "+86 138-1234-5678, 13812345678", "008613812345678, 13812345678",
			"8613812345678, 13812345678", "１３８１２３４５６７８, 13812345678" })
	void normalisesMobileNumbers(String raw, String number) {
		assertThat(MobilePhone.valid(raw)).isTrue();
		assertThat(MobilePhone.normalise(raw)).isEqualTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "12812345678", "1381234567", "138123456789", "+1 13812345678", "0379-63930000", "abc" })
	void refusesOtherNumbersAsMobile(String raw) {
		assertThat(MobilePhone.valid(raw)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "037963930000, 0379-63930000", "(0379)63930000, 0379-63930000", "（０３７９）63930000, 0379-63930000",
			"+86 379 63930000, 0379-63930000", "010 2345 6789, 010-23456789", "0379-63930000转801, 0379-63930000-801",
			"4008123456, 400-812-3456", "138 1234 5678, 13812345678" })
	void normalisesTelephones(String raw, String number) {
		assertThat(Phone.valid(raw)).isTrue();
		assertThat(Phone.normalise(raw)).isEqualTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "63930000", "0379-1", "0379-03930000", "12345", "电话" })
	void refusesTelephonesWithoutAreaCode(String raw) {
		assertThat(Phone.valid(raw)).isFalse();
	}

	private static String withCheckDigit(String body) {
		return "0123456789X".chars()
			.mapToObj((it) -> body + (char) it)
			.filter((it) -> ResidentId.problem(it, TODAY) == null)
			.findFirst()
			.orElseThrow();
	}

}
