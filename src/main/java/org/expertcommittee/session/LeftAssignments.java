package org.expertcommittee.session;

import java.time.Clock;
import java.time.Instant;

import org.expertcommittee.base.Texts;
import org.expertcommittee.consultation.AssignmentDeclined;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who declines an assignment is not expected at its sessions any more. */
@Component
class LeftAssignments {

	private final SessionRepository sessions;

	private final SessionInvitations invitations;

	private final Texts texts;

	private final Clock clock;

	LeftAssignments(SessionRepository sessions, SessionInvitations invitations, Texts texts, Clock clock) {
		this.sessions = sessions;
		this.invitations = invitations;
		this.texts = texts;
		this.clock = clock;
	}

	@EventListener
	void declined(AssignmentDeclined event) {
		Instant now = this.clock.instant();
		String reason = this.texts.get("session.declined", Texts.CHINESE);
		for (ConsultationSession session : this.sessions.toCome(event.assignmentId(), now)) {
			var gone = session.experts().stream().filter((one) -> one.expertId() == event.expertId()).toList();
			session.withdraw(event.expertId(), reason, now);
			this.invitations.takeBack(session, gone, reason);
		}
	}

}
