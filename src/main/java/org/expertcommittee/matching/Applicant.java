package org.expertcommittee.matching;

import java.util.List;

import org.expertcommittee.expert.Candidate;

/**
 * An expert in question, with everything that counts.
 *
 * @param words how well the words of the need are known, 0 to 1
 * @param conflicts why the expert may not be asked
 */
record Applicant(Candidate expert, double words, WorkRecord work, List<Away> away, List<Phrase> conflicts) {
}
