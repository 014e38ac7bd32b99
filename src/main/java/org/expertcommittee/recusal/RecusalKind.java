package org.expertcommittee.recusal;

/** What ties an expert to a party, and for how long that counts. */
public enum RecusalKind {

	/** 本人任职. */
	OWN_EMPLOYMENT(Reach.THREE_YEARS_AFTER),
	/** 配偶任职. */
	SPOUSE_EMPLOYMENT(Reach.THREE_YEARS_AFTER),
	/** 直系亲属任职. */
	KIN_EMPLOYMENT(Reach.THREE_YEARS_AFTER),
	/** 持股. */
	SHAREHOLDING(Reach.WHILE_IT_LASTS),
	/** 有偿咨询. */
	PAID_ADVICE(Reach.THREE_YEARS_AFTER),
	/** 纠纷. */
	DISPUTE(Reach.WHILE_IT_LASTS),
	/** 前期参与同一项目. */
	SAME_PROJECT(Reach.ALWAYS),
	/** 其他. */
	OTHER(Reach.WHILE_IT_LASTS);

	/** After so many years an employment or paid advice is past. */
	public static final int YEARS_AFTER = 3;

	private final Reach reach;

	RecusalKind(Reach reach) {
		this.reach = reach;
	}

	Reach reach() {
		return this.reach;
	}

	/** Whether it is about somebody else than the expert, who has to be named. */
	public boolean aboutAnother() {
		return this == SPOUSE_EMPLOYMENT || this == KIN_EMPLOYMENT;
	}

	/** Key of the word. */
	public String messageKey() {
		return "recusal.kind." + name();
	}

	/** How long a tie counts. */
	enum Reach {

		WHILE_IT_LASTS, THREE_YEARS_AFTER, ALWAYS

	}

}
