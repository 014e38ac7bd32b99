package org.expertcommittee.appointment;

import java.util.List;
import java.util.stream.Stream;

import org.expertcommittee.base.Chosen;
import org.jspecify.annotations.Nullable;

/**
 * How far an executed 换届 has come, with the records that each next step concerns.
 *
 * @param missing members whose appointment has not been made, by their old appointment
 * @param returned appointments sent back for rework, or never submitted
 * @param waiting appointments that wait for approval
 * @param approvable those of them that the person at the screen may approve
 * @param submittedBy who submitted those that wait, and so may not approve
 * @param approved appointments in force, also from a later day on
 * @param ended how many have been ended since
 * @param undocumented approved ones without a document
 * @param uncertified approved ones without a certificate
 * @param drafts certificates that wait to be sent to the seal
 * @param sealable certificates that wait for the seal
 * @param issued how many certificates are issued
 * @param received how many of them have been handed over
 * @param leaving members who leave, by their old appointment
 */
public record RenewalCockpit(List<Chosen> missing, List<Chosen> returned, List<Chosen> waiting, List<Chosen> approvable,
		@Nullable String submittedBy, List<Chosen> approved, long ended, List<Chosen> undocumented,
		List<Chosen> uncertified, List<Chosen> drafts, List<Chosen> sealable, long issued, long received,
		List<Chosen> leaving) {

	/** How many appointments there are to be. */
	public long total() {
		return this.missing.size() + made();
	}

	/** How many appointments have been made. */
	public long made() {
		return this.returned.size() + this.waiting.size() + this.approved.size() + this.ended;
	}

	public int documented() {
		return this.approved.size() - this.undocumented.size();
	}

	/** Appointments made, in whatever state. */
	public List<Chosen> all() {
		return Stream.of(this.returned, this.waiting, this.approved).flatMap(List::stream).toList();
	}

	/** Whether it can still be undone. */
	public boolean undoable() {
		return this.issued == 0;
	}

	/** The step it is at. */
	public Step step() {
		if (!this.missing.isEmpty()) {
			return Step.CREATE;
		}
		if (!this.returned.isEmpty() || !this.waiting.isEmpty()) {
			return Step.APPROVE;
		}
		if (!this.undocumented.isEmpty()) {
			return Step.DOCUMENT;
		}
		boolean certified = this.uncertified.isEmpty() && this.drafts.isEmpty() && this.sealable.isEmpty();
		return certified ? Step.DONE : Step.CERTIFY;
	}

	/** What an executed 换届 goes through. */
	public enum Step {

		CREATE, APPROVE, DOCUMENT, CERTIFY, DONE

	}

}
