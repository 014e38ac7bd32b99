package org.expertcommittee.recusal;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.base.validation.ValidCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a tie edits. The party is named by its credit code, as a registered
 * enterprise, as a project, or by several of these.
 *
 * @param partyName needed when neither enterprise nor project are chosen
 * @param relationPerson whom it is about, when not the expert
 * @param endsOn nothing while it lasts
 * @param version of the record that was read; 0 for a new one
 */
public record RecusalData(@NotNull RecusalKind kind, @PlainText(max = 200) @Nullable String partyName,
		@ValidCreditCode @Nullable String creditCode, @Nullable Long enterpriseId, @Nullable Long projectId,
		@PlainText(max = 80) @Nullable String relationPerson, @NotNull LocalDate startsOn, @Nullable LocalDate endsOn,
		@PlainText(max = 500, multiline = true) @Nullable String note, long version) {
}
