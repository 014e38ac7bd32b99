package org.expertcommittee.base.text;

import org.expertcommittee.base.text.TextProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonNameTest {

	@ParameterizedTest
	@ValueSource(strings = { "李晓", "买买提·艾力", "欧阳单于", "尉迟恭", "㛃", "𬭎", "𫍽", "𬱖", "𠅤", "龘", "䶮", "示例专家01",
			"John Smith", "J. R. Müller", "Anne-Marie O'Neil", "王〇一", "བསོད་ནམས" })
	void acceptsNamesAsTheyAre(String name) {
		assertThat(PersonName.normalise(name)).isEqualTo(name);
		assertThat(PersonName.problem(name)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "'  李　晓 ', 李晓", "李 晓, 李晓", "John   Smith, John Smith", "买买提•艾力, 买买提·艾力", "买买提‧艾力, 买买提·艾力",
			"买买提・艾力, 买买提·艾力", "买买提･艾力, 买买提·艾力", "买买提 · 艾力, 买买提·艾力", "Ｊｏｈｎ, John", "⼀⼆, 一二" })
	void normalisesWhatIsTypedDifferently(String raw, String name) {
		assertThat(PersonName.normalise(raw)).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource({ "200B, INVISIBLE", "200D, INVISIBLE", "FE00, INVISIBLE", "E0100, INVISIBLE", "E0041, INVISIBLE",
			"202E, INVISIBLE", "FEFF, INVISIBLE", "3164, INVISIBLE", "0000, CONTROL", "000A, CONTROL", "0009, CONTROL",
			"2028, CONTROL", "E000, PRIVATE_USE", "F0000, PRIVATE_USE", "0378, UNASSIGNED", "FFFF, UNASSIGNED",
			"D800, UNASSIGNED", "3C, SYMBOL", "3E, SYMBOL", "26, SYMBOL", "2FF0, SYMBOL", "1F600, SYMBOL",
			"FF08, SYMBOL" })
	void refusesCharactersAndSaysWhich(String hex, Kind kind) {
		int codePoint = Integer.parseInt(hex, 16);
		TextProblem problem = PersonName.problem("李" + Character.toString(codePoint) + "晓");
		int shown = (codePoint == 0xFF08) ? '(' : codePoint;
		assertThat(problem).isEqualTo(new TextProblem(kind, shown));
		assertThat(new TextProblem(kind, shown).label()).isEqualTo("U+%04X".formatted(shown));
	}

	@Test
	void refusesNamesWithoutLettersAndDotsAtTheEnds() {
		assertThat(PersonName.problem(" 　 ")).isEqualTo(TextProblem.of(Kind.EMPTY));
		assertThat(PersonName.problem("12345")).isEqualTo(TextProblem.of(Kind.NO_LETTER));
		assertThat(PersonName.problem("·艾力")).isEqualTo(new TextProblem(Kind.SYMBOL, 0xB7));
		assertThat(PersonName.problem("艾力·")).isEqualTo(new TextProblem(Kind.SYMBOL, 0xB7));
	}

	@Test
	void countsCodePointsNotUnitsOfMemory() {
		assertThat(PersonName.problem("𬭎".repeat(40))).isNull();
		assertThat(PersonName.problem("𬭎".repeat(41))).isEqualTo(TextProblem.of(Kind.TOO_LONG));
	}

	@Test
	void plainTextMayHaveLinesWhereAllowed() {
		assertThat(PlainTextRules.problem("第一行\n第二行", 100, true)).isNull();
		assertThat(PlainTextRules.problem("第一行\n第二行", 100, false)).isEqualTo(new TextProblem(Kind.CONTROL, '\n'));
		assertThat(PlainTextRules.problem("<b>(1)“三保”</b>", 100, false)).isNull();
		assertThat(PlainTextRules.problem("𬭎𬭎", 1, false)).isEqualTo(TextProblem.of(Kind.TOO_LONG));
	}

}
