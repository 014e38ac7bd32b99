package org.expertcommittee.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secretariat's acts on one expert's part of a case. Each locks the case, as those of
 * {@link CaseWorkService} do.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class ExpertWorkService {

	private final CaseVisibility visibility;

	private final OpinionRepository opinions;

	private final OpinionVersionRepository versions;

	private final CommentRepository unread;

	private final Comments comments;

	private final CaseNews news;

	private final ExpertService experts;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	ExpertWorkService(CaseVisibility visibility, OpinionRepository opinions, OpinionVersionRepository versions,
			CommentRepository unread, Comments comments, CaseNews news, ExpertService experts, AuditTrail audit,
			Checks checks, CurrentUser currentUser, Clock clock) {
		this.visibility = visibility;
		this.opinions = opinions;
		this.versions = versions;
		this.unread = unread;
		this.comments = comments;
		this.news = news;
		this.experts = experts;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** 设为主办; who was the lead until then goes on as a supporting expert. */
	public void makeLead(long consultationId, long assignmentId) {
		act("makeLead", consultationId, assignmentId, (c, a, by, at) -> c.changeLead(a, name(a), by, at));
	}

	/** 现场, 线上 or 书面. */
	public void changeWay(long consultationId, long assignmentId, WorkWay way) {
		act("changeWay", consultationId, assignmentId, (c, a, by, at) -> c.changeWay(a, way, name(a), by, at));
	}

	/**
	 * 退回补充: the expert writes the next version; what was submitted stays.
	 * @throws InvalidInput when the day is in the past
	 * @throws IllegalAct unless the opinion is submitted and the case not answered
	 */
	public void returnOpinion(long consultationId, long assignmentId, ReturnData data) {
		this.checks.valid(data);
		if (data.submitBy().isBefore(ChinaTime.today(this.clock))) {
			throw InvalidInput.at("submitBy", "consultation.submitByPast");
		}
		act("returnOpinion", consultationId, assignmentId, (c, a, by, at) -> {
			Opinion opinion = this.opinions.findByAssignmentId(assignmentId)
				.orElseThrow(() -> new IllegalAct("consultation.refused.returnOpinion"));
			c.returnOpinion(opinion, data.reason().strip(), data.submitBy(), name(a), by, at);
			this.news.returned(a, data.submitBy(), at.toEpochMilli());
		});
	}

	/** What the experts have submitted, by assignment, the latest first; no drafts. */
	@Transactional(readOnly = true)
	public Map<Long, List<OpinionVersionItem>> submitted(long consultationId) {
		this.visibility.require(consultationId);
		return this.versions.submittedOfCase(consultationId)
			.stream()
			.collect(Collectors.groupingBy((version) -> version.assignment().requireId(), LinkedHashMap::new,
					Collectors.mapping(OpinionVersion::toItem, Collectors.toList())));
	}

	/** How many messages of the experts nobody has seen yet, by assignment. */
	@Transactional(readOnly = true)
	public Map<Long, Long> unread(long consultationId) {
		this.visibility.require(consultationId);
		return this.unread.unreadOfCase(consultationId)
			.stream()
			.collect(Collectors.toMap(CommentRepository.Unread::getAssignmentId, CommentRepository.Unread::getNumber));
	}

	/** A thread, the oldest first; what the expert wrote counts as read. */
	public List<CommentItem> openComments(long consultationId, long assignmentId) {
		find(this.visibility.find(consultationId), assignmentId);
		List<CommentItem> thread = this.comments.thread(assignmentId);
		this.comments.read(assignmentId, true);
		return thread;
	}

	/**
	 * Writes to the expert.
	 * @throws IllegalAct when the case is closed or the assignment is over
	 */
	public void comment(long consultationId, long assignmentId, String text) {
		this.comments.write(find(this.visibility.find(consultationId), assignmentId), false, text);
	}

	private String name(Assignment assignment) {
		return this.experts.find(assignment.expertId()).map(ExpertName::name).orElse("");
	}

	private static Assignment find(Consultation consultation, long assignmentId) {
		return consultation.assignments()
			.stream()
			.filter((one) -> one.requireId() == assignmentId)
			.findFirst()
			.orElseThrow(() -> new NotFound("assignment " + assignmentId));
	}

	private void act(String name, long consultationId, long assignmentId, Act act) {
		Consultation consultation = this.visibility.lock(consultationId);
		act.on(consultation, find(consultation, assignmentId), this.currentUser.displayName(), this.clock.instant());
		this.audit.act("assignment." + name, consultation, consultation.caseNumber());
	}

	@FunctionalInterface
	private interface Act {

		void on(Consultation consultation, Assignment assignment, String by, Instant at);

	}

}
