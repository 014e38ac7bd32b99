package org.expertcommittee.base.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PinyinTest {

	@ParameterizedTest
	@CsvSource({ "李晓, lixiao, lx", "买买提·艾力, maimaitiaili, mmtal", "欧阳单于, ouyangchanyu, oycy", "尉迟恭, yuchigong, ycg",
			"㛃, jie, j", "𬭎, hong, h", "𫍽, xuan, x", "𬱖, di, d", "𠅤, xi, x", "龘, da, d", "䶮, yan, y",
			"示例专家01, shilizhuanjia01, slzj01", "John Smith, johnsmith, js", "吕布, lvbu, lb" })
	void readsNames(String name, String full, String initials) {
		assertThat(Pinyin.full(name)).isEqualTo(full);
		assertThat(Pinyin.initials(name)).isEqualTo(initials);
	}

	@ParameterizedTest
	@CsvSource({ "单雄信, shan", "解缙, xie", "仇英, qiu", "区大相, ou", "查良镛, zha", "曾国藩, zeng", "任正, ren", "盖叫天, ge", "华佗, hua",
			"朴树, piao", "翟志, zhai", "缪荃, miao", "乐毅, yue", "种师道, chong", "秘锦, bi", "折可求, she", "繁钦, po", "员半千, yun",
			"覃勇, qin", "冼星海, xian", "那英, na", "万俟卨, moqi", "长孙无忌, zhangsun", "澹台灭明, tantai", "令狐冲, linghu", "宿白, su",
			"召虎, shao", "逄蒙, pang", "撒贝, sa", "燕青, yan", "应邵, ying", "葛洪, ge", "过江, guo", "句践, gou", "阚泽, kan",
			"隗嚣, wei", "幺红, yao", "祭遵, zhai", "谌龙, chen", "亓英, qi", "闫肃, yan" })
	void readsSurnamesAsSurnames(String name, String surname) {
		assertThat(Pinyin.full(name)).startsWith(surname);
		assertThat(Pinyin.words(name, true)).anyMatch((word) -> word.startsWith(surname));
	}

	@Test
	void readsTheSameCharacterInAGivenNameAsUsual() {
		assertThat(Pinyin.full("李解")).isEqualTo("lijie");
		assertThat(Pinyin.full("王任重")).isEqualTo("wangrenzhong");
	}

	@Test
	void findsPeopleUnderEachReadingOfTheirName() {
		assertThat(Pinyin.searchKey("李晓")).isEqualTo("lixiao lx");
		assertThat(Pinyin.words("覃勇", true)).contains("qinyong", "qy", "tanyong", "ty");
		assertThat(Pinyin.words("王乐", true)).startsWith("wangle", "wl").contains("wangyue", "wy");
		assertThat(Pinyin.words("吕布", true)).contains("lvbu", "lubu", "lyubu");
	}

	@ParameterizedTest
	@CsvSource({ "重庆大学, chongqingdaxue", "中国银行洛阳分行, zhongguoyinhangluoyangfenhang", "中原美谷, zhongyuanmeigu",
			"瀍河回族区, chanhehuizuqu", "解放军医院, jiefangjunyiyuan", "区发改委, qufagaiwei",
			"恒荣体育公园项目, hengrongtiyugongyuanxiangmu", "3M中国, 3mzhongguo" })
	void readsOrganisationsWithoutSurnameRules(String text, String full) {
		assertThat(Pinyin.fullText(text)).isEqualTo(full);
	}

	@Test
	void readsOtherScripts() {
		assertThat(Pinyin.full("Ждан")).isEqualTo("zdan");
		assertThat(Pinyin.full("〇")).matches("[a-z]+");
	}

	@Test
	void ordersBySyllableThenToneThenStrokes() {
		List<String> names = List.of("陈伟", "单雄信", "黎明", "李宁", "李晓", "李晓明", "林冲", "吕布", "章军", "张军", "John Smith");
		List<String> sorted = new ArrayList<>(names);
		Collections.shuffle(sorted, new java.util.Random(7));
		sorted.sort(Comparator.comparing(Pinyin::sortKey));
		assertThat(sorted).containsExactly("陈伟", "John Smith", "黎明", "李宁", "李晓", "李晓明", "林冲", "吕布", "单雄信", "张军", "章军");
	}

	@Test
	void keysAreShortAndSortAlikeInEveryDatabase() {
		String key = Pinyin.sortKey("龘𠅤Ä·1".repeat(200));
		assertThat(key).matches("[0-9a-z]+").hasSizeLessThanOrEqualTo(Pinyin.MAX_LENGTH);
	}

	@Test
	void neverGrowsBeyondAFewReadings() {
		assertThat(Pinyin.words("单乐行长重朝茜莘柏曾晟", true)).hasSizeLessThanOrEqualTo(12);
	}

}
