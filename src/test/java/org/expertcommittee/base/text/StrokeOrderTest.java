package org.expertcommittee.base.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StrokeOrderTest {

	@Test
	void ordersSevenStrokeSurnamesAsOfficialListsDo() {
		assertOrder("李", "杨", "吴", "何", "余", "汪", "宋", "张", "陈");
	}

	@Test
	void ordersByStrokeCountFirst() {
		assertOrder("丁", "马", "王", "石", "刘", "李", "周", "赵", "徐", "黄", "韩", "雷", "谭", "樊", "薛", "魏");
	}

	@Test
	void knowsSurnamesThatCollatorsMisplace() {
		// 4, 6 and 14 strokes; the collator of the JDK puts 亓 and 闫 last.
		assertThat(StrokeOrder.strokeCount('亓')).isEqualTo(4);
		assertThat(StrokeOrder.strokeCount('闫')).isEqualTo(6);
		assertThat(StrokeOrder.strokeCount('翟')).isEqualTo(14);
		assertOrder("王", "亓", "毛", "邢", "闫", "孙", "裴", "翟", "熊");
	}

	@Test
	void putsSingleGivenNamesBeforeDoubleOnesOfTheSameSurname() {
		assertPersonOrder("王勇", "王毅", "王小洪", "王文涛", "毛伟明");
	}

	@Test
	void ordersACompoundSurnameByItsCharacters() {
		assertPersonOrder("欧伟", "欧大明", "欧阳修", "欧阳子长", "尉迟恭", "谢安");
	}

	@Test
	void ordersOtherTextsCharacterByCharacter() {
		assertOrder("中原", "中原美谷", "咏达电机", "河科大科创中心");
	}

	@Test
	void ordersCharactersOfAllPlanesByTheirStrokes() {
		assertThat(StrokeOrder.strokeCount("𬱖".codePointAt(0))).isEqualTo(11);
		assertThat(StrokeOrder.strokeCount("𬭎".codePointAt(0))).isEqualTo(12);
		assertThat(StrokeOrder.strokeCount('龘')).isEqualTo(48);
		assertOrder("王", "㛃", "𬱖", "𬭎", "龘");
	}

	@Test
	void putsOtherScriptsAfterHanCharacters() {
		assertOrder("龘", "Anna", "bert");
	}

	@Test
	void ignoresTheDotAndSpaces() {
		assertThat(StrokeOrder.personKey("买买提·艾力")).isEqualTo(StrokeOrder.personKey("买买提艾力"));
	}

	@Test
	void keysAreShortAndSortAlikeInEveryDatabase() {
		String key = StrokeOrder.key("龘𠅤Ä·1".repeat(200));
		assertThat(key).matches("[0-9a-z]+").hasSizeLessThanOrEqualTo(StrokeOrder.MAX_LENGTH);
	}

	private static void assertOrder(String... texts) {
		List<String> shuffled = shuffled(texts);
		shuffled.sort(Comparator.comparing(StrokeOrder::key));
		assertThat(shuffled).containsExactly(texts);
	}

	private static void assertPersonOrder(String... names) {
		List<String> shuffled = shuffled(names);
		shuffled.sort(Comparator.comparing(StrokeOrder::personKey));
		assertThat(shuffled).containsExactly(names);
	}

	private static List<String> shuffled(String... texts) {
		List<String> shuffled = new ArrayList<>(List.of(texts));
		Collections.reverse(shuffled);
		return shuffled;
	}

}
