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
 * @param presetId rule of deadlines; nothing for the one it has, or the usual one
 * @param complexity nothing where the deadline is simply given
 * @param deadlineReason why the deadline is not the one of the rule
 * @param version of the record that was read; 0 for a new one
 */
public record ConsultationData(@NotNull Long enterpriseId, @NotBlank @PlainText(max = 100) String title,
		@NotBlank @PlainText(max = 4000, multiline = true) String need, @Nullable Long industryId,
		@NotNull Urgency urgency, @NotNull LocalDate receivedOn, @NotBlank @PlainText(max = 80) String receivedBy,
		@NotNull Channel receivedThrough, @NotNull LocalDate deadline, @Nullable Long presetId,
		@Nullable Complexity complexity, @PlainText(max = 200) @Nullable String deadlineReason, long version) {

	/** With a deadline that is simply given. */
	public ConsultationData(Long enterpriseId, String title, String need, @Nullable Long industryId, Urgency urgency,
			LocalDate receivedOn, String receivedBy, Channel receivedThrough, LocalDate deadline, long version) {
		this(enterpriseId, title, need, industryId, urgency, receivedOn, receivedBy, receivedThrough, deadline, null,
				null, null, version);
	}

	/** The same with another need. */
	public ConsultationData withNeed(String text) {
		return new ConsultationData(this.enterpriseId, this.title, text, this.industryId, this.urgency, this.receivedOn,
				this.receivedBy, this.receivedThrough, this.deadline, this.presetId, this.complexity,
				this.deadlineReason, this.version);
	}

}
