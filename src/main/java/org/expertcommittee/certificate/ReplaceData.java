package org.expertcommittee.certificate;

import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/** Why a certificate is replaced by a new one. */
public record ReplaceData(@NotNull ReplaceReason reason,
		@PlainText(max = 500, multiline = true) @Nullable String note) {
}
