package org.expertcommittee.base.pdf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.expertcommittee.base.pdf.GlyphProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class GlyphCheckTest {

	private final GlyphCheck check = new GlyphCheck(FontSet.bundledOnly());

	@ParameterizedTest
	@ValueSource(strings = { "李晓", "买买提·艾力", "㛃𬭎𫍽𬱖𠅤龘䶮", "示例专家01" })
	void acceptsNamesOfEveryPlane(String name) {
		assertThat(this.check.check(name)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "E863,PRIVATE_USE", "E0100,INVISIBLE", "200B,INVISIBLE", "3234F,MISSING_GLYPH", "0378,UNASSIGNED",
			"D842,UNASSIGNED", "000A,INVISIBLE", "00A0,INVISIBLE", "0301,COMBINING" })
	void refusesWhatWouldNotComeOutRight(String codePoint, Kind kind) {
		int refused = Integer.parseInt(codePoint, 16);
		String text = "李" + Character.toString(refused) + "晓";

		assertThat(this.check.check(text))
			.containsExactly(new GlyphProblem(Character.toString(refused), refused, 1, kind));
	}

	@Test
	void namesTheCodePoint() {
		assertThat(this.check.check("\uE863").getFirst().codePointName()).isEqualTo("U+E863");
	}

	@Test
	void takesTheRarestCharactersFromTheSystemsFont() {
		assumeTrue(Files.isRegularFile(Path.of("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf")));
		String extensionB = Character.toString(0x20001);

		assertThat(this.check.check(extensionB)).hasSize(1);
		assertThat(new GlyphCheck(FontSet.withSystemFonts(List.of())).check(extensionB)).isEmpty();
	}

}
