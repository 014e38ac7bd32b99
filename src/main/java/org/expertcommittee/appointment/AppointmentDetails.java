package org.expertcommittee.appointment;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An appointment with everything its own page shows.
 *
 * @param next what it waits for
 * @param certificateId the certificate that stands, if there is one
 * @param decisionNote what was said on approval, or why it was sent back
 * @param endDocument number of the 聘任文件 that an early end rests on
 * @param changes of the last day, the first one first
 * @param chain what it continues and what continues it, itself included, the earliest
 * first
 */
public record AppointmentDetails(AppointmentListItem item, NextStep next, @Nullable Long certificateId,
		@Nullable String remark, @Nullable String decisionNote, @Nullable String endedBy, @Nullable Instant endedAt,
		@Nullable String endReason, @Nullable String endDocument, boolean reinstatable, List<PeriodChange> changes,
		List<AppointmentListItem> chain) {
}
