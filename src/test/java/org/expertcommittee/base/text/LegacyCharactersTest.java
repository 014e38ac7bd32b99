package org.expertcommittee.base.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LegacyCharactersTest {

	@Test
	void knowsWhatOldSystemsMeant() {
		assertThat(LegacyCharacters.today(0xE863)).contains("䶮");
		assertThat(LegacyCharacters.today(0xE81E)).contains("龴");
		assertThat(LegacyCharacters.today(0xE816)).contains("𠂇");
		assertThat(LegacyCharacters.corrected("李\uE863·艾力")).isEqualTo("李䶮·艾力");
	}

	@Test
	void guessesNothing() {
		assertThat(LegacyCharacters.today(0xE000)).isEmpty();
		assertThat(LegacyCharacters.today(0xF8FF)).isEmpty();
		assertThat(LegacyCharacters.today(0x100000)).isEmpty();
		assertThat(LegacyCharacters.today('李')).isEmpty();
		assertThat(LegacyCharacters.today(0x4DAE)).isEmpty();
	}

}
