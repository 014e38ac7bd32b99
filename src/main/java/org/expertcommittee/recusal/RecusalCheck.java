package org.expertcommittee.recusal;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Who may not be asked about a case. Matches by credit code, by registered record and by
 * person; names that are only alike are hints. For the portal's own use: asks nobody for
 * permission.
 */
public interface RecusalCheck {

	/**
	 * Why these experts may not be asked, by expert; those without a conflict, and those
	 * whose conflicts were all waived for this case, are left out. The number of queries
	 * does not depend on the number of experts.
	 */
	Map<Long, List<Conflict>> conflicts(RecusalCase subject, Collection<Long> expertIds);

	/** The same for every expert there is. */
	Map<Long, List<Conflict>> conflicts(RecusalCase subject);

	/** What does not keep these experts away but is to be looked at, by expert. */
	Map<Long, List<Hint>> hints(RecusalCase subject, Collection<Long> expertIds);

	/** What one expert has to stay away from. */
	TiedTo tiedTo(long expertId);

	/**
	 * Holds the ties of an expert still until the transaction ends: nobody declares one
	 * between the check and what follows from it.
	 */
	void hold(long expertId);

}
