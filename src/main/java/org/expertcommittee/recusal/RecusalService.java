package org.expertcommittee.recusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回避事项: experts declare their own ties, the secretariat those it learns of. What was
 * declared is never deleted.
 */
@Service
@Transactional
public class RecusalService {

	private final RecusalRepository recusals;

	private final Parties parties;

	private final RecusalCheck check;

	private final ExpertService experts;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	RecusalService(RecusalRepository recusals, Parties parties, RecusalCheck check, ExpertService experts,
			AuditTrail audit, Checks checks, CurrentUser currentUser, Clock clock, ApplicationEventPublisher events) {
		this.recusals = recusals;
		this.parties = parties;
		this.check = check;
		this.experts = experts;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * The ties of an expert, those that count first; experts see their own in full, the
	 * secretariat without the names of family members.
	 * @throws NotFound when it is somebody else's
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
	public List<RecusalItem> of(long expertId) {
		boolean own = own(expertId);
		requireReach(expertId, own);
		LocalDate today = ChinaTime.today(this.clock);
		return this.recusals.ofExpert(expertId)
			.stream()
			.map((one) -> one.toItem(own, !own || one.source() != RecusalSource.SECRETARIAT, today))
			.toList();
	}

	/**
	 * What the form edits; that the secretariat read it is recorded, as it names members
	 * of the family.
	 */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
	public RecusalData edit(long id) {
		Recusal recusal = find(id);
		if (!own(recusal.expertId())) {
			act("recusal.reveal", recusal);
		}
		return recusal.toData();
	}

	/** The person and the note of a tie in full, which is recorded. */
	@PreAuthorize(Access.IS_SECRETARIAT)
	public String reveal(long id) {
		Recusal recusal = find(id);
		act("recusal.reveal", recusal);
		return String.join(" ", Objects.toString(recusal.relationPerson(), ""), Objects.toString(recusal.note(), ""))
			.strip();
	}

	/**
	 * Adds a tie; returns its id.
	 * @throws InvalidInput when days or party cannot be
	 */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
	public long declare(long expertId, RecusalData data) {
		boolean own = own(expertId);
		requireReach(expertId, own);
		this.checks.valid(data);
		return add(expertId, data, null, own ? RecusalSource.PROFILE : RecusalSource.SECRETARIAT);
	}

	/**
	 * What an expert who is asked to take a case says instead of accepting. The caller
	 * has checked that the expert was asked.
	 */
	@PreAuthorize(Access.IS_EXPERT)
	public long declareForCase(RecusalCase subject, CaseTieData data) {
		this.checks.valid(data);
		return add(this.currentUser.requireExpertId(),
				new RecusalData(data.kind(), null, null, subject.enterpriseId(), subject.projectId(),
						data.relationPerson(), data.startsOn(), data.endsOn(), data.note(), 0),
				subject.consultationId(), RecusalSource.ACCEPTANCE);
	}

	private long add(long expertId, RecusalData data, @Nullable Long consultationId, RecusalSource source) {
		this.check.hold(expertId);
		Recusal recusal = this.recusals
			.saveAndFlush(new Recusal(expertId, data, this.parties.find(data), consultationId, source,
					ChinaTime.today(this.clock), this.currentUser.displayName(), this.clock.instant()));
		act("recusal.declare", recusal);
		this.events.publishEvent(new TiesChanged(expertId));
		return recusal.requireId();
	}

	/**
	 * Corrects a tie; experts correct what they declared themselves.
	 * @throws IllegalAct when it was withdrawn or entered by the secretariat
	 */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
	public void correct(long id, RecusalData data) {
		Recusal recusal = editable(id);
		recusal.requireVersion(data.version());
		this.checks.valid(data);
		this.check.hold(recusal.expertId());
		recusal.correct(data, this.parties.find(data), ChinaTime.today(this.clock), this.clock.instant());
		this.recusals.flush();
		act("recusal.correct", recusal);
		this.events.publishEvent(new TiesChanged(recusal.expertId()));
	}

	/** Takes a tie back, with a reason; it stays on record. */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
	public void withdraw(long id, String reason) {
		String why = this.checks.valid(new Reason(reason)).reason().strip();
		if (why.isEmpty()) {
			throw InvalidInput.at("reason", "base.reasonRequired");
		}
		Recusal recusal = editable(id);
		this.check.hold(recusal.expertId());
		recusal.withdraw(why, this.currentUser.displayName(), this.clock.instant());
		this.recusals.flush();
		act("recusal.withdraw", recusal);
		this.events.publishEvent(new TiesChanged(recusal.expertId()));
	}

	/** Registered enterprises to choose from. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
	public Map<Long, String> enterprises(String text, int offset, int limit) {
		return this.parties.enterprises(text, offset, limit);
	}

	/** Key projects to choose from. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
	public Map<Long, String> projects(String text, int offset, int limit) {
		return this.parties.projects(text, offset, limit);
	}

	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
	public String enterpriseName(long id) {
		return this.parties.enterpriseName(id).orElse("");
	}

	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
	public String projectName(long id) {
		return this.parties.projectName(id).orElse("");
	}

	private void act(String action, Recusal recusal) {
		this.audit.act(action, recusal, recusal.partyName());
	}

	private Recusal editable(long id) {
		Recusal recusal = find(id);
		if (own(recusal.expertId()) && recusal.source() == RecusalSource.SECRETARIAT) {
			throw new IllegalAct("recusal.bySecretariat");
		}
		return recusal;
	}

	private Recusal find(long id) {
		Recusal recusal = this.recusals.findById(id).orElseThrow(() -> new NotFound("recusal " + id));
		requireReach(recusal.expertId(), own(recusal.expertId()));
		return recusal;
	}

	/** Nobody keeps the secretariat's books about himself, whatever else he may be. */
	private boolean own(long expertId) {
		return this.currentUser.find().map((user) -> Objects.equals(user.expertId(), expertId)).orElse(false);
	}

	private void requireReach(long expertId, boolean own) {
		if (!own && !this.currentUser.has(Role.SECRETARIAT)) {
			throw new NotFound("expert " + expertId);
		}
		if (this.experts.find(expertId).isEmpty()) {
			throw new NotFound("expert " + expertId);
		}
	}

	/** A reason as it is typed. */
	record Reason(@PlainText(max = 500, multiline = true) String reason) {
	}

}
