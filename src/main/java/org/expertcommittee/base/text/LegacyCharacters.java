package org.expertcommittee.base.text;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * Private-use code points that old Chinese systems wrote for characters that GBK had no
 * Unicode code point for, such as U+E863 for 䶮. What each of them means today is the
 * difference between the JDK's GBK and its GB18030 (GB 18030-2022), plus the six that GB
 * 18030-2005 names in its appendix but leaves at their old place.
 */
public final class LegacyCharacters {

	private static final Charset GBK = Charset.forName("GBK");

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final Map<Integer, Integer> LEFT_IN_PLACE = Map.of(0xE816, 0x20087, 0xE817, 0x20089, 0xE818, 0x200CC,
			0xE831, 0x215D7, 0xE83B, 0x2298F, 0xE855, 0x241FE);

	private LegacyCharacters() {
	}

	/** The character that stands for an old private-use code point today. */
	public static Optional<String> today(int codePoint) {
		if (Character.getType(codePoint) != Character.PRIVATE_USE || !Character.isBmpCodePoint(codePoint)) {
			return Optional.empty();
		}
		Integer moved = LEFT_IN_PLACE.get(codePoint);
		if (moved != null) {
			return Optional.of(Character.toString(moved));
		}
		String old = Character.toString(codePoint);
		if (!GBK.newEncoder().canEncode(old)) {
			return Optional.empty();
		}
		String today = new String(old.getBytes(GBK), GB18030);
		boolean meant = today.codePointCount(0, today.length()) == 1
				&& Character.getType(today.codePointAt(0)) != Character.PRIVATE_USE;
		return meant ? Optional.of(today) : Optional.empty();
	}

	/** The text with every such code point replaced. */
	public static String corrected(String text) {
		StringBuilder corrected = new StringBuilder();
		text.codePoints()
			.forEach((codePoint) -> corrected.append(today(codePoint).orElseGet(() -> Character.toString(codePoint))));
		return corrected.toString();
	}

}
