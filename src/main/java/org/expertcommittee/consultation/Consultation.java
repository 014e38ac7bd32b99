package org.expertcommittee.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.SearchKeys;
import org.expertcommittee.base.SearchWords;
import org.expertcommittee.base.Sensitive;
import org.expertcommittee.base.Untracked;
import org.expertcommittee.calendar.WorkingDays;
import org.expertcommittee.enterprise.EnterpriseDetails;
import org.expertcommittee.recusal.RecusalCase;
import org.jspecify.annotations.Nullable;

/**
 * A case: an enterprise's request from the day it comes in until it is closed. Every act
 * checks the state, changes it and adds to the timeline.
 */
@Entity
@EntityListeners(PastWorkListener.class)
@Table(name = "consultation")
class Consultation extends BaseEntity {

	private static final Set<ConsultationStatus> WITH_EXPERTS = EnumSet.of(ConsultationStatus.ASSIGNED,
			ConsultationStatus.IN_PROGRESS);

	private String caseNumber;

	private @Nullable Long enterpriseId;

	private @Nullable String statedEnterprise;

	private @Nullable String statedCreditCode;

	private boolean unverified;

	private boolean discarded;

	@Embedded
	@Sensitive
	private @Nullable CaseContact contact;

	private String title;

	@Untracked
	private String searchKey;

	@Untracked
	@ElementCollection
	@CollectionTable(name = "consultation_word", joinColumns = @JoinColumn(name = "consultation_id"))
	@Column(name = "word")
	private Set<String> words = new HashSet<>();

	private String need;

	private @Nullable Long industryId;

	/** The key project that it is about, if any. */
	private @Nullable Long projectId;

	@Enumerated(EnumType.STRING)
	private Urgency urgency;

	private LocalDate receivedOn;

	private String receivedBy;

	@Enumerated(EnumType.STRING)
	private Channel receivedThrough;

	private LocalDate deadline;

	@Enumerated(EnumType.STRING)
	private ConsultationStatus status;

	@Enumerated(EnumType.STRING)
	private @Nullable ConsultationStatus suspendedFrom;

	private @Nullable String answer;

	private @Nullable Instant answeredAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Satisfaction satisfaction;

	private @Nullable String followUpNote;

	private @Nullable Instant followedUpAt;

	private @Nullable Instant closedAt;

	private Instant createdAt;

	@Embedded
	private @Nullable CaseClock clock;

	@Untracked
	@OneToMany(mappedBy = "consultation", cascade = CascadeType.PERSIST)
	@OrderBy("part, id")
	private List<Assignment> assignments = new ArrayList<>();

	@Untracked
	@OneToMany(mappedBy = "consultation", cascade = CascadeType.PERSIST)
	@OrderBy("happenedAt desc, id desc")
	private List<ConsultationEvent> events = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Consultation() {
	}

	/** Takes in a request. The data has passed its own checks. */
	@SuppressWarnings("NullAway.Init")
	Consultation(String caseNumber, ConsultationData data, LocalDate today, String by, Instant at) {
		this.caseNumber = caseNumber;
		this.status = ConsultationStatus.SUBMITTED;
		this.createdAt = at;
		this.deadline = data.deadline();
		fill(data, today);
		record(ConsultationAct.REGISTERED, null, null, by, at);
	}

	/**
	 * Takes in a request of the public form. Its enterprise is what the sender says,
	 * until the secretariat confirms it.
	 * @param data with whatever enterprise, which does not count
	 * @param registered the enterprise of that credit code, when there is one
	 */
	static Consultation stated(String caseNumber, ConsultationData data, String enterprise, String creditCode,
			@Nullable Long registered, LocalDate today, String by, Instant at) {
		Consultation consultation = new Consultation(caseNumber, data, today, by, at);
		consultation.enterpriseId = registered;
		consultation.statedEnterprise = enterprise;
		consultation.statedCreditCode = creditCode;
		consultation.unverified = true;
		consultation.findBy();
		return consultation;
	}

	/** Whom to ask about this request; nothing for the enterprise's own contact. */
	void contact(@Nullable CaseContact whom) {
		this.contact = whom;
	}

