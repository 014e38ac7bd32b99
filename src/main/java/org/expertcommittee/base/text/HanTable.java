package org.expertcommittee.base.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A number for each Han character, in dense arrays: about 400 KB for all planes instead
 * of several megabytes in a map.
 */
final class HanTable {

	private static final int[][] RANGES = { { 0x3400, 0x9FFF }, { 0xF900, 0xFAFF }, { 0x20000, 0x323AF } };

	private final int[][] values = new int[RANGES.length][];

	HanTable() {
		for (int i = 0; i < RANGES.length; i++) {
			this.values[i] = new int[RANGES[i][1] - RANGES[i][0] + 1];
		}
	}

	void put(int codePoint, int value) {
		for (int i = 0; i < RANGES.length; i++) {
			if (codePoint >= RANGES[i][0] && codePoint <= RANGES[i][1]) {
				this.values[i][codePoint - RANGES[i][0]] = value;
				return;
			}
		}
		throw new IllegalArgumentException("Not in a Han block: U+%04X".formatted(codePoint));
	}

	/** The number of the character; 0 when it has none. */
	int get(int codePoint) {
		for (int i = 0; i < RANGES.length; i++) {
			if (codePoint >= RANGES[i][0] && codePoint <= RANGES[i][1]) {
				return this.values[i][codePoint - RANGES[i][0]];
			}
		}
		return 0;
	}

	/** Reads a resource whose lines are a label, a tab, and characters. */
	static void readLines(String resource, LineReader reader) {
		try (InputStream in = Objects.requireNonNull(HanTable.class.getResourceAsStream(resource), resource);
				BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				int tab = line.indexOf('\t');
				reader.read(line.substring(0, tab), line.substring(tab + 1).codePoints().toArray());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@FunctionalInterface
	interface LineReader {

		void read(String label, int[] characters);

	}

}
