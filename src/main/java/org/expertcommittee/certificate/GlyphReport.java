package org.expertcommittee.certificate;

import java.time.Instant;
import java.util.List;

/**
 * What a check of all texts found.
 *
 * @param texts how many were read
 * @param characters how many different characters they have
 * @param findings those that need a look, what would be refused first
 */
public record GlyphReport(Instant at, long texts, int characters, List<GlyphFinding> findings) {

	public long refused() {
		return this.findings.stream().filter(GlyphFinding::refused).count();
	}

}