	/** 核实企业: who the request of the public form really comes from. */
	void confirmEnterprise(long confirmed, String name, String by, Instant at) {
		if (!this.unverified) {
			throw new IllegalAct("consultation.refused.confirmEnterprise");
		}
		require(EnumSet.of(ConsultationStatus.SUBMITTED), "accept");
		this.enterpriseId = confirmed;
		this.unverified = false;
		record(ConsultationAct.ENTERPRISE_CONFIRMED, name, null, by, at);
	}

	/** 作废: a request of the public form that is none; taking it in again is possible. */
	void discard(String reason, String by, Instant at) {
		if (!this.unverified) {
			throw new IllegalAct("consultation.refused.discard");
		}
		require(EnumSet.of(ConsultationStatus.SUBMITTED), "discard");
		String why = reason(reason);
		this.status = ConsultationStatus.RETURNED;
		this.discarded = true;
		record(ConsultationAct.DISCARDED, null, why, by, at);
	}

	/** Corrects what was written down; a deadline already promised needs an extension. */
	void change(ConsultationData data, LocalDate today, String by, Instant at) {
		requireNotClosed();
		if (this.status != ConsultationStatus.SUBMITTED && !this.deadline.equals(data.deadline())) {
			throw InvalidInput.at("deadline", "consultation.useExtension");
		}
		fill(data, today);
		record(ConsultationAct.CHANGED, null, null, by, at);
	}

	private void fill(ConsultationData data, LocalDate today) {
		LocalDate received = data.receivedOn();
		LocalDate last = data.deadline();
		if (received.isAfter(today)) {
			throw InvalidInput.at("receivedOn", "consultation.receivedInFuture");
		}
		if (last.isBefore(received)) {
			throw InvalidInput.at("deadline", "consultation.deadlineBeforeReceipt", received);
		}
		this.enterpriseId = data.enterpriseId();
		this.title = data.title().strip();
		findBy();
		this.need = data.need().strip();
		this.industryId = data.industryId();
		this.urgency = data.urgency();
		this.receivedOn = received;
		this.receivedBy = data.receivedBy().strip();
		this.receivedThrough = data.receivedThrough();
		this.deadline = last;
	}

	private void findBy() {
		String key = SearchKeys.of(this.title, this.caseNumber, this.statedEnterprise);
		if (!key.equals(this.searchKey)) {
			this.searchKey = key;
			// A new set, so that the words before are deleted without being read.
			this.words = SearchWords.ofTitle(this.title, this.caseNumber, this.statedEnterprise);
		}
	}

	/** 受理. */
	void accept(String by, Instant at) {
		require(EnumSet.of(ConsultationStatus.SUBMITTED), "accept");
		if (this.unverified) {
			throw new IllegalAct("consultation.refused.unverified");
		}
		this.status = ConsultationStatus.ACCEPTED;
		record(ConsultationAct.ACCEPTED, null, null, by, at);
	}

	/** 退回. */
	void giveBack(String reason, String by, Instant at) {
		require(EnumSet.of(ConsultationStatus.SUBMITTED, ConsultationStatus.ACCEPTED), "giveBack");
		String why = reason(reason);
		clock().stop(ChinaTime.day(at));
		this.status = ConsultationStatus.RETURNED;
		record(ConsultationAct.RETURNED, null, why, by, at);
	}

	/** Takes in again what had been returned. */
	void resubmit(String by, Instant at) {
		require(EnumSet.of(ConsultationStatus.RETURNED), "resubmit");
		this.discarded = false;
		this.status = ConsultationStatus.SUBMITTED;
		record(ConsultationAct.RESUBMITTED, null, null, by, at);
	}

