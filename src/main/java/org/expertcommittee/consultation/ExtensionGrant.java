package org.expertcommittee.consultation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * How a request for more time is granted.
 *
 * @param grantedOn the new last day, which need not be the wanted one
 */
public record ExtensionGrant(@NotNull LocalDate grantedOn,
		@PlainText(max = 500, multiline = true) @Nullable String note) {
}
