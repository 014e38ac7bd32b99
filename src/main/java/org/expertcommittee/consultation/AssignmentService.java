package org.expertcommittee.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.base.text.Phone;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.recusal.CaseTieData;
import org.expertcommittee.recusal.RecusalCheck;
import org.expertcommittee.recusal.RecusalService;
import org.expertcommittee.recusal.Waivers;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An expert's work on own assignments (我的任务). Somebody else's assignment is not found,
 * whatever its id.
 */
@Service
@PreAuthorize(Access.IS_EXPERT)
@Transactional
public class AssignmentService {

	private final AssignmentRepository assignments;

	private final AssignmentQueries queries;

	private final ConsultationRepository consultations;

	private final OpinionRepository opinions;

	private final DeclarationRepository declarations;

	private final RecusalCheck recusalCheck;

	private final RecusalService recusals;

	private final Waivers waivers;

	private final CaseFiles files;

	private final CaseTimer timer;

	private final IndustryService industries;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final CaseNews news;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AssignmentService(AssignmentRepository assignments, AssignmentQueries queries, ConsultationRepository consultations,
			OpinionRepository opinions, DeclarationRepository declarations, RecusalCheck recusalCheck,
			RecusalService recusals, Waivers waivers, CaseFiles files, CaseTimer timer, IndustryService industries,
			AuditTrail audit, Checks checks, CurrentUser currentUser, CaseNews news, ApplicationEventPublisher events,
			Clock clock) {
		this.assignments = assignments;
		this.queries = queries;
		this.consultations = consultations;
		this.opinions = opinions;
		this.declarations = declarations;
		this.recusalCheck = recusalCheck;
		this.recusals = recusals;
		this.waivers = waivers;
		this.files = files;
		this.timer = timer;
		this.industries = industries;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.news = news;
		this.events = events;
		this.clock = clock;
	}

	/** Own assignments, the most urgent first; in {@code DONE} the latest first. */
	@Transactional(readOnly = true)
	public List<AssignmentListItem> list(AssignmentTab tab, PagedQuery page) {
		return this.queries.list(self(), tab.statuses(), tab == AssignmentTab.DONE, page);
	}

	/** Own assignments of which something is still expected, the most urgent first. */
	@Transactional(readOnly = true)
	public List<AssignmentListItem> open(int limit) {
		return this.queries.list(self(), List.of(AssignmentStatus.PENDING, AssignmentStatus.ACCEPTED), false,
				PagedQuery.of(0, limit));
	}

	@Transactional(readOnly = true)
	public AssignmentCounts counts() {
		Map<AssignmentStatus, Long> numbers = this.assignments.countByStatus(self())
			.stream()
			.collect(Collectors.toMap(AssignmentRepository.StatusCount::getStatus,
					AssignmentRepository.StatusCount::getNumber));
		long done = AssignmentTab.DONE.statuses().stream().mapToLong((s) -> numbers.getOrDefault(s, 0L)).sum();
		return new AssignmentCounts(numbers.getOrDefault(AssignmentStatus.PENDING, 0L),
				numbers.getOrDefault(AssignmentStatus.ACCEPTED, 0L), done,
				this.queries.countLate(self(), ChinaTime.today(this.clock)));
	}

	/**
	 * An own assignment.
	 * @throws NotFound when there is none of that id or it is another expert's
	 */
	@Transactional(readOnly = true)
	public MyAssignment get(long id) {
		Assignment a = find(id);
		Consultation c = a.consultation();
		AssignmentQueries.Contact contact = this.queries.contact(c);
		boolean accepted = maySeeContact(a);
		Long industryId = c.industryId();
		String phone = contact.phone();
		return new MyAssignment(id, c.caseNumber(), c.title(), c.need(), contact.enterprise(), contact.kind(),
				(industryId != null) ? this.industries.names().get(industryId) : null, c.urgency(), a.dueOn(),
				this.timer.left((a.status() == AssignmentStatus.PENDING) ? a.replyBy() : a.dueOn()), a.part(),
				a.status(), a.replyBy(), a.declineReason(), a.submittedAt(), accepted ? contact.name() : null,
				(accepted && phone != null) ? Phone.mask(phone) : null, c.status() == ConsultationStatus.SUSPENDED,
				this.files.list(CaseFiles.ofCase(c.requireId())), draft(id),
				this.files.list(CaseFiles.ofAssignment(id)), a.way(), a.dueOn());
	}

