package org.expertcommittee.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.attachment.Owner;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.enterprise.EnterpriseBrief;
import org.expertcommittee.enterprise.EnterpriseData;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases as the secretariat sees them, and taking one in; {@link CaseWorkService} has the
 * acts.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class ConsultationService {

	private final ConsultationRepository consultations;

	private final ConsultationQueries queries;

	private final ConsultationCounts counts;

	private final CaseVisibility visibility;

	private final RecusalKeeper keeper;

	private final CaseNumbers numbers;

	private final CaseFiles files;

	private final CaseNeeds needs;

	private final CaseTimer timer;

	private final EnterpriseService enterprises;

	private final IndustryService industries;

	private final ExpertService experts;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	ConsultationService(ConsultationRepository consultations, ConsultationQueries queries, ConsultationCounts counts,
			CaseVisibility visibility, RecusalKeeper keeper, CaseNumbers numbers, CaseFiles files, CaseNeeds needs,
			CaseTimer timer, EnterpriseService enterprises, IndustryService industries, ExpertService experts,
			AuditTrail audit, Checks checks, CurrentUser currentUser, Clock clock) {
		this.consultations = consultations;
		this.queries = queries;
		this.counts = counts;
		this.visibility = visibility;
		this.keeper = keeper;
		this.numbers = numbers;
		this.files = files;
		this.needs = needs;
		this.timer = timer;
		this.enterprises = enterprises;
		this.industries = industries;
		this.experts = experts;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Cases that fit, the latest first; orders: {@code number}, {@code receivedOn},
	 * {@code deadline}, {@code enterprise}.
	 */
	@Transactional(readOnly = true)
	public List<ConsultationListItem> list(ConsultationFilter filter, PagedQuery page) {
		return this.queries.list(filter, page);
	}

	@Transactional(readOnly = true)
	public long count(ConsultationFilter filter) {
		return this.queries.count(filter);
	}

	/** Numbers of cases by state; a state without any is left out. */
	@Transactional(readOnly = true)
	public Map<ConsultationStatus, Long> countByStatus() {
		return this.queries.countByStatus(ConsultationFilter.ALL);
	}

	/** The cases at a glance. */
	@Transactional(readOnly = true)
	public ConsultationSummary summary() {
		return this.counts.summary();
	}

	/**
	 * Everything about a case.
	 * @throws NotFound when there is none of that id
	 */
	@Transactional(readOnly = true)
	public ConsultationDetails details(long id) {
		Consultation c = this.visibility.find(id);
		Long industryId = c.industryId();
		return new ConsultationDetails(id, c.caseNumber(), c.title(), c.need(), c.enterprise(this.enterprises::details),
				(industryId != null) ? this.industries.names().get(industryId) : null, c.urgency(), c.receivedOn(),
				c.receivedBy(), c.receivedThrough(), c.deadline(), c.status(), c.suspendedFrom(), c.answer(),
				c.answeredAt(), c.satisfaction(), c.followedUpAt(), this.timer.times(c),
				c.status() == ConsultationStatus.ACCEPTED && c.allDeclined(), assignments(c),
				this.files.list(CaseFiles.ofCase(id)), c.events().stream().map(ConsultationEvent::toItem).toList());
	}

	private List<AssignmentItem> assignments(Consultation c) {
		Map<Long, OpinionVersion> opinions = this.consultations.submittedOpinions(c.requireId())
			.stream()
			.collect(Collectors.toMap((opinion) -> opinion.assignment().requireId(), Function.identity()));
		Map<Long, List<AttachmentData>> uploads = this.files.ofAssignments(opinions.keySet());
		Map<Long, ExpertName> names = this.experts.names(c.assignments().stream().map(Assignment::expertId).toList());
		return c.assignments().stream().map((a) -> {
			OpinionVersion opinion = opinions.get(a.requireId());
			ExpertName expert = names.get(a.expertId());
			return new AssignmentItem(a.requireId(), a.expertId(), (expert != null) ? expert.name() : "",
					(expert != null) ? Stream.of(expert.officeName(), expert.organisation(), expert.title())
						.filter(Objects::nonNull)
						.toList() : List.of(),
					a.part(), a.status(), a.replyBy(), a.assignedAt(), a.repliedAt(), a.submittedAt(),
					a.declineReason(), this.timer.left(a.replyBy()), this.timer.left(a.dueOn()),
					(opinion != null) ? opinion.text() : null,
					uploads.getOrDefault(a.requireId(), List.of())
						.stream()
						.filter((file) -> opinion != null && handedIn(opinion, file))
						.toList(),
					a.way(), a.submitBy());
		}).toList();
	}

	@Transactional(readOnly = true)
	public ConsultationData get(long id) {
		return this.visibility.find(id).toData();
	}

	/**
	 * Takes in a request (登记咨询) and returns its id.
	 * @throws InvalidInput when a date cannot be or the enterprise is archived
	 */
	public long register(ConsultationData data) {
		checkInput(data);
		this.visibility.requireNoOwnTie(data.enterpriseId(), null, null, "enterpriseId");
		String number = this.numbers.next(ChinaTime.today(this.clock).getYear());
		Consultation consultation = this.consultations.save(new Consultation(number, data, ChinaTime.today(this.clock),
				this.currentUser.displayName(), this.clock.instant()));
		this.needs.follow(consultation);
		this.timer.promise(consultation, data, true);
		consultation.clock().handledBy(this.currentUser.require().getUsername());
		this.audit.act("consultation.register", consultation, number);
		return consultation.requireId();
	}

	/**
	 * Takes in a request of an enterprise that is not in the register yet, and adds it;
	 * one of exactly that name is used instead.
	 */
	public long registerForNew(String enterpriseName, ConsultationData data) {
		long enterpriseId = this.enterprises.findByName(enterpriseName)
			.map(EnterpriseBrief::id)
			.orElseGet(() -> this.enterprises.create(EnterpriseData.of(enterpriseName, null, null)));
		return register(new ConsultationData(enterpriseId, data.title(), data.need(), data.industryId(), data.urgency(),
				data.receivedOn(), data.receivedBy(), data.receivedThrough(), data.deadline(), data.presetId(),
				data.complexity(), data.deadlineReason(), 0));
	}

	public void update(long id, ConsultationData data) {
		Consultation consultation = this.visibility.find(id);
		consultation.requireVersion(data.version());
		checkInput(data);
		if (data.enterpriseId() != consultation.enterpriseId()) {
			this.visibility.requireNoOwnTie(data.enterpriseId(), consultation.projectId(), id, "enterpriseId");
		}
		boolean open = consultation.status() == ConsultationStatus.SUBMITTED;
		boolean moved = data.presetId() != null || !consultation.deadline().equals(data.deadline())
				|| !consultation.receivedOn().equals(data.receivedOn())
				|| data.complexity() != consultation.clock().complexity();
		consultation.change(data, ChinaTime.today(this.clock), this.currentUser.displayName(), this.clock.instant());
		this.needs.follow(consultation);
		if (open) {
			this.timer.promise(consultation, data, moved);
		}
		this.keeper.enforce(consultation);
		this.audit.act("consultation.update", consultation, consultation.caseNumber());
	}

	/** The telephone of the enterprise that asks; that it was read is recorded. */
	public String revealPhone(long id) {
		return this.enterprises.revealPhone(this.visibility.find(id).enterpriseId());
	}

	/**
	 * Adds a file to the case.
	 * @throws InvalidInput when the file is not welcome
	 */
	public void attach(long id, String fileName, byte[] content) {
		Consultation consultation = this.visibility.find(id);
		AttachmentData file = this.files.add(CaseFiles.ofCase(id), fileName, content);
		consultation.fileAdded(file.fileName(), this.currentUser.displayName(), this.clock.instant());
	}

	/** The largest file that is accepted, in bytes. */
	@Transactional(readOnly = true)
	public long largestFile() {
		return this.files.largestBytes();
	}

	/**
	 * Opens a file of the case or of a submitted opinion; the download is recorded.
	 * @throws NotFound when this case has no such file
	 */
	public Download download(long id, long fileId) {
		Stream<Owner> opinions = this.consultations.submittedOpinions(this.visibility.find(id).requireId())
			.stream()
			.map((opinion) -> Map.entry(opinion, CaseFiles.ofAssignment(opinion.assignment().requireId())))
			.filter((entry) -> this.files.list(entry.getValue())
				.stream()
				.anyMatch((file) -> file.id() == fileId && handedIn(entry.getKey(), file)))
			.map(Map.Entry::getValue);
		return this.files.open(Stream.concat(Stream.of(CaseFiles.ofCase(id)), opinions).toList(), fileId);
	}

	/** What an expert adds after a return is not known before the next submission. */
	private static boolean handedIn(OpinionVersion opinion, AttachmentData file) {
		return !file.uploadedAt().isAfter(opinion.writtenAt());
	}

	/** Records that the list was exported. */
	public void exported(long rows) {
		this.audit.act("consultation.export", String.valueOf(rows));
	}

	private void checkInput(ConsultationData data) {
		this.checks.valid(data);
		long enterpriseId = data.enterpriseId();
		EnterpriseBrief enterprise = this.enterprises.briefs(List.of(enterpriseId)).get(enterpriseId);
		if (enterprise == null || (enterprise.archived() && data.version() == 0)) {
			throw InvalidInput.at("enterpriseId", "consultation.noSuchEnterprise");
		}
		if (data.industryId() != null && !this.industries.names().containsKey(data.industryId())) {
			throw InvalidInput.at("industryId", "enterprise.noSuchIndustry");
		}
	}

}