	/**
	 * 交办. An expert who declined or was released may be asked again, and so may, when the
	 * case was taken up again, one whose opinion went into the former answer.
	 * @param expertName as the timeline shall tell it
	 */
	Assignment assign(long expertId, String expertName, AssignmentPart part, LocalDate replyBy, LocalDate today,
			String by, Instant at) {
		require(EnumSet.of(ConsultationStatus.ACCEPTED, ConsultationStatus.ASSIGNED, ConsultationStatus.IN_PROGRESS),
				"assign");
		if (replyBy.isBefore(today)) {
			throw InvalidInput.at("replyBy", "consultation.replyByPast");
		}
		Optional<Assignment> before = this.assignments.stream().filter((a) -> a.expertId() == expertId).findFirst();
		if (before.isPresent() && !before.get().mayBeAskedAgain(this.answeredAt)) {
			throw InvalidInput.at("expertId", "consultation.assignedAlready", expertName);
		}
		if (part == AssignmentPart.LEAD && this.assignments.stream()
			.anyMatch((a) -> a.expertId() != expertId && a.part() == AssignmentPart.LEAD
					&& (a.status().open() || a.status() == AssignmentStatus.SUBMITTED))) {
			throw InvalidInput.at("part", "consultation.hasLead");
		}
		Assignment assignment = before.orElseGet(() -> {
			Assignment added = new Assignment(this, expertId, part, replyBy, by, at);
			this.assignments.add(added);
			return added;
		});
		if (before.isPresent()) {
			assignment.handOver(part, replyBy, by, at);
		}
		clock().handedOver(at);
		if (this.status == ConsultationStatus.ACCEPTED) {
			this.status = ConsultationStatus.ASSIGNED;
		}
		record(ConsultationAct.ASSIGNED, expertName, null, by, at);
		return assignment;
	}

	/** 接受, by the expert. */
	void acceptAssignment(Assignment assignment, String by, Instant at) {
		requireWithExperts();
		assignment.accept(at);
		this.status = ConsultationStatus.IN_PROGRESS;
		record(ConsultationAct.EXPERT_ACCEPTED, null, null, by, at);
	}

	/** 谢绝, by the expert; when all have declined the case waits to be assigned again. */
	void declineAssignment(Assignment assignment, String reason, String by, Instant at) {
		requireWithExperts();
		assignment.decline(reason(reason), at);
		record(ConsultationAct.EXPERT_DECLINED, null, reason, by, at);
		if (allDeclined()) {
			this.status = ConsultationStatus.ACCEPTED;
			record(ConsultationAct.ALL_DECLINED, null, null, by, at);
		}
	}

	/**
	 * 回避: the expert's part ends because of a tie; when nobody is left the case waits to
	 * be assigned again.
	 */
	void recuseAssignment(Assignment assignment, String expertName, String by, Instant at) {
		assignment.recuse(at);
		record(ConsultationAct.EXPERT_RECUSED, expertName, null, by, at);
		if (!allDeclined()) {
			return;
		}
		if (this.status == ConsultationStatus.SUSPENDED) {
			this.suspendedFrom = ConsultationStatus.ACCEPTED;
		}
		else if (WITH_EXPERTS.contains(this.status)) {
			this.status = ConsultationStatus.ACCEPTED;
			record(ConsultationAct.ALL_DECLINED, null, null, by, at);
		}
	}

	/** Says which key project it is about. */
	void concern(@Nullable Long newProjectId, String projectName, String by, Instant at) {
		requireNotClosed();
		this.projectId = newProjectId;
		record(ConsultationAct.PROJECT_SET, projectName, null, by, at);
	}

	/** Adds to the timeline what was decided about the case elsewhere. */
	void note(ConsultationAct act, String detail, @Nullable String note, String by, Instant at) {
		record(act, detail, note, by, at);
	}

	/** Whether experts can be asked now. */
	boolean takesExperts() {
		return this.status == ConsultationStatus.ACCEPTED || WITH_EXPERTS.contains(this.status);
	}

	/**
	 * @throws IllegalAct when no expert can be asked now
	 */
	void requireTakesExperts() {
		if (!takesExperts()) {
			throw new IllegalAct("consultation.refused.assign");
		}
	}

	RecusalCase toRecusalCase() {
		return new RecusalCase(enterpriseId(), this.projectId, requireId());
	}

	/** 提交意见, by the expert. */
	void submitOpinion(Opinion opinion, String by, Instant at) {
		requireWithExperts();
		opinion.assignment().submit(at);
		opinion.submit(by, at);
		record(ConsultationAct.OPINION_SUBMITTED, null, null, by, at);
	}

	/** 退回补充: the expert completes what was submitted. */
	void returnOpinion(Opinion opinion, String reason, LocalDate submitBy, String expertName, String by, Instant at) {
		requireWithExperts();
		opinion.assignment().giveBack(submitBy);
		opinion.giveBack(reason, submitBy, by, at);
		record(ConsultationAct.OPINION_RETURNED, expertName, reason, by, at);
	}

