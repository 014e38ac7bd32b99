package org.expertcommittee.consultation;

import java.time.Instant;
import java.util.List;

import org.expertcommittee.recusal.Conflict;
import org.expertcommittee.recusal.Hint;
import org.expertcommittee.recusal.WaiverItem;
import org.jspecify.annotations.Nullable;

/**
 * What is known of ties around a case.
 *
 * @param creditCode without one, only registered records can be compared
 * @param open whether experts can still be asked
 * @param asked the experts who were asked
 * @param conflicts experts who have to stay away, the first few
 * @param conflictCount how many there are
 * @param hints names of asked experts that are alike
 * @param waivers the latest first
 */
public record RecusalOverview(String enterprise, @Nullable String creditCode, @Nullable Long projectId,
		@Nullable String project, boolean open, List<Asked> asked, List<Conflicting> conflicts, int conflictCount,
		List<Hint> hints, List<Waiver> waivers) {

	/**
	 * An expert who was asked.
	 *
	 * @param declaredVersion version of the text that was declared, if any
	 */
	public record Asked(long expertId, String name, AssignmentStatus status, @Nullable String declaredVersion,
			@Nullable Instant declaredAt, boolean conflict) {
	}

	/**
	 * An expert who has to stay away.
	 *
	 * @param waiting whether a waiver was asked for
	 */
	public record Conflicting(long expertId, String name, List<Conflict> conflicts, boolean waiting) {
	}

	/**
	 * A waiver as the one who asks sees it.
	 *
	 * @param mayDecide whether it waits for this person's decision
	 * @param mayWithdraw whether this person asked for it and nobody has decided
	 */
	public record Waiver(WaiverItem item, String expert, boolean mayDecide, boolean mayWithdraw) {
	}

}
