package org.expertcommittee.appointment;

import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen for one member.
 *
 * @param officeId the other office, for {@link RenewalDecision#REASSIGN} alone
 * @param version what the choice was based on; 0 when there was none yet
 */
public record RenewalChoice(RenewalDecision decision, @Nullable Long officeId,
		@PlainText(max = 500, multiline = true) @Nullable String note, long version) {
}
