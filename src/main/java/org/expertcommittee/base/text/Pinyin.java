package org.expertcommittee.base.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

/**
 * Pinyin of names and other texts, without tones, for search and order. A person's
 * surname is read as a surname (单 shan); ü is written v, and u as well where people look
 * for it.
 */
public final class Pinyin {

	/** No sort key is longer than this; a longer one is cut after a whole character. */
	public static final int MAX_LENGTH = 400;

	/** More combinations of readings than this are not worth the room. */
	private static final int MAX_VARIANTS = 6;

	/** More than this many units in a row nobody types in pinyin. */
	private static final int MOST_OF_A_TAIL = 20;

	/** Words in which a character is not read as usual. */
	private static final Map<String, String> WORDS = words("""
			重庆 chong2-qing4|银行 yin2-hang2|行业 hang2-ye4|分行 fen1-hang2|支行 zhi1-hang2|央行 yang1-hang2|商行 shang1-hang2
			会计 kuai4-ji4|音乐 yin1-yue4|厦门 xia4-men2|朝阳 chao2-yang2|调研 diao4-yan2|调整 tiao2-zheng3|调解 tiao2-jie3
			调控 tiao2-kong4|协调 xie2-tiao2|空调 kong1-tiao2|东莞 dong1-guan3|蚌埠 beng4-bu4|六安 lu4-an1|番禺 pan1-yu2
			单县 shan4-xian4|校长 xiao4-zhang3|会长 hui4-zhang3|院长 yuan4-zhang3|部长 bu4-zhang3|局长 ju2-zhang3
			市长 shi4-zhang3|区长 qu1-zhang3|县长 xian4-zhang3|厂长 chang3-zhang3|成长 cheng2-zhang3|生长 sheng1-zhang3
			增长 zeng1-zhang3|家长 jia1-zhang3|宿迁 su4-qian1|单于 chan2-yu2|龟兹 qiu1-ci2|吐蕃 tu3-bo1|大厦 da4-sha4
			重建 chong2-jian4|重组 chong2-zu3|重阳 chong2-yang2|重构 chong2-gou4|重新 chong2-xin1|参差 cen1-ci1|人参 ren2-shen1
			率先 shuai4-xian1|效率 xiao4-lv4|降解 jiang4-jie3|弹性 tan2-xing4|中药 zhong1-yao4|乐器 yue4-qi4|乐团 yue4-tuan2
			传记 zhuan4-ji4|供应 gong1-ying4|响应 xiang3-ying4|应用 ying4-yong4|适应 shi4-ying4|反应 fan3-ying4|差旅 chai1-lv3
			中间 zhong1-jian1|高丽 gao1-li2|华山 hua4-shan1|华县 hua4-xian4|仓储 cang1-chu3|粘合 nian2-he2|储藏 chu3-cang2
			西藏 xi1-zang4|宝藏 bao3-zang4|复兴 fu4-xing1|新兴 xin1-xing1|振兴 zhen4-xing1|兴业 xing1-ye4|兴华 xing1-hua2
			嘉兴 jia1-xing1|绍兴 shao4-xing1|大兴 da4-xing1|兴旺 xing1-wang4|兴隆 xing1-long2|数据 shu4-ju4|便宜 pian2-yi5
			""");

	/** Other readings that people give such characters in a given name. */
	private static final Map<String, String> GIVEN_NAMES = words("""
			乐 yue4|行 hang2|长 zhang3|重 chong2|朝 zhao1|茜 xi1|莘 xin1|柏 bo2|曾 zeng1|晟 sheng4|单 shan4|盛 cheng2
			娜 nuo2|传 zhuan4|率 shuai4|奇 ji1|兴 xing1|藏 zang4|翟 zhai2|贾 gu3|都 dou1|阿 e1|少 shao4|解 xie4|仇 qiu2
			莞 wan3|调 tiao2|宿 xiu3|给 ji3|大 dai4|应 ying4|卡 qia3|和 he4|当 dang4|干 gan1|还 hai2|育 yo1|薄 bo2
			""");

	private static final Pattern UNIT = Pattern.compile("\\p{IsHan}|\\p{Nd}|[\\p{L}\\p{M}&&[^\\p{IsHan}]]+");

	private static final Pattern TONE = Pattern.compile("(?<=.)[1-5]$");

	private Pinyin() {
	}

	/** A person's name in full pinyin, e.g. {@code lixiao}. */
	public static String full(String name) {
		return join(readings(name, true).getFirst(), false);
	}

	/** The first letters of a person's name in pinyin, e.g. {@code lx}. */
	public static String initials(String name) {
		return join(readings(name, true).getFirst(), true);
	}

	/** A text that is no person's name in full pinyin, e.g. of an organisation. */
	public static String fullText(String text) {
		return join(readings(text, false).getFirst(), false);
	}

	/** The first letters of a text that is no person's name. */
	public static String initialsText(String text) {
		return join(readings(text, false).getFirst(), true);
	}

	/**
	 * Everything somebody may type to find a person in pinyin: full and initials in the
	 * usual reading, then in the others. Each consists of {@code [0-9a-z]}.
	 */
	public static List<String> words(String name, boolean person) {
		Collection<String> words = new LinkedHashSet<>();
		for (List<String> reading : readings(name, person)) {
			for (boolean initials : new boolean[] { false, true }) {
				String word = join(reading, initials);
				words.add(word);
				if (!initials && word.contains("v")) {
					words.add(join(reading.stream().map((it) -> it.replace("v", "u")).toList(), false));
					words.add(join(reading.stream().map((it) -> it.replace("v", "yu")).toList(), false));
				}
			}
		}
		words.remove("");
		return List.copyOf(words);
	}

