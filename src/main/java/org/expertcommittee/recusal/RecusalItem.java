package org.expertcommittee.recusal;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A declared tie as it is shown.
 *
 * @param person whom it is about; masked for everybody but the expert
 * @param note nothing for everybody but the expert
 * @param hasNote whether there is one to be revealed
 * @param editable whether whoever asks may correct and withdraw it
 */
public record RecusalItem(long id, RecusalKind kind, String party, @Nullable String creditCode, @Nullable String person,
		LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable String note, boolean hasNote, RecusalSource source,
		String declaredBy, Instant declaredAt, RecusalStatus status, @Nullable String withdrawReason,
		@Nullable String withdrawnBy, boolean editable) {
}
