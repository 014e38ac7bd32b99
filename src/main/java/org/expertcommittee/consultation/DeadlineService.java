package org.expertcommittee.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rules of deadlines say for a case. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class DeadlineService {

	private final CaseVisibility visibility;

	private final DeadlinePresetRepository presets;

	private final CaseTimer timer;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	DeadlineService(CaseVisibility visibility, DeadlinePresetRepository presets, CaseTimer timer, AuditTrail audit,
			Checks checks, CurrentUser currentUser, Clock clock) {
		this.visibility = visibility;
		this.presets = presets;
		this.timer = timer;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Until when a case that came in on that day has its answer by the rule. */
	@Transactional(readOnly = true)
	public LocalDate deadline(long presetId, Complexity complexity, LocalDate receivedOn) {
		return this.timer.deadline(presetId, complexity, receivedOn);
	}

	/** The same by the usual rule; nothing while there is none. */
	@Transactional(readOnly = true)
	public Optional<LocalDate> usualDeadline(Complexity complexity, LocalDate receivedOn) {
		return this.presets.findFirstByUsualTrueOrderById()
			.map((preset) -> this.timer.deadline(preset.requireId(), complexity, receivedOn));
	}

	/**
	 * Until when a case that is taken up again today has its answer by its rule; nothing
	 * while there is none.
	 */
	@Transactional(readOnly = true)
	public Optional<LocalDate> again(long consultationId) {
		return this.timer.again(this.visibility.find(consultationId));
	}

	/** Until when an expert who is asked today to work on the case should reply. */
	@Transactional(readOnly = true)
	public LocalDate replyBy(long consultationId) {
		return this.timer.replyBy(this.visibility.find(consultationId));
	}

	/**
	 * 登记初次反馈.
	 * @throws IllegalAct when it was given already or the case has its answer
	 */
	public void feedback(long consultationId, FeedbackData data) {
		this.checks.valid(data);
		Consultation c = this.visibility.lock(consultationId);
		c.feedback(data.text(), this.currentUser.displayName(), this.clock.instant());
		this.audit.act("consultation.feedback", c, c.caseNumber());
	}

}
