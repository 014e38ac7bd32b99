package org.expertcommittee.certificate;

import org.jspecify.annotations.Nullable;

/**
 * Which certificates a list shows; {@code null} means any.
 *
 * @param status a state as it looks today; ISSUED and RECEIVED leave out what has expired
 * @param year of award
 * @param text part of the number, or words of the holder's name in Chinese or pinyin
 */
public record CertificateFilter(@Nullable CertificateStatus status, @Nullable Integer year, @Nullable String text) {

	public static final CertificateFilter ALL = new CertificateFilter(null, null, null);

	public static CertificateFilter of(CertificateStatus status) {
		return new CertificateFilter(status, null, null);
	}

}