	/**
	 * The full telephone of the enterprise; that it was read is recorded.
	 * @throws IllegalAct before the expert has accepted
	 */
	public String revealPhone(long id) {
		Assignment a = find(id);
		if (!maySeeContact(a)) {
			throw new IllegalAct("consultation.refused.contact");
		}
		this.audit.act("assignment.revealPhone", a, a.consultation().caseNumber());
		return Objects.requireNonNullElse(this.queries.contact(a.consultation()).phone(), "");
	}

	/** What has to be declared when accepting. */
	@Transactional(readOnly = true)
	public DeclarationText declaration(long id) {
		return declaration(find(id));
	}

	private DeclarationText declaration(Assignment a) {
		return this.waivers.granted(a.consultation().requireId(), a.expertId()) ? DeclarationText.WAIVED
				: DeclarationText.NO_TIE;
	}

	/**
	 * 接受, with the declaration that there is no reason to stay away.
	 * @param declared whether the declaration was ticked
	 * @throws InvalidInput at {@code declared} without it
	 * @throws IllegalAct when a tie is known
	 */
	public void accept(long id, boolean declared) {
		if (!declared) {
			throw InvalidInput.at("declared", "consultation.declaration.missing");
		}
		act("accept", id, (c, a, by, at) -> {
			if (!this.recusalCheck.conflicts(c.toRecusalCase(), List.of(a.expertId())).isEmpty()) {
				throw new IllegalAct("consultation.declaration.tied");
			}
			c.acceptAssignment(a, by, at);
			this.declarations.save(new AssignmentDeclaration(a, declaration(a).version(), by, at));
		});
	}

	/**
	 * 申报回避: the expert has a tie; what is still expected of the expert ends, here and in
	 * every other case of that party.
	 * @throws IllegalAct when nothing is expected any more
	 */
	public void recuse(long id, CaseTieData tie) {
		this.recusalCheck.hold(self());
		Assignment a = find(id);
		if (!a.status().open()) {
			throw new IllegalAct("consultation.refused.recuse");
		}
		Consultation c = a.consultation();
		this.recusals.declareForCase(c.toRecusalCase(), tie);
		this.audit.act("assignment.recuse", c, c.caseNumber());
	}

	/** 谢绝, with a reason. */
	public void decline(long id, String reason) {
		String why = this.checks.valid(new Declining(reason)).reason();
		act("decline", id, (c, a, by, at) -> c.declineAssignment(a, why, by, at));
		Assignment declined = find(id);
		this.news.declined(declined, this.currentUser.displayName());
		this.events.publishEvent(new AssignmentDeclined(declined.consultation().requireId(), id, declined.expertId()));
	}

	/**
	 * Keeps what is written so far; returns it with its new version.
	 * @throws StaleData when it was saved in another window since
	 */
	public MyAssignment.Draft saveDraft(long id, String text, long version) {
		Assignment assignment = find(id);
		assignment.consultation().requireWithExperts();
		Opinion opinion = write(assignment, text, version);
		this.opinions.flush();
		return new MyAssignment.Draft(opinion.text(), opinion.savedAt(), opinion.getVersion());
	}

	/**
	 * 提交意见: afterwards it cannot be changed.
	 * @throws InvalidInput when nothing is written
	 */
	public void submit(long id, String text, long version) {
		if (text.isBlank()) {
			throw InvalidInput.at("text", "consultation.opinionEmpty");
		}
		act("submit", id, (c, a, by, at) -> {
			c.requireWithExperts();
			c.submitOpinion(write(a, text, version), by, at);
			this.news.submitted(a, by, at.toEpochMilli());
			this.events.publishEvent(new OpinionSubmitted(c.requireId(), id, a.expertId()));
		});
	}

