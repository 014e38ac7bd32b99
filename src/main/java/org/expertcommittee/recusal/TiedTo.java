package org.expertcommittee.recusal;

import java.util.Set;

/**
 * What an expert has to stay away from at present.
 *
 * @param creditCodes of parties, whether the register has them or not
 * @param consultations cases for which the expert declared a tie
 * @param waived cases for which a waiver was granted; ties that are younger than the
 * waiver still count, so ask {@link RecusalCheck#conflicts} about these
 */
public record TiedTo(Set<Long> enterprises, Set<String> creditCodes, Set<Long> projects, Set<Long> consultations,
		Set<Long> waived) {

	public boolean nothing() {
		return this.enterprises.isEmpty() && this.creditCodes.isEmpty() && this.projects.isEmpty()
				&& this.consultations.isEmpty();
	}

}
