package org.expertcommittee.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.consultation.CaseClosing.Unfinished;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secretariat's acts on a case. Each locks the case, so that of two people who act at
 * once the second is told what the first one did.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class CaseWorkService {

	private final ConsultationRepository consultations;

	private final CaseTimer timer;

	private final CaseVisibility visibility;

	private final RecusalKeeper keeper;

	private final ExpertService experts;

	private final List<CaseClosing> closings;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final CaseNews news;

	private final Clock clock;

	CaseWorkService(ConsultationRepository consultations, CaseTimer timer, CaseVisibility visibility,
			RecusalKeeper keeper, ExpertService experts, List<CaseClosing> closings, AuditTrail audit, Checks checks,
			CurrentUser currentUser, CaseNews news, Clock clock) {
		this.consultations = consultations;
		this.visibility = visibility;
		this.keeper = keeper;
		this.timer = timer;
		this.experts = experts;
		this.closings = closings;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.news = news;
		this.clock = clock;
	}

	/**
	 * 受理.
	 * @throws IllegalAct unless it waits to be accepted
	 */
	public void accept(long id) {
		act("accept", id, Consultation::accept);
	}

	/** 退回, with a reason. */
	public void giveBack(long id, String reason) {
		String why = reason(reason);
		act("return", id, (c, by, at) -> c.giveBack(why, by, at));
	}

	/** Takes in again what had been returned. */
	public void resubmit(long id) {
		act("resubmit", id, (c, by, at) -> {
			c.resubmit(by, at);
			this.timer.goOn(c, by, at);
		});
	}

	/**
	 * 交办 to one expert.
	 * @throws InvalidInput when the expert is archived, has to stay away or is asked
	 * already, or there is a lead already
	 */
	public void assign(long id, AssignmentData data) {
		this.visibility.require(id);
		this.checks.valid(data);
		long expertId = data.expertId();
		String name = this.experts.find(expertId)
			.filter((expert) -> !expert.archived())
			.map(ExpertName::name)
			.orElseThrow(() -> InvalidInput.at("expertId", "consultation.expertArchived"));
		this.keeper.hold(expertId);
		act("assign", id, (c, by, at) -> {
			this.keeper.requireNoConflict(c, expertId);
			Assignment asked = c.assign(expertId, name, data.part(), data.replyBy(), ChinaTime.today(this.clock), by,
					at);
			asked.work(data.way());
			this.timer.handedOver(c, asked);
			this.consultations.flush();
			this.news.asked(asked);
		});
	}

	/**
	 * 交办 to several experts, all or none of them; refuses what {@link #assign} refuses.
	 */
	public void assignAll(long id, List<AssignmentData> all) {
		// The lead first: what follows may ask who it is.
		all.stream().sorted(Comparator.comparing(AssignmentData::part)).forEach((one) -> assign(id, one));
	}

	/** 登记反馈: what the enterprise is told. */
	public void answer(long id, AnswerData data) {
		this.checks.valid(data);
		act("answer", id, (c, by, at) -> c.answer(data.answer(), by, at));
	}

	/** 转入回访. */
	public void startFollowUp(long id) {
		act("startFollowUp", id, Consultation::startFollowUp);
	}

	/** 登记回访; 不满意 takes the case up again. */
	public void followUp(long id, FollowUpData data) {
		this.checks.valid(data);
		act("followUp", id, (c, by, at) -> {
			LocalDate anew = (data.satisfaction() == Satisfaction.DISSATISFIED) ? this.timer.again(c).orElse(null)
					: null;
			c.followUp(data.satisfaction(), data.comment(), anew, by, at);
			if (anew != null && c.deadline().equals(anew)) {
				this.timer.promiseAgain(c, anew, null);
			}
		});
	}

	/**
	 * 销号.
	 * @throws IllegalAct while something of the case is not finished
	 */
	public void close(long id) {
		act("close", id, Consultation::close);
		unfinished(id).stream().findFirst().ifPresent((first) -> {
			throw new IllegalAct(first.messageKey(), first.args().toArray());
		});
	}

	/** What other features say has to be done before the case can be closed. */
	@Transactional(readOnly = true)
	public List<Unfinished> unfinished(long id) {
		this.visibility.require(id);
		return this.closings.stream().flatMap((closing) -> closing.unfinished(id).stream()).toList();
	}

	/**
	 * 重新办理 of a closed case, with a reason; its rule counts from today.
	 * @throws InvalidInput when the deadline differs from the rule's without a reason
	 */
	public void takeUpAgain(long id, ReopenData data) {
		this.checks.valid(data);
		act("takeUpAgain", id, (c, by, at) -> {
			c.takeUpAgain(data.deadline(), data.reason(), ChinaTime.today(this.clock), by, at);
			this.timer.promiseAgain(c, data.deadline(), data.deadlineReason());
		});
	}

	/** 挂起, with a reason. */
	public void suspend(long id, String reason) {
		String why = reason(reason);
		act("suspend", id, (c, by, at) -> c.suspend(why, by, at));
	}

	/** 恢复办理. */
	public void resume(long id) {
		act("resume", id, (c, by, at) -> {
			c.resume(by, at);
			this.timer.goOn(c, by, at);
		});
	}

	/** 延期, with a reason. */
	public void extend(long id, ExtensionData data) {
		this.checks.valid(data);
		act("extend", id, (c, by, at) -> c.extend(data.deadline(), data.reason(), by, at));
	}

	private String reason(String reason) {
		return this.checks.valid(new Reason(reason)).reason();
	}

	private void act(String name, long id, Act act) {
		Consultation consultation = this.visibility.lock(id);
		act.on(consultation, this.currentUser.displayName(), this.clock.instant());
		this.audit.act("consultation." + name, consultation, consultation.caseNumber());
	}

	@FunctionalInterface
	private interface Act {

		void on(Consultation consultation, String by, Instant at);

	}

	/** A reason as it is typed. */
	record Reason(@PlainText(max = 500, multiline = true) String reason) {
	}

}
