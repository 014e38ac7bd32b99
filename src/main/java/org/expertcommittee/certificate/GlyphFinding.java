package org.expertcommittee.certificate;

import java.util.List;

import org.expertcommittee.base.pdf.GlyphProblem;
import org.expertcommittee.base.pdf.HanBlock;
import org.jspecify.annotations.Nullable;

/**
 * A character that needs a look.
 *
 * @param block of Han characters it belongs to; of other characters none
 * @param problem why a certificate with it is refused; nothing when it can be printed
 * @param font the font that prints it instead of the usual one
 * @param correction what an old private-use code point means today
 * @param uses in how many texts it stands
 * @param examples the first of these texts; none for who may not see people
 */
public record GlyphFinding(String character, int codePoint, @Nullable HanBlock block,
		GlyphProblem.@Nullable Kind problem, @Nullable String font, @Nullable String correction, long uses,
		List<GlyphUse> examples) {

	/** Whether a certificate with it would be refused. */
	public boolean refused() {
		return this.problem != null;
	}

	/** The code point as Unicode writes it, for example U+E863. */
	public String codePointName() {
		return String.format("U+%04X", this.codePoint);
	}

}
