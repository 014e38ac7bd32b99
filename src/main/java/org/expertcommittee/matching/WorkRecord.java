package org.expertcommittee.matching;

/**
 * How much an expert did.
 *
 * @param recent pieces of work taken over recently
 * @param open those not done yet
 * @param rated those of the last years whose enterprise said how satisfied it is
 * @param satisfaction the average of what they said, 0 to 100
 */
public record WorkRecord(int recent, int open, int rated, double satisfaction) {

	static final WorkRecord NONE = new WorkRecord(0, 0, 0, 0);

}
