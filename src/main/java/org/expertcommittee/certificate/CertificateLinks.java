package org.expertcommittee.certificate;

import org.jspecify.annotations.Nullable;

/**
 * The certificates before and after one of them.
 *
 * @param predecessor the one whose place it takes
 * @param successor the one that takes its place; a draft before it is issued
 */
public record CertificateLinks(@Nullable Link predecessor, @Nullable Link successor) {

	/**
	 * One of them.
	 *
	 * @param reason why it takes the place of the one before it
	 */
	public record Link(long id, @Nullable String number, CertificateStatus state, @Nullable ReplaceReason reason,
			@Nullable String note) {
	}

}
