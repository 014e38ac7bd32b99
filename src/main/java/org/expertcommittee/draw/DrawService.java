package org.expertcommittee.draw;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.TermItem;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 随机抽取, step by step: the pool is looked at, fixed together with a secret that is
 * committed to, drawn from, and the result confirmed. A case has one open draw at most;
 * another one needs the former voided, which is kept with its reason.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class DrawService {

	private static final int USUAL_NUMBER = 3;

	private static final int USUAL_SUBSTITUTES = 2;

	private static final int USUAL_CAP = 3;

	private final DrawRepository draws;

	private final DrawPools pools;

	private final DrawCalls calls;

	private final DrawNumbers numbers;

	private final ConsultationService consultations;

	private final CommitteeService committees;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	DrawService(DrawRepository draws, DrawPools pools, DrawCalls calls, DrawNumbers numbers,
			ConsultationService consultations, CommitteeService committees, AuditTrail audit, Checks checks,
			CurrentUser currentUser, Clock clock) {
		this.draws = draws;
		this.pools = pools;
		this.calls = calls;
		this.numbers = numbers;
		this.consultations = consultations;
		this.committees = committees;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Whether experts can be drawn for the case as it stands. */
	@Transactional(readOnly = true)
	public boolean possible(long consultationId) {
		return this.calls.caseOf(consultationId).assignable();
	}

	/** Until when those who are asked today should reply by the rule of the case. */
	@Transactional(readOnly = true)
	public LocalDate replyBy(long consultationId) {
		return this.calls.caseOf(consultationId).replyBy();
	}

	/**
	 * What a new draw for a case usually begins with.
	 * @throws IllegalAct when nobody can be assigned to the case
	 */
	@Transactional(readOnly = true)
	public DrawData begin(long consultationId) {
		this.calls.caseOf(consultationId).requireAssignable();
		Long industry = this.consultations.get(consultationId).industryId();
		return new DrawData(this.committees.currentTerm().map(TermItem::id).orElse(null),
				(industry != null) ? Set.of(industry) : Set.of(), Set.of(), USUAL_NUMBER, USUAL_SUBSTITUTES, USUAL_CAP,
				Map.of());
	}

	/**
	 * Who would be in the pool, and why not.
	 * @throws InvalidInput when nobody or too many fit, or a number cannot be
	 */
	@Transactional(readOnly = true)
	public DrawPool preview(long consultationId, DrawData data) {
		this.checks.valid(data);
		return pool(this.calls.caseOf(consultationId).requireAssignable(), data);
	}

	/**
	 * 锁定名单: fixes the pool and commits to a secret; returns the draw's id.
	 * @throws InvalidInput when fewer take part than are wanted
	 * @throws IllegalAct when the case cannot be assigned or has an open draw
	 */
	public long prepare(long consultationId, DrawData data) {
		this.checks.valid(data);
		DrawCase subject = this.calls.caseOf(consultationId).requireAssignable();
		String number = this.numbers.next(ChinaTime.today(this.clock).getYear());
		this.draws.findFirstByConsultationIdAndStateIn(consultationId, EnumSet.of(DrawState.PREPARED, DrawState.DRAWN))
			.ifPresent((open) -> {
				throw new IllegalAct("draw.refused.open", open.number());
			});
		Draw draw = this.draws.save(new Draw(number, subject, data, pool(subject, data), Lottery.newSecret(),
				this.currentUser.displayName(), this.clock.instant()));
		this.audit.act("draw.prepare", draw, number);
		return draw.requireId();
	}

	/**
	 * 抽取.
	 * @throws IllegalAct unless it waits for that, or when somebody of the fixed pool may
	 * not take part any more
	 */
	public void draw(long id, LotsData data) {
		this.checks.valid(data);
		Draw draw = lock(id);
		draw.require(DrawState.PREPARED, "draw");
		DrawCase subject = this.calls.caseOf(draw.consultationId()).requireAssignable();
		requireUnchanged(draw, subject);
		draw.draw(data.witnesses().strip(), data.normalInput(), this.currentUser.displayName(), this.clock.instant());
		this.audit.act("draw.draw", draw, draw.number());
	}

	/** Nobody with a reason against may ever appear as drawn. */
	private void requireUnchanged(Draw draw, DrawCase subject) {
		Map<Long, String> names = new HashMap<>();
		draw.entries()
			.stream()
			.filter((one) -> one.result() == EntryResult.ELIGIBLE)
			.forEach((one) -> names.put(one.expertId(), one.expertName()));
		Map<Long, List<ExclusionReason>> reasons = this.pools
			.reasons(subject.subject(ChinaTime.today(this.clock), draw.workloadCap()), names.keySet());
		if (!reasons.isEmpty()) {
			throw new IllegalAct("draw.refused.poolChanged",
					reasons.entrySet()
						.stream()
						.sorted(Map.Entry.comparingByKey())
						.map((one) -> names.get(one.getKey()) + "：" + one.getValue().getFirst().words())
						.collect(Collectors.joining("；")));
		}
	}

	/**
	 * 确认: assigns those who were drawn; who cannot be asked any more is passed over, and
	 * the next in order comes instead.
	 * @throws IllegalAct unless its result waits to be confirmed
	 */
	public void confirm(long id, ConfirmData data) {
		this.checks.valid(data);
		Draw draw = lock(id);
		draw.require(DrawState.DRAWN, "confirm");
		this.calls.confirm(draw, this.calls.caseOf(draw.consultationId()).requireAssignable(), data,
				this.currentUser.displayName());
		this.audit.act("draw.confirm", draw, draw.number());
	}

	/**
	 * 作废, with a reason. What was assigned stays assigned; nobody else is called.
	 * @throws IllegalAct when it is void already
	 */
	public void cancel(long id, String reason) {
		String why = this.checks.valid(new Voiding(reason)).reason();
		Draw draw = lock(id);
		draw.cancel(why, this.currentUser.displayName(), this.clock.instant());
		this.audit.act("draw.void", draw, draw.number());
	}

	private DrawPool pool(DrawCase subject, DrawData data) {
		return this.pools.find(subject.subject(ChinaTime.today(this.clock), data.workloadCap()), data);
	}

	private Draw lock(long id) {
		Draw draw = this.draws.lock(id).orElseThrow(() -> new NotFound("draw " + id));
		this.calls.requireVisible(draw);
		return draw;
	}

	/** A reason as it is typed. */
	record Voiding(@PlainText(max = 500, multiline = true) String reason) {
	}

}
