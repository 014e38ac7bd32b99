package org.expertcommittee.consultation;

/** What happened to a case, as its timeline tells it. */
public enum ConsultationAct {

	REGISTERED, CHANGED, ACCEPTED, RETURNED, RESUBMITTED, ASSIGNED, EXPERT_ACCEPTED, EXPERT_DECLINED, ALL_DECLINED,
	OPINION_SUBMITTED, ANSWERED, FOLLOW_UP_STARTED, FOLLOWED_UP, REOPENED, CLOSED, TAKEN_UP_AGAIN, SUSPENDED, RESUMED,
	EXTENDED, FILE_ADDED, LEAD_CHANGED, WAY_CHANGED, OPINION_RETURNED, REPORT_ISSUED, ENTERPRISE_CONFIRMED, DISCARDED;

	/** Key of the word. */
	public String messageKey() {
		return "consultation.act." + name();
	}

}
