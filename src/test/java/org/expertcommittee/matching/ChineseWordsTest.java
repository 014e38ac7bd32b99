package org.expertcommittee.matching;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChineseWordsTest {

	private final ChineseWords chinese = new ChineseWords();

	@Test
	void cutsChineseIntoWords() {
		assertThat(this.chinese.of("完成中试后解决工艺稳定性，办理化妆品备案")).contains("中试", "工艺", "稳定性", "化妆品", "备案");
	}

	@Test
	void pairsCharactersThatTheDictionaryDoesNotKnow() {
		assertThat(this.chinese.of("洗护")).containsExactly("洗护");
		assertThat(this.chinese.of("𬭚𬭩合金")).containsExactly("𬭚𬭩", "合金");
		assertThat(this.chinese.of("3D打印")).containsExactly("3d", "打印");
	}

	@Test
	void readsWideAndNarrowLettersAlike() {
		assertThat(this.chinese.of("ＧＭＰ规范")).isEqualTo(this.chinese.of("gmp规范"));
	}

	@Test
	void leavesOutWhatEveryRequestSays() {
		assertThat(this.chinese.of("希望专家帮助我们解决问题")).isEmpty();
		assertThat(this.chinese.of("，。；！ ？（）—— <>&\"'")).isEmpty();
		assertThat(this.chinese.of("")).isEmpty();
	}

	@Test
	void looksForTheTitlesWordsFirstAndForNoMoreThanHelps() {
		StringBuilder need = new StringBuilder("备案。备案。");
		for (int i = 1000; i < 1100; i++) {
			need.append(i).append(' ');
		}
		List<String> words = NeedWords.of(this.chinese, "中试放大", need.toString());
		assertThat(words).hasSize(40).startsWith("中试", "放大", "备案");
	}

	@Test
	void cutsAnEndlessNeedBetweenCharacters() {
		assertThat(NeedWords.of(this.chinese, "", "𬭚𬭩".repeat(5000))).contains("𬭚𬭩");
	}

}
