package org.expertcommittee.matching;

/** What makes an expert fit a consultation. */
public enum Criterion {

	/** 领域. */
	FIELD,
	/** 需求文字. */
	WORDS,
	/** 工作量. */
	WORKLOAD,
	/** 满意度. */
	SATISFACTION,
	/** 可用时间. */
	AVAILABILITY;

	/** Key of the word. */
	public String messageKey() {
		return "matching.criterion." + name();
	}

}
