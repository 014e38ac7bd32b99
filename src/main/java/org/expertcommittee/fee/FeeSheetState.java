package org.expertcommittee.fee;

import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.jspecify.annotations.Nullable;

/** 编制中、已审核、已发放、已作废. */
public enum FeeSheetState implements Status {

	DRAFT(Tone.NEUTRAL, "pencil"), CONFIRMED(Tone.BLUE, "circle-check"), PAID(Tone.GREEN, "check"),
	VOID(Tone.AMBER, "undo-2");

	private final Tone tone;

	private final String icon;

	FeeSheetState(Tone tone, String icon) {
		this.tone = tone;
		this.icon = icon;
	}

	@Override
	public Tone tone() {
		return this.tone;
	}

	@Override
	public String messageKey() {
		return "fee.state." + name();
	}

	@Override
	public @Nullable String icon() {
		return this.icon;
	}

}
