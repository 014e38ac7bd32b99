package org.expertcommittee.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchWordsTest {

	@ParameterizedTest
	@CsvSource({ "李晓, 李", "李晓, 晓", "李晓, lixiao", "李晓, lix", "李晓, xiao", "李晓, lx", "李晓, LX", "单雄信, shan", "解缙, xiejin",
			"尉迟恭, yuchi", "尉迟恭, ycg", "买买提·艾力, 艾力", "买买提·艾力, 买买提·艾力", "𬭎, 𬭎", "示例专家01, 01", "示例专家01, 专家01",
			"吕布, lvbu", "吕布, lubu" })
	void findsAPersonByWhatPeopleType(String name, String typed) {
		assertThat(finds(name, null, typed)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "李晓, 晓李", "李晓, ixiao", "李晓, xl", "李晓, z", "李晓, h", "李晓, a" })
	void doesNotFindAPersonByAnythingElse(String name, String typed) {
		assertThat(finds(name, null, typed)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "化工学院", "示例大学", "shilidaxue", "sldx", "3d", "3D打印", "打印" })
	void findsAPersonByPartsOfTheOrganisation(String typed) {
		assertThat(finds("李晓", "示例大学化工学院3D打印中心", typed)).isTrue();
	}

	@Test
	void wordsSortAlikeOnEveryDatabaseAndFitTheirColumn() {
		assertThat(SearchWords.of("𬭎".repeat(40), "示例，“大学” ABC".repeat(10)))
			.allSatisfy((word) -> assertThat(word).matches("[0-9a-z]{2,90}"));
	}

	private static boolean finds(String name, @Nullable String organisation, String typed) {
		return SearchWords.typed(typed).stream().allMatch((word) -> {
			SearchWords.Range range = SearchWords.range(word);
			return SearchWords.of(name, organisation)
				.stream()
				.anyMatch((stored) -> stored.compareTo(range.from()) >= 0 && stored.compareTo(range.below()) < 0);
		});
	}

}
