package org.expertcommittee.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a plan amounts to.
 *
 * @param counts members by decision; every decision is there
 * @param shortened how many of those who stay have an appointment that the new one cuts
 * short
 * @param gaps how many of those who stay are out of office for a while before the new
 * first day
 * @param elsewhere members who have been re-appointed by hand and are left out
 * @param latestLeave last day in office of those who leave, when any does
 */
public record RenewalSummary(Map<RenewalDecision, Long> counts, List<OfficePlan> offices, List<Problem> problems,
		long shortened, long gaps, long elsewhere, @Nullable LocalDate latestLeave) {

	public long count(RenewalDecision decision) {
		return this.counts.getOrDefault(decision, 0L);
	}

	public long total() {
		return this.counts.values().stream().mapToLong(Long::longValue).sum();
	}

	/** How many new appointments the plan makes. */
	public long staying() {
		return count(RenewalDecision.RENEW) + count(RenewalDecision.REASSIGN);
	}

	public boolean executable() {
		return total() > 0 && count(RenewalDecision.UNDECIDED) == 0
				&& this.offices.stream().noneMatch(OfficePlan::exceeded)
				&& this.problems.stream().noneMatch((problem) -> problem.kind().blocks());
	}

	/**
	 * An office in the new term.
	 *
	 * @param planned how many the plan appoints to it
	 * @param others how many are appointed or proposed for the new term otherwise
	 * @param quota most people who may hold it; nothing means as many as wanted
	 */
	public record OfficePlan(long officeId, String name, long planned, long others, @Nullable Integer quota) {

		public long holders() {
			return this.planned + this.others;
		}

		public boolean exceeded() {
			return this.quota != null && holders() > this.quota;
		}

	}

	/**
	 * Something to look at before the plan is executed.
	 *
	 * @param names whom it concerns; the first ones when there are many
	 * @param count how many it concerns
	 */
	public record Problem(Kind kind, List<String> names, long count) {

		/** What may be wrong. */
		public enum Kind {

			/** Somebody who is to stay has been taken off the roster. */
			ARCHIVED(true),
			/** Somebody would hold the same office twice. */
			SAME_OFFICE_TWICE(true),
			/** The office is no longer in use. */
			OFFICE_CLOSED(true),
			/** Somebody would hold two offices. */
			TWO_OFFICES(false),
			/** A name that cannot be printed. */
			UNPRINTABLE(false);

			private final boolean blocks;

			Kind(boolean blocks) {
				this.blocks = blocks;
			}

			/** Whether the plan cannot be executed before this is settled. */
			public boolean blocks() {
				return this.blocks;
			}

		}

	}

}
