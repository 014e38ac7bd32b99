package org.expertcommittee.draw;

/** Why an expert of the pool does not take part in a draw. */
public enum ExclusionKind {

	/** 回避. */
	CONFLICT,
	/** 已参与本件. */
	ASSIGNED,
	/** 请假. */
	ABSENT,
	/** 在办任务已满. */
	WORKLOAD,
	/** 不在聘期. */
	NOT_IN_OFFICE,
	/** 已归档. */
	ARCHIVED,
	/** 手工排除. */
	BY_HAND;

	/** Key of the word. */
	public String messageKey() {
		return "draw.exclusion." + name();
	}

}
