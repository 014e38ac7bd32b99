package org.expertcommittee.session;

import java.time.Clock;
import java.time.Instant;

import org.expertcommittee.base.Texts;
import org.expertcommittee.consultation.AssignmentDeclined;
import org.expertcommittee.consultation.AssignmentHidden;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who declines or has to leave a case is not expected at its sessions any more. */
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
		leave(event.assignmentId(), event.expertId());
	}

	@EventListener
	void hidden(AssignmentHidden event) {
		leave(event.assignmentId(), event.expertId());
	}

	private void leave(long assignmentId, long expertId) {
		Instant now = this.clock.instant();
		String reason = this.texts.get("session.declined", Texts.CHINESE);
		for (ConsultationSession session : this.sessions.toCome(assignmentId, now)) {
			var gone = session.experts().stream().filter((one) -> one.expertId() == expertId).toList();
			session.withdraw(expertId, reason, now);
			this.invitations.takeBack(session, gone, reason);
		}
	}

}
