package org.expertcommittee.consultation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a case edits.
 *
 * @param receivedOn the day it came in; not later than today
 * @param receivedBy who took it in
 * @param deadline last day for the answer; not before {@code receivedOn}
 * @param version of the record that was read; 0 for a new one
 */
public record ConsultationData(@NotNull Long enterpriseId, @NotBlank @PlainText(max = 100) String title,
		@NotBlank @PlainText(max = 4000, multiline = true) String need, @Nullable Long industryId,
		@NotNull Urgency urgency, @NotNull LocalDate receivedOn, @NotBlank @PlainText(max = 80) String receivedBy,
		@NotNull Channel receivedThrough, @NotNull LocalDate deadline, long version) {

	/** The same with another need. */
	public ConsultationData withNeed(String text) {
		return new ConsultationData(this.enterpriseId, this.title, text, this.industryId, this.urgency, this.receivedOn,
				this.receivedBy, this.receivedThrough, this.deadline, this.version);
	}

}
