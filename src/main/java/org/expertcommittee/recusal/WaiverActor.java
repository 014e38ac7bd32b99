package org.expertcommittee.recusal;

import org.jspecify.annotations.Nullable;

/**
 * Who acts on a waiver: the account's name tells people apart, the other is shown.
 *
 * @param expertId the expert that the account belongs to, if any
 */
public record WaiverActor(String account, String name, @Nullable Long expertId) {
}
