package org.expertcommittee.certificate;

import org.jspecify.annotations.Nullable;

/**
 * Which certificates a list shows; {@code null} means any.
 *
 * @param status a state as it looks today; ISSUED and RECEIVED leave out what has expired
 * or ended, EXPIRED includes what has ended early
 * @param year of award
 * @param text part of the number, or words of the holder's name in Chinese or pinyin
 * @param waiting what it waits for
 * @param late only what waits for longer than its committee finds right
 */
public record CertificateFilter(@Nullable CertificateStatus status, @Nullable Integer year, @Nullable String text,
		@Nullable Long committeeId, @Nullable CertificateWaiting waiting, boolean late) {

	public static final CertificateFilter ALL = new CertificateFilter(null, null, null);

	/** By state, year and words alone. */
	public CertificateFilter(@Nullable CertificateStatus status, @Nullable Integer year, @Nullable String text) {
		this(status, year, text, null, null, false);
	}

	public static CertificateFilter of(CertificateStatus status) {
		return new CertificateFilter(status, null, null);
	}

	/** What waits for that. */
	public static CertificateFilter waiting(CertificateWaiting waiting) {
		return new CertificateFilter(null, null, null, null, waiting, false);
	}

}
