package org.expertcommittee.consultation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One version of a joint report.
 *
 * @param edition 1 for the first version
 * @param text paragraphs, one per line
 * @param issuedAt when it was issued, if it was
 */
public record ReportItem(long id, int edition, String title, String text, String savedBy, Instant savedAt,
		@Nullable String issuedBy, @Nullable Instant issuedAt) {

	public boolean issued() {
		return this.issuedAt != null;
	}

	/** To be changed by a form. */
	public ReportData toData() {
		return new ReportData(this.title, this.text, this.edition);
	}

}
