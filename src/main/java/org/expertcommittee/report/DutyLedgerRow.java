package org.expertcommittee.report;

import java.math.BigDecimal;

import org.expertcommittee.consultation.ExpertDuty;
import org.jspecify.annotations.Nullable;

/**
 * One line of the 专家履职台账.
 *
 * @param position 1 for the first line
 * @param hours in sessions
 * @param recommendations that were decided on in the year
 * @param adopted those of them that were adopted, wholly or partly, in percent; null
 * without any
 */
public record DutyLedgerRow(int position, ExpertDuty duty, BigDecimal hours, long recommendations,
		@Nullable Integer adopted) {
}
