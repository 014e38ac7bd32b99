package org.expertcommittee.consultation.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.expertcommittee.consultation.ConsultationStatus;

/**
 * The acts that take a case from one state to another: the ways of a card on the board.
 */
@SuppressWarnings("ImmutableEnumChecker")
enum CaseMove {

	ACCEPT("accept", EnumSet.of(ConsultationStatus.SUBMITTED), EnumSet.of(ConsultationStatus.ACCEPTED)),
	RESUBMIT("resubmit", EnumSet.of(ConsultationStatus.RETURNED), EnumSet.of(ConsultationStatus.SUBMITTED)),
	ASSIGN("assign", EnumSet.of(ConsultationStatus.ACCEPTED), EnumSet.of(ConsultationStatus.ASSIGNED)),
	ANSWER("answer", EnumSet.of(ConsultationStatus.IN_PROGRESS), EnumSet.of(ConsultationStatus.ANSWERED)),
	START_FOLLOW_UP("startFollowUp", EnumSet.of(ConsultationStatus.ANSWERED),
			EnumSet.of(ConsultationStatus.IN_FOLLOW_UP)),
	CLOSE("close", EnumSet.of(ConsultationStatus.IN_FOLLOW_UP), EnumSet.of(ConsultationStatus.CLOSED)),
	RESUME("resume", EnumSet.of(ConsultationStatus.SUSPENDED),
			EnumSet.of(ConsultationStatus.ACCEPTED, ConsultationStatus.ASSIGNED, ConsultationStatus.IN_PROGRESS)),
	TAKE_UP_AGAIN("takeUpAgain", EnumSet.of(ConsultationStatus.CLOSED), EnumSet.of(ConsultationStatus.IN_PROGRESS)),
	RETURN("return", EnumSet.of(ConsultationStatus.SUBMITTED, ConsultationStatus.ACCEPTED),
			EnumSet.of(ConsultationStatus.RETURNED)),
	SUSPEND("suspend",
			EnumSet.of(ConsultationStatus.ACCEPTED, ConsultationStatus.ASSIGNED, ConsultationStatus.IN_PROGRESS),
			EnumSet.of(ConsultationStatus.SUSPENDED));

	private final String act;

	private final Set<ConsultationStatus> from;

	private final Set<ConsultationStatus> to;

	CaseMove(String act, Set<ConsultationStatus> from, Set<ConsultationStatus> to) {
		this.act = act;
		this.from = from;
		this.to = to;
	}

	static Optional<CaseMove> of(ConsultationStatus from, ConsultationStatus to) {
		return Stream.of(values()).filter((move) -> move.from.contains(from) && move.to.contains(to)).findFirst();
	}

	/** What can be done with a case in that state, the way onward first. */
	static List<CaseMove> from(ConsultationStatus status) {
		return Stream.of(values()).filter((move) -> move.from.contains(status)).toList();
	}

	/** Key of the act's word, the same as on the page of the case. */
	String messageKey() {
		return "consultation.do." + this.act;
	}

}
