package org.expertcommittee.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.NotificationSender;
import org.expertcommittee.notification.Recipients;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time for an expert's part of a case (延期): asked by the expert, decided by the
 * secretariat.
 */
@Service
@Transactional
public class ExtensionService {

	private final ExtensionRepository requests;

	private final AssignmentRepository assignments;

	private final ConsultationRepository consultations;

	private final CaseVisibility visibility;

	private final ExpertService experts;

	private final NotificationSender sender;

	private final Recipients recipients;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	ExtensionService(ExtensionRepository requests, AssignmentRepository assignments,
			ConsultationRepository consultations, CaseVisibility visibility, ExpertService experts,
			NotificationSender sender, Recipients recipients, AuditTrail audit, Checks checks, CurrentUser currentUser,
			Clock clock) {
		this.requests = requests;
		this.assignments = assignments;
		this.consultations = consultations;
		this.visibility = visibility;
		this.experts = experts;
		this.sender = sender;
		this.recipients = recipients;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * 申请延期 for an own assignment; somebody else's is not found.
	 * @throws InvalidInput when the deadline has passed or the wanted day is not after it
	 * @throws IllegalAct when the expert does not work on it, or has asked already
	 */
	@PreAuthorize(Access.IS_EXPERT)
	public void ask(long assignmentId, ExtensionRequestData data) {
		this.checks.valid(data);
		long self = this.currentUser.requireExpertId();
		Consultation c = this.assignments.consultationOf(assignmentId, self)
			.flatMap(this.consultations::lock)
			.orElseThrow(() -> new NotFound("assignment " + assignmentId));
		Assignment assignment = this.assignments.findOwn(assignmentId, self).orElseThrow();
		if (this.requests.own(assignmentId, self).stream().anyMatch(ExtensionRequest::waits)) {
			throw new IllegalAct("consultation.refused.extensionAsked");
		}
		String by = this.currentUser.displayName();
		c.extensionAsked(data.wantedOn(), data.reason(), by, this.clock.instant());
		ExtensionRequest request = this.requests
			.save(new ExtensionRequest(assignment, data.wantedOn(), data.reason(), by, this.clock.instant()));
		this.audit.act("extension.ask", request, c.caseNumber());
		for (long account : this.recipients.withRole(Role.SECRETARIAT)) {
			this.sender.tell(new Reminder(account, NotificationKind.AWAITS_DECISION,
					"extension-asked:" + request.requireId(), "consultation.reminder.extensionAsked",
					List.of(by, c.title(), data.wantedOn().toString()), "consultations/" + c.requireId()));
		}
	}

	/** Own requests for an assignment, the latest first. */
	@PreAuthorize(Access.IS_EXPERT)
	@Transactional(readOnly = true)
	public List<ExtensionItem> mine(long assignmentId) {
		return this.requests.own(assignmentId, this.currentUser.requireExpertId())
			.stream()
			.map((request) -> request.toItem(""))
			.toList();
	}

	/** All requests for a case, the latest first. */
	@PreAuthorize(Access.IS_SECRETARIAT)
	@Transactional(readOnly = true)
	public List<ExtensionItem> ofCase(long consultationId) {
		this.visibility.require(consultationId);
		return items(this.requests.ofCase(consultationId));
	}

	/** Requests that wait for a decision, the oldest first. */
	@PreAuthorize(Access.IS_SECRETARIAT)
	@Transactional(readOnly = true)
	public List<ExtensionItem> waiting(int limit) {
		return items(this.requests.waiting(this.visibility.hidden(), Limit.of(limit)));
	}

	/**
	 * 同意延期, until the wanted day or another one.
	 * @throws IllegalAct when somebody has decided already, or the expert needs it no
	 * more
	 */
	@PreAuthorize(Access.IS_SECRETARIAT)
	public void grant(long id, ExtensionGrant data) {
		this.checks.valid(data);
		Consultation c = lock(id);
		ExtensionRequest request = this.requests.findById(id).orElseThrow();
		String by = this.currentUser.displayName();
		request.grant(data.grantedOn(), data.note(), by, this.clock.instant());
		c.grantExtension(request.assignment(), name(request), data.grantedOn(), data.note(), by, this.clock.instant());
		this.audit.act("extension.grant", request, c.caseNumber());
		tellExpert(request, "consultation.reminder.extensionGranted", List.of(c.title(), data.grantedOn().toString()));
	}

	/**
	 * 不同意延期, with the reason.
	 * @throws IllegalAct when somebody has decided already
	 */
	@PreAuthorize(Access.IS_SECRETARIAT)
	public void refuse(long id, String reason) {
		String why = this.checks.valid(new Refusal(reason)).reason();
		Consultation c = lock(id);
		ExtensionRequest request = this.requests.findById(id).orElseThrow();
		String by = this.currentUser.displayName();
		request.refuse(why, by, this.clock.instant());
		c.refuseExtension(name(request), why, by, this.clock.instant());
		this.audit.act("extension.refuse", request, c.caseNumber());
		tellExpert(request, "consultation.reminder.extensionRefused", List.of(c.title(), why));
	}

	private void tellExpert(ExtensionRequest request, String key, List<String> args) {
		this.recipients.ofExpert(request.assignment().expertId())
			.ifPresent((account) -> this.sender
				.tell(new Reminder(account, NotificationKind.DEADLINE, "extension-decided:" + request.requireId(), key,
						args, "my/assignments/" + request.assignment().requireId())));
	}

	/**
	 * Before the request is read, so that of two who decide at once the second is told.
	 */
	private Consultation lock(long id) {
		return this.visibility
			.lock(this.requests.consultationOf(id).orElseThrow(() -> new NotFound("extension " + id)));
	}

	private String name(ExtensionRequest request) {
		long expertId = request.assignment().expertId();
		return this.experts.find(expertId).map(ExpertName::name).orElse("");
	}

	private List<ExtensionItem> items(List<ExtensionRequest> all) {
		Map<Long, ExpertName> names = this.experts
			.names(all.stream().map((request) -> request.assignment().expertId()).distinct().toList());
		return all.stream().map((request) -> {
			ExpertName expert = names.get(request.assignment().expertId());
			return request.toItem((expert != null) ? expert.name() : "");
		}).toList();
	}

	/** A reason as it is typed. */
	record Refusal(@NotBlank @PlainText(max = 500, multiline = true) String reason) {
	}

}
