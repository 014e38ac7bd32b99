package org.expertcommittee.base.pdf;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many Han characters a font file maps.
 *
 * @param file its name without the path
 * @param builtIn whether it comes with the application
 * @param readable whether it is a TrueType file at all
 * @param characters number of characters by block
 */
public record FontCoverage(String file, boolean builtIn, boolean readable, Map<HanBlock, Integer> characters) {

	/** Every file of a set, in the order in which characters are looked for. */
	public static List<FontCoverage> of(FontSet fonts) {
		List<FontCoverage> coverage = new ArrayList<>();
		for (FontFace face : fonts.faces()) {
			boolean builtIn = !fonts.extraNames().contains(face.fileName());
			Map<HanBlock, Integer> characters = new EnumMap<>(HanBlock.class);
			try {
				for (HanBlock block : HanBlock.values()) {
					characters.put(block, face.count(block));
				}
				coverage.add(new FontCoverage(face.fileName(), builtIn, true, characters));
			}
			catch (UncheckedIOException ex) {
				coverage.add(new FontCoverage(face.fileName(), builtIn, false, Map.of()));
			}
		}
		return coverage;
	}

}
