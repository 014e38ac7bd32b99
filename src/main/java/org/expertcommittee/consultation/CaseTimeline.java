package org.expertcommittee.consultation;

import java.time.Clock;

import org.expertcommittee.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where features above tell what they did about a case, so that 办理经过 is whole. Callers
 * have checked access and are in a transaction.
 */
@Component
public class CaseTimeline {

	private final ConsultationRepository consultations;

	private final CurrentUser currentUser;

	private final Clock clock;

	CaseTimeline(ConsultationRepository consultations, CurrentUser currentUser, Clock clock) {
		this.consultations = consultations;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Adds to the timeline of a case.
	 * @param detail what the act was about, such as a day
	 * @param note what a person wrote
	 */
	public void tell(long consultationId, ConsultationAct act, String detail, @Nullable String note) {
		this.consultations.findById(consultationId)
			.ifPresent((c) -> c.note(act, detail, note, this.currentUser.displayName(), this.clock.instant()));
	}

}