	/**
	 * The usual reading of a text that is no person's name from each of its units on, in
	 * full and, when there are at least two, in initials.
	 */
	public static List<String> tails(String text) {
		List<String> reading = readings(text, false).getFirst();
		Collection<String> tails = new LinkedHashSet<>();
		for (int at = 0; at < reading.size(); at++) {
			List<String> rest = reading.subList(at, Math.min(reading.size(), at + MOST_OF_A_TAIL));
			String full = join(rest, false);
			tails.add(full);
			tails.add(full.replace('v', 'u'));
			if (rest.size() > 1) {
				tails.add(join(rest, true));
			}
		}
		tails.remove("");
		return List.copyOf(tails);
	}

	/** The words of a person's name separated by spaces, e.g. {@code lixiao lx}. */
	public static String searchKey(String name) {
		return String.join(" ", words(name, true));
	}

	/** The words of another text separated by spaces. */
	public static String searchKeyText(String text) {
		return String.join(" ", words(text, false));
	}

	/**
	 * Sort key of a person's name in pinyin order: character by character, first the
	 * letters, then the tone, then the strokes. It consists of {@code [0-9a-z]}.
	 */
	public static String sortKey(String name) {
		return sortKey(name, true);
	}

	/** Sort key of a text that is no person's name. */
	public static String sortKeyText(String text) {
		return sortKey(text, false);
	}

	private static String sortKey(String text, boolean person) {
		List<String> units = units(text);
		List<String> reading = readings(text, person).getFirst();
		StringBuilder key = new StringBuilder();
		for (int i = 0; i < units.size(); i++) {
			// A character that nobody can read comes last.
			String part = reading.get(i).isEmpty() ? "zz" : reading.get(i);
			if (isHan(units.get(i))) {
				part += StrokeOrder.key(units.get(i).codePointAt(0));
			}
			if (key.length() + part.length() > MAX_LENGTH) {
				break;
			}
			key.append(part);
		}
		return key.toString();
	}

	/** All readings of a text, the usual one first, each with one entry per unit. */
	private static List<List<String>> readings(String text, boolean person) {
		List<String> units = units(text);
		// 买买提·艾力 has no surname.
		List<List<String>> readings = (person && text.indexOf('·') < 0) ? Surnames.of(units) : List.of();
		int at = readings.isEmpty() ? 0 : readings.getFirst().size();
		if (readings.isEmpty()) {
			readings = List.of(List.of());
		}
		while (at < units.size()) {
			String word = (at + 1 < units.size()) ? WORDS.get(units.get(at) + units.get(at + 1)) : null;
			String[] syllables = (word != null) ? word.split("-", -1) : new String[] { reading(units.get(at)) };
			for (String syllable : syllables) {
				readings = continued(readings, choices(units.get(at), syllable, person && at > 0));
				at++;
			}
		}
		return readings;
	}

	private static List<List<String>> continued(List<List<String>> starts, Collection<String> choices) {
		List<List<String>> readings = new ArrayList<>();
		for (String choice : choices) {
			for (List<String> start : starts) {
				if (readings.size() < MAX_VARIANTS) {
					List<String> reading = new ArrayList<>(start);
					reading.add(choice);
					readings.add(reading);
				}
			}
		}
		return readings;
	}

	private static Collection<String> choices(String unit, String usual, boolean givenName) {
		Collection<String> choices = new LinkedHashSet<>(List.of(usual));
		if (givenName && GIVEN_NAMES.containsKey(unit)) {
			choices.add(reading(unit));
			choices.add(GIVEN_NAMES.get(unit));
		}
		return choices;
	}

	private static String reading(String unit) {
		if (unit.charAt(0) < 0x80 && unit.chars().allMatch((it) -> it < 0x80)) {
			return unit.toLowerCase(Locale.ROOT);
		}
		String reading = isHan(unit) ? Readings.usual(unit.codePointAt(0)) : "";
		return reading.isEmpty() ? OtherScripts.latin(unit) : reading;
	}

	private static String join(List<String> reading, boolean initials) {
		StringBuilder joined = new StringBuilder();
		for (String syllable : reading) {
			String letters = TONE.matcher(syllable).replaceFirst("");
			joined.append((initials && !letters.isEmpty()) ? letters.substring(0, 1) : letters);
		}
		return joined.toString();
	}

	/** Each Han character, each digit, and each word of other letters. */
	private static List<String> units(String text) {
		return UNIT.matcher(text).results().map(MatchResult::group).toList();
	}

	private static boolean isHan(String unit) {
		return Character.isIdeographic(unit.codePointAt(0));
	}

	private static Map<String, String> words(String table) {
		Map<String, String> words = new HashMap<>();
		for (String entry : table.strip().split("[|\n]+", -1)) {
			String[] parts = entry.split(" ", -1);
			words.put(parts[0], parts[1]);
		}
		return Map.copyOf(words);
	}

	/** The usual reading of each Han character; loaded on first use. */
	private static final class Readings {

		private static final HanTable TABLE = new HanTable();

		private static final List<String> SYLLABLES = new ArrayList<>(List.of(""));

		static {
			HanTable.readLines("readings.txt", (syllable, characters) -> {
				for (int character : characters) {
					TABLE.put(character, SYLLABLES.size());
				}
				SYLLABLES.add(syllable);
			});
		}

		/** Syllable with tone, e.g. {@code li3}; empty when there is none. */
		static String usual(int character) {
			return SYLLABLES.get(TABLE.get(character));
		}

	}

	/**
	 * Letters of other scripts, and Han characters that only the newest Unicode has a
	 * reading for; loaded on first use, because ICU's rules are large.
	 */
	private static final class OtherScripts {

		private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

		static String latin(String word) {
			return LATIN.transliterate(word).replaceAll("[^0-9a-z]", "");
		}

	}

}