	/** 设为主办; the lead until then goes on as a supporting expert. */
	void changeLead(Assignment lead, String expertName, String by, Instant at) {
		requireWithExperts();
		if (lead.part() == AssignmentPart.LEAD || !lead.takesPart()) {
			throw new IllegalAct("consultation.refused.makeLead");
		}
		this.assignments.stream()
			.filter((one) -> one.part() == AssignmentPart.LEAD && one.takesPart())
			.forEach((one) -> one.play(AssignmentPart.SUPPORT));
		lead.play(AssignmentPart.LEAD);
		record(ConsultationAct.LEAD_CHANGED, expertName, null, by, at);
	}

	/** 现场, 线上 or 书面. */
	void changeWay(Assignment assignment, WorkWay way, String expertName, String by, Instant at) {
		requireWithExperts();
		if (!assignment.takesPart()) {
			throw new IllegalAct("consultation.refused.changeWay");
		}
		if (assignment.way() != way) {
			assignment.work(way);
			record(ConsultationAct.WAY_CHANGED, expertName, null, by, at);
		}
	}

	/** Notes that the joint report was issued. */
	void reportIssued(String reportTitle, String by, Instant at) {
		if (this.status == ConsultationStatus.CLOSED) {
			throw new IllegalAct("consultation.refused.reportClosed");
		}
		record(ConsultationAct.REPORT_ISSUED, null, reportTitle, by, at);
	}

	/**
	 * Whether the experts may work on it.
	 * @throws IllegalAct otherwise
	 */
	void requireWithExperts() {
		if (!WITH_EXPERTS.contains(this.status)) {
			throw new IllegalAct((this.status == ConsultationStatus.SUSPENDED) ? "consultation.refused.suspended"
					: "consultation.refused.expert");
		}
	}

	/** 登记反馈. Experts who have not submitted by then are released. */
	void answer(String text, String by, Instant at) {
		require(EnumSet.of(ConsultationStatus.IN_PROGRESS), "answer");
		if (this.assignments.stream().noneMatch((a) -> a.status() == AssignmentStatus.SUBMITTED)) {
			throw new IllegalAct("consultation.refused.answerWithoutOpinion");
		}
		this.assignments.forEach(Assignment::release);
		this.answer = text.strip();
		this.answeredAt = at;
		this.satisfaction = null;
		this.assignments.forEach((a) -> a.rate(null));
		this.followUpNote = null;
		this.followedUpAt = null;
		this.status = ConsultationStatus.ANSWERED;
		// Another answer may follow; the timeline keeps each.
		record(ConsultationAct.ANSWERED, null, this.answer, by, at);
	}

	/** 转入回访: the enterprise has its answer and is to be asked about it. */
	void startFollowUp(String by, Instant at) {
		require(EnumSet.of(ConsultationStatus.ANSWERED), "startFollowUp");
		this.status = ConsultationStatus.IN_FOLLOW_UP;
		record(ConsultationAct.FOLLOW_UP_STARTED, null, null, by, at);
	}

	/**
	 * 登记回访; 不满意 takes the case up again.
	 * @param anew until when it is answered then, unless it has longer anyway
	 */
	void followUp(Satisfaction said, @Nullable String comment, @Nullable LocalDate anew, String by, Instant at) {
		require(EnumSet.of(ConsultationStatus.IN_FOLLOW_UP), "followUp");
		this.satisfaction = said;
		this.assignments.forEach((a) -> a.rate(said));
		this.followUpNote = comment;
		this.followedUpAt = at;
		record(ConsultationAct.FOLLOWED_UP, said.name(), comment, by, at);
		if (said == Satisfaction.DISSATISFIED) {
			this.status = ConsultationStatus.IN_PROGRESS;
			record(ConsultationAct.REOPENED, null, null, by, at);
			if (anew != null && anew.isAfter(this.deadline)) {
				this.deadline = anew;
				record(ConsultationAct.PROMISED_ANEW, anew.toString(), null, by, at);
			}
		}
	}

	/** 销号. */
	void close(String by, Instant at) {
		require(EnumSet.of(ConsultationStatus.IN_FOLLOW_UP), "close");
		if (this.followedUpAt == null) {
			throw new IllegalAct("consultation.refused.closeWithoutFollowUp");
		}
		this.status = ConsultationStatus.CLOSED;
		this.closedAt = at;
		record(ConsultationAct.CLOSED, null, null, by, at);
	}

