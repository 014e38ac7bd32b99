package org.expertcommittee.consultation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.jspecify.annotations.Nullable;

/**
 * To whom overdue work is told beyond those who do it; one row, or none before it is set.
 */
@Entity
@Table(name = "deadline_escalation")
class Escalation extends BaseEntity {

	private int leaderAfter;

	private int againAfter;

	private @Nullable String leaderAccount;

	protected Escalation() {
		change(EscalationData.USUAL);
	}

	static Escalation usual() {
		return new Escalation();
	}

	final void change(EscalationData data) {
		this.leaderAfter = data.leaderAfter();
		this.againAfter = data.againAfter();
		this.leaderAccount = data.leader();
	}

	EscalationData toData() {
		return new EscalationData(this.leaderAfter, this.againAfter, this.leaderAccount, getVersion());
	}

}
