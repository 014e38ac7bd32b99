package org.expertcommittee.draw;

import java.util.Map;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Whom to draw from and how many. Empty choices do not narrow the pool.
 *
 * @param termId members of that term
 * @param industryIds with one of these fields of expertise
 * @param officeIds in one of these offices
 * @param wanted how many are drawn
 * @param substitutes how many more are drawn to stand by
 * @param workloadCap experts with so many open assignments are left out; nothing means
 * that workload does not count
 * @param byHand reasons, by expert, for leaving somebody out
 */
public record DrawData(@Nullable Long termId, @NotNull Set<Long> industryIds, @NotNull Set<Long> officeIds,
		@NotNull @Min(1) @Max(50) Integer wanted, @NotNull @Min(0) @Max(50) Integer substitutes,
		@Min(1) @Max(99) @Nullable Integer workloadCap,
		@NotNull Map<Long, @PlainText(max = 500, multiline = true) String> byHand) {

	public DrawData {
		industryIds = (industryIds != null) ? Set.copyOf(industryIds) : Set.of();
		officeIds = (officeIds != null) ? Set.copyOf(officeIds) : Set.of();
		byHand = (byHand != null) ? Map.copyOf(byHand) : Map.of();
	}

	/** The same without this expert, or with the expert again when there is no reason. */
	public DrawData excluding(long expertId, @Nullable String reason) {
		Map<Long, String> changed = new java.util.HashMap<>(this.byHand);
		if (reason == null) {
			changed.remove(expertId);
		}
		else {
			changed.put(expertId, reason);
		}
		return new DrawData(this.termId, this.industryIds, this.officeIds, this.wanted, this.substitutes,
				this.workloadCap, changed);
	}

}