	/** 重新办理 of a closed case, with a new deadline; what was answered so far stays. */
	void takeUpAgain(LocalDate newDeadline, String reason, LocalDate today, String by, Instant at) {
		require(EnumSet.of(ConsultationStatus.CLOSED), "takeUpAgain");
		if (newDeadline.isBefore(today)) {
			throw InvalidInput.at("deadline", "consultation.deadlinePast");
		}
		String why = reason(reason);
		this.status = ConsultationStatus.IN_PROGRESS;
		this.closedAt = null;
		this.deadline = newDeadline;
		record(ConsultationAct.TAKEN_UP_AGAIN, newDeadline.toString(), why, by, at);
	}

	/** Since when the enterprise waits for the answer that is due next. */
	LocalDate waitsSince() {
		return this.events.stream()
			.filter((one) -> one.act() == ConsultationAct.TAKEN_UP_AGAIN || one.act() == ConsultationAct.PROMISED_ANEW)
			.map((one) -> ChinaTime.day(one.happenedAt()))
			.max(Comparator.naturalOrder())
			.orElse(this.receivedOn);
	}

	/** 挂起. */
	void suspend(String reason, String by, Instant at) {
		require(EnumSet.of(ConsultationStatus.ACCEPTED, ConsultationStatus.ASSIGNED, ConsultationStatus.IN_PROGRESS),
				"suspend");
		String why = reason(reason);
		clock().stop(ChinaTime.day(at));
		this.suspendedFrom = this.status;
		this.status = ConsultationStatus.SUSPENDED;
		record(ConsultationAct.SUSPENDED, null, why, by, at);
	}

	/** 恢复办理, in the state from which it was suspended. */
	void resume(String by, Instant at) {
		require(EnumSet.of(ConsultationStatus.SUSPENDED), "resume");
		this.status = Objects.requireNonNull(this.suspendedFrom);
		this.suspendedFrom = null;
		record(ConsultationAct.RESUMED, null, null, by, at);
	}

	/** After it stood (挂起, 退回), what is open moves by the working days that were lost. */
	void goOn(LocalDate today, WorkingDays days, String by, Instant at) {
		int lost = clock().restart(today, days);
		if (lost > 0) {
			this.deadline = days.plus(this.deadline, lost);
			this.assignments.forEach((a) -> a.move(lost, days));
			record(ConsultationAct.CLOCK_MOVED, this.deadline.toString(), null, by, at);
		}
	}

	/** 登记初次反馈: the enterprise has heard who works on it. */
	void feedback(String text, String by, Instant at) {
		if (!this.status.awaitsAnswer() || clock().feedbackAt() != null) {
			throw new IllegalAct("consultation.refused.feedback");
		}
		clock().feedback(at);
		record(ConsultationAct.FIRST_FEEDBACK, null, text, by, at);
	}

	/** An expert asks for more time (申请延期). */
	void extensionAsked(LocalDate wanted, String reason, String by, Instant at) {
		requireWithExperts();
		record(ConsultationAct.EXTENSION_ASKED, wanted.toString(), reason, by, at);
	}

	/**
	 * The expert has until that day; the case too, when that is later than its deadline.
	 */
	void grantExtension(Assignment assignment, String expertName, LocalDate until, @Nullable String note, String by,
			Instant at) {
		record(ConsultationAct.EXTENSION_GRANTED, expertName + " " + until, note, by, at);
		if (until.isAfter(this.deadline)) {
			this.deadline = until;
			record(ConsultationAct.EXTENDED, until.toString(), null, by, at);
		}
		assignment.promise(until);
	}

	void refuseExtension(String expertName, String reason, String by, Instant at) {
		record(ConsultationAct.EXTENSION_REFUSED, expertName, reason(reason), by, at);
	}

	/** 延期: a recorded decision, not a state. */
	void extend(LocalDate newDeadline, String reason, String by, Instant at) {
		require(EnumSet.of(ConsultationStatus.SUBMITTED, ConsultationStatus.ACCEPTED, ConsultationStatus.ASSIGNED,
				ConsultationStatus.IN_PROGRESS, ConsultationStatus.SUSPENDED), "extend");
		if (!newDeadline.isAfter(this.deadline)) {
			throw InvalidInput.at("deadline", "consultation.extensionNotLater", this.deadline);
		}
		if (newDeadline.isBefore(ChinaTime.day(at))) {
			throw InvalidInput.at("deadline", "consultation.extensionPast");
		}
		String why = reason(reason);
		this.deadline = newDeadline;
		record(ConsultationAct.EXTENDED, newDeadline.toString(), why, by, at);
	}

