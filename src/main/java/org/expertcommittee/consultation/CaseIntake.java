package org.expertcommittee.consultation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a case came in.
 *
 * @param contactName whom to ask, else the enterprise's usual contact
 * @param stated what the sender of the public form says about the enterprise; nothing for
 * cases that the secretariat took in
 * @param unverified whether the secretariat has yet to confirm the enterprise
 * @param discarded whether it was no request
 */
public record CaseIntake(List<NeedItem> needs, @Nullable String contactName, @Nullable String maskedPhone,
		@Nullable String maskedEmail, @Nullable StatedEnterprise stated, boolean unverified, boolean discarded) {

	public CaseIntake {
		needs = List.copyOf(needs);
	}

	/** The name and code that were typed into the public form. */
	public record StatedEnterprise(String name, String creditCode) {
	}

}
