package org.expertcommittee.consultation;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/** Where a case stands; 延期 is a recorded decision, not a state. */
public enum ConsultationStatus implements Status {

	/** 待受理. */
	SUBMITTED(Tone.NEUTRAL, "inbox"),
	/** 已受理. */
	ACCEPTED(Tone.BLUE, "circle-check"),
	/** 已交办. */
	ASSIGNED(Tone.BLUE, "send"),
	/** 办理中. */
	IN_PROGRESS(Tone.BLUE, "circle-dot"),
	/** 已反馈. */
	ANSWERED(Tone.GREEN, "check"),
	/** 待回访. */
	IN_FOLLOW_UP(Tone.VIOLET, "clock"),
	/** 已销号. */
	CLOSED(Tone.NEUTRAL, "check"),
	/** 退回, until it comes again. */
	RETURNED(Tone.AMBER, "undo-2"),
	/** 挂起. */
	SUSPENDED(Tone.AMBER, "circle-pause");

	private final Tone tone;

	private final String icon;

	ConsultationStatus(Tone tone, String icon) {
		this.tone = tone;
		this.icon = icon;
	}

	/** Whether the enterprise still waits for its answer, so that the deadline counts. */
	public boolean awaitsAnswer() {
		return switch (this) {
			case SUBMITTED, ACCEPTED, ASSIGNED, IN_PROGRESS -> true;
			case ANSWERED, IN_FOLLOW_UP, CLOSED, RETURNED, SUSPENDED -> false;
		};
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "consultation.status." + name();
	}

	@Override
	public @Nullable String icon() {
		return this.icon;
	}

}
