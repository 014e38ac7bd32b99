package org.expertcommittee.base.text;

import java.util.Locale;

/**
 * The order of 姓氏笔画: fewer strokes first; equal counts by the sequence of strokes in the
 * order 横竖撇点折; characters with the same strokes as the 通用规范汉字表 lists them.
 * <p>
 * Keys consist of {@code [0-9a-z]} alone, so that every database sorts them alike. They
 * are positions in {@code strokes.txt}: when that file changes, stored keys must be
 * computed again.
 */
public final class StrokeOrder {

	/** No key is longer than this; a longer one is cut after a whole character. */
	public static final int MAX_LENGTH = 800;

	private static final int RADIX = Character.MAX_RADIX;

	private StrokeOrder() {
	}

	/**
	 * Sort key of any text, character by character; a text sorts before its
	 * continuations. Spaces and punctuation do not count.
	 */
	public static String key(String text) {
		return key(text, false);
	}

	/**
	 * Sort key of a person's name: by the first character; among equal ones the shorter
	 * name first (单名 before 双名, as official lists have it); then character by character.
	 * A compound surname counts by its characters.
	 */
	public static String personKey(String name) {
		return key(name, true);
	}

	/** Number of strokes of a Han character; 0 when unknown. */
	public static int strokeCount(int codePoint) {
		return Ranks.TABLE.get(codePoint) >>> 16;
	}

	private static String key(String text, boolean person) {
		int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
		StringBuilder key = new StringBuilder();
		for (int i = 0; i < letters.length; i++) {
			if (person && i == 1) {
				key.append(Character.forDigit(Math.min(letters.length, RADIX - 1), RADIX));
			}
			String part = key(letters[i]);
			if (key.length() + part.length() > MAX_LENGTH) {
				break;
			}
			key.append(part);
		}
		return key.toString();
	}

	/**
	 * Five letters for a character: count (2) and position in it (3), or 'z' for all
	 * others.
	 */
	static String key(int codePoint) {
		int rank = Ranks.TABLE.get(codePoint);
		if (rank == 0) {
			return "z" + pad(Character.toLowerCase(codePoint), 4);
		}
		return String.format(Locale.ROOT, "%02d", rank >>> 16) + pad(rank & 0xFFFF, 3);
	}

	private static String pad(int value, int width) {
		String digits = Integer.toString(value, RADIX);
		return "0".repeat(width - digits.length()) + digits;
	}

	/** Loaded on first use. */
	private static final class Ranks {

		static final HanTable TABLE = new HanTable();

		static {
			HanTable.readLines("strokes.txt", (count, characters) -> {
				int strokes = Integer.parseInt(count);
				for (int i = 0; i < characters.length; i++) {
					TABLE.put(characters[i], strokes << 16 | i);
				}
			});
		}

	}

}