	/** Notes that a file was added to the case. */
	void fileAdded(String fileName, String by, Instant at) {
		requireNotClosed();
		record(ConsultationAct.FILE_ADDED, null, fileName, by, at);
	}

	void requireNotClosed() {
		if (this.status == ConsultationStatus.CLOSED) {
			throw new IllegalAct("consultation.refused.change");
		}
	}

	/** Whether experts were asked and every one declined or has to stay away. */
	boolean allDeclined() {
		return !this.assignments.isEmpty() && this.assignments.stream()
			.allMatch((a) -> a.status() == AssignmentStatus.DECLINED || a.status() == AssignmentStatus.RECUSED);
	}

	private void require(Set<ConsultationStatus> allowed, String act) {
		if (!allowed.contains(this.status)) {
			throw new IllegalAct("consultation.refused." + act);
		}
	}

	private static String reason(String reason) {
		if (reason.isBlank()) {
			throw InvalidInput.at("reason", "base.reasonRequired");
		}
		return reason.strip();
	}

	private void record(ConsultationAct act, @Nullable String detail, @Nullable String note, String by, Instant at) {
		this.events.add(new ConsultationEvent(this, act, detail, note, by, at));
	}

	/** What it was promised; see {@link CaseTimer}. */
	CaseClock clock() {
		if (this.clock == null) {
			this.clock = new CaseClock();
		}
		return this.clock;
	}

	String caseNumber() {
		return this.caseNumber;
	}

	String title() {
		return this.title;
	}

	String need() {
		return this.need;
	}

	/** 0 while it is not known; no case is accepted before it is. */
	long enterpriseId() {
		return (this.enterpriseId != null) ? this.enterpriseId : 0;
	}

	/**
	 * The enterprise as the register has it, or what a request of the public form says
	 * about it.
	 */
	EnterpriseDetails enterprise(LongFunction<EnterpriseDetails> register) {
		return (this.enterpriseId != null) ? register.apply(this.enterpriseId) : EnterpriseDetails
			.stated(Objects.requireNonNullElse(this.statedEnterprise, ""), this.statedCreditCode);
	}

	boolean unverified() {
		return this.unverified;
	}

	boolean discarded() {
		return this.discarded;
	}

	@Nullable String statedEnterprise() {
		return this.statedEnterprise;
	}

	@Nullable String statedCreditCode() {
		return this.statedCreditCode;
	}

	@Nullable CaseContact contact() {
		return this.contact;
	}

	@Nullable Long industryId() {
		return this.industryId;
	}

	@Nullable Long projectId() {
		return this.projectId;
	}

	Urgency urgency() {
		return this.urgency;
	}

	LocalDate receivedOn() {
		return this.receivedOn;
	}

	String receivedBy() {
		return this.receivedBy;
	}

	Channel receivedThrough() {
		return this.receivedThrough;
	}

	LocalDate deadline() {
		return this.deadline;
	}

	ConsultationStatus status() {
		return this.status;
	}

	@Nullable ConsultationStatus suspendedFrom() {
		return this.suspendedFrom;
	}

	@Nullable String answer() {
		return this.answer;
	}

	@Nullable Instant answeredAt() {
		return this.answeredAt;
	}

	@Nullable Satisfaction satisfaction() {
		return this.satisfaction;
	}

	@Nullable Instant followedUpAt() {
		return this.followedUpAt;
	}

	@Nullable Instant closedAt() {
		return this.closedAt;
	}

	List<Assignment> assignments() {
		return List.copyOf(this.assignments);
	}

	List<ConsultationEvent> events() {
		return List.copyOf(this.events);
	}

	ConsultationData toData() {
		return new ConsultationData(enterpriseId(), this.title, this.need, this.industryId, this.urgency,
				this.receivedOn, this.receivedBy, this.receivedThrough, this.deadline, null, clock().complexity(),
				clock().deadlineReason(), getVersion());
	}

}
