package org.expertcommittee.draw;

import org.expertcommittee.consultation.CaseVisibility;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * 递补 by hand, for a place that could not be filled by itself, such as while the case was
 * suspended. Each call has its own transaction.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
public class DrawCallService {

	private final DrawRepository draws;

	private final CaseVisibility visibility;

	private final DrawSubstitutes substitutes;

	DrawCallService(DrawRepository draws, CaseVisibility visibility, DrawSubstitutes substitutes) {
		this.draws = draws;
		this.visibility = visibility;
		this.substitutes = substitutes;
	}

	/**
	 * Calls substitutes into the places that are vacant.
	 * @throws IllegalAct when nobody could be called
	 */
	public void call(long id) {
		this.visibility.require(this.draws.findById(id).orElseThrow(() -> new NotFound("draw " + id)).consultationId());
		if (this.substitutes.fill(id) == 0) {
			throw new IllegalAct("draw.refused.call");
		}
	}

}