	private Opinion write(Assignment assignment, String text, long version) {
		this.checks.valid(new Writing(text));
		assignment.requireWritable();
		Optional<Opinion> existing = this.opinions.findByAssignmentId(assignment.requireId());
		Opinion opinion = existing
			.orElseGet(() -> this.opinions.save(new Opinion(assignment, text, this.clock.instant())));
		if (existing.isPresent()) {
			opinion.requireVersion(version);
			opinion.writeAgain();
			opinion.save(text, this.currentUser.displayName(), this.clock.instant());
		}
		else if (version >= 0) {
			throw new StaleData("opinion of assignment " + assignment.getId());
		}
		return opinion;
	}

	/**
	 * Adds a file to the own opinion.
	 * @throws InvalidInput when the file is not welcome
	 */
	public AttachmentData attach(long id, String fileName, byte[] content) {
		requireWritable(id);
		return this.files.add(CaseFiles.ofAssignment(id), fileName, content);
	}

	/**
	 * Takes an own file off again, before the opinion is submitted.
	 * @throws IllegalAct when it belongs to a version that was submitted before
	 */
	public void removeFile(long id, long fileId) {
		requireWritable(id);
		Instant submitted = this.opinions.findByAssignmentId(id).flatMap(Opinion::lastSubmission).orElse(Instant.MIN);
		if (this.files.list(CaseFiles.ofAssignment(id))
			.stream()
			.anyMatch((file) -> file.id() == fileId && !file.uploadedAt().isAfter(submitted))) {
			throw new IllegalAct("consultation.refused.removeSubmittedFile");
		}
		this.files.remove(CaseFiles.ofAssignment(id), fileId);
	}

	/**
	 * Opens a file of the case or an own one; the download is recorded.
	 * @throws NotFound when the file belongs to anything else
	 */
	public Download download(long id, long fileId) {
		Assignment assignment = find(id);
		return this.files
			.open(List.of(CaseFiles.ofCase(assignment.consultation().requireId()), CaseFiles.ofAssignment(id)), fileId);
	}

	/** The largest file that is accepted, in bytes. */
	@Transactional(readOnly = true)
	public long largestFile() {
		return this.files.largestBytes();
	}

	private void requireWritable(long id) {
		Assignment assignment = find(id);
		assignment.consultation().requireWithExperts();
		assignment.requireWritable();
	}

	private MyAssignment.Draft draft(long id) {
		return this.opinions.findByAssignmentId(id)
			.map((o) -> new MyAssignment.Draft(o.text(), o.savedAt(), o.getVersion()))
			.orElseGet(() -> new MyAssignment.Draft("", null, -1));
	}

	private static boolean maySeeContact(Assignment assignment) {
		return assignment.status() == AssignmentStatus.ACCEPTED || assignment.status() == AssignmentStatus.SUBMITTED;
	}

	private void act(String name, long id, Act act) {
		long expertId = self();
		Consultation consultation = this.assignments.consultationOf(id, expertId)
			.flatMap(this.consultations::lock)
			.orElseThrow(() -> new NotFound("assignment " + id));
		act.on(consultation, find(id), this.currentUser.displayName(), this.clock.instant());
		this.audit.act("assignment." + name, consultation, consultation.caseNumber());
	}

	private Assignment find(long id) {
		return this.assignments.findOwn(id, self()).orElseThrow(() -> new NotFound("assignment " + id));
	}

	private long self() {
		return this.currentUser.requireExpertId();
	}

	@FunctionalInterface
	private interface Act {

		void on(Consultation consultation, Assignment assignment, String by, Instant at);

	}

	/** A reason as it is typed. */
	record Declining(@PlainText(max = 500, multiline = true) String reason) {
	}

	/** An opinion as it is typed. */
	record Writing(@PlainText(max = 10000, multiline = true) @Nullable String text) {
	}

}
