package org.expertcommittee.consultation;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/** Where one expert's part of a case stands. */
public enum AssignmentStatus implements Status {

	/** 待答复: neither accepted nor declined. */
	PENDING(Tone.NEUTRAL, null),
	/** 办理中. */
	ACCEPTED(Tone.BLUE, null),
	/** 已提交意见. */
	SUBMITTED(Tone.GREEN, "check"),
	/** 已谢绝. */
	DECLINED(Tone.AMBER, "user-x"),
	/** 已结束: the case was answered without this expert's opinion. */
	RELEASED(Tone.NEUTRAL, null),
	/** 已回避: the expert has a tie to the party. */
	RECUSED(Tone.AMBER, "user-x");

	private final Tone tone;

	private final @Nullable String icon;

	AssignmentStatus(Tone tone, @Nullable String icon) {
		this.tone = tone;
		this.icon = icon;
	}

	/** Whether something is still expected of the expert. */
	public boolean open() {
		return this == PENDING || this == ACCEPTED;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "consultation.assignment." + name();
	}

	@Override
	public @Nullable String icon() {
		return this.icon;
	}

}
