package org.expertcommittee.draw;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A source of reasons not to draw somebody; every bean of this type is asked. */
interface Exclusion {

	/** Place of its reasons among the others', lowest first. */
	int order();

	/** The reasons by expert, in one query; whom nothing excludes is left out. */
	Map<Long, List<ExclusionReason>> of(DrawSubject subject, Collection<Long> expertIds);

}
