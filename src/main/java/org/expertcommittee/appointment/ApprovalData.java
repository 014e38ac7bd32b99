package org.expertcommittee.appointment;

import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/** What an approver has to say; may be empty. */
public record ApprovalData(@PlainText(max = 500, multiline = true) @Nullable String comment) {
}
