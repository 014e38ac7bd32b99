package org.expertcommittee.consultation;

/** The parts of the 问题台账: 未销号、逾期未反馈、已销号. */
public enum LedgerPart {

	OPEN, OVERDUE, CLOSED;

	/** Key of the word. */
	public String messageKey() {
		return "consultation.ledgerPart." + name();
	}

}
