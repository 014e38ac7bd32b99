package org.expertcommittee.consultation;

import java.util.LinkedHashMap;
import java.util.Map;

import org.expertcommittee.account.AccountContacts;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.notification.Recipients;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom overdue work is told to (逾期督办). */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class EscalationService {

	private final EscalationRepository escalations;

	private final Recipients recipients;

	private final AccountContacts accounts;

	private final AuditTrail audit;

	private final Checks checks;

	EscalationService(EscalationRepository escalations, Recipients recipients, AccountContacts accounts,
			AuditTrail audit, Checks checks) {
		this.escalations = escalations;
		this.recipients = recipients;
		this.accounts = accounts;
		this.audit = audit;
		this.checks = checks;
	}

	@Transactional(readOnly = true)
	public EscalationData get() {
		return this.escalations.findFirstByOrderById().map(Escalation::toData).orElse(EscalationData.USUAL);
	}

	/** Who can be the leader: names of people by their account's name. */
	@Transactional(readOnly = true)
	public Map<String, String> leaders() {
		Map<String, String> names = new LinkedHashMap<>();
		this.accounts.peopleWithRole(Role.SECRETARIAT).forEach((one) -> names.put(one.username(), one.displayName()));
		return names;
	}

	/**
	 * Changes when and to whom.
	 * @throws InvalidInput when the leader has no account of the secretariat
	 */
	public void update(EscalationData data) {
		this.checks.valid(data);
		if (data.againAfter() <= data.leaderAfter()) {
			throw InvalidInput.at("againAfter", "consultation.escalation.notLater", data.leaderAfter());
		}
		String leader = data.leader();
		if (leader != null && !this.recipients.named(leader)
			.map(this.recipients.withRole(Role.SECRETARIAT)::contains)
			.orElse(false)) {
			throw InvalidInput.at("leader", "consultation.escalation.noSuchLeader", leader);
		}
		Escalation escalation = this.escalations.findFirstByOrderById().orElseGet(Escalation::usual);
		escalation.requireVersion(data.version());
		escalation.change(data);
		this.escalations.save(escalation);
		this.audit.act("consultation.escalation.update", escalation, "");
	}

}
