package org.expertcommittee.consultation;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.expertcommittee.account.AccountContacts;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.enterprise.EnterpriseDetails;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.enterprise.ProjectService;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.NotificationSender;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.recusal.Conflict;
import org.expertcommittee.recusal.Hint;
import org.expertcommittee.recusal.RecusalCheck;
import org.expertcommittee.recusal.WaiverActor;
import org.expertcommittee.recusal.WaiverItem;
import org.expertcommittee.recusal.WaiverStatus;
import org.expertcommittee.recusal.Waivers;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回避 in a case: what was checked, and letting an expert work on it in spite of a tie,
 * which one person asks for and another one decides.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class CaseRecusalService {

	private static final int MOST_CONFLICTS = 10;

	private final ConsultationRepository consultations;

	private final DeclarationRepository declarations;

	private final CaseVisibility visibility;

	private final RecusalKeeper keeper;

	private final RecusalCheck check;

	private final Waivers waivers;

	private final EnterpriseService enterprises;

	private final ProjectService projects;

	private final ExpertService experts;

	private final AccountContacts accounts;

	private final NotificationSender notifications;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	CaseRecusalService(ConsultationRepository consultations, DeclarationRepository declarations,
			CaseVisibility visibility, RecusalKeeper keeper, RecusalCheck check, Waivers waivers,
			EnterpriseService enterprises, ProjectService projects, ExpertService experts, AccountContacts accounts,
			NotificationSender notifications, AuditTrail audit, Checks checks, CurrentUser currentUser, Clock clock) {
		this.consultations = consultations;
		this.declarations = declarations;
		this.visibility = visibility;
		this.keeper = keeper;
		this.check = check;
		this.waivers = waivers;
		this.enterprises = enterprises;
		this.projects = projects;
		this.experts = experts;
		this.accounts = accounts;
		this.notifications = notifications;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * What is known of ties around a case.
	 * @throws NotFound when there is no such case, or not for this person
	 */
	@Transactional(readOnly = true)
	public RecusalOverview overview(long id) {
		Consultation c = this.visibility.find(id);
		Map<Long, List<Conflict>> conflicts = this.check.conflicts(c.toRecusalCase());
		List<WaiverItem> waiverItems = this.waivers.of(id);
		Collection<Long> asked = c.assignments().stream().map(Assignment::expertId).toList();
		Set<Long> ids = new TreeSet<>(asked);
		ids.addAll(conflicts.keySet());
		waiverItems.forEach((one) -> ids.add(one.expertId()));
		Map<Long, ExpertName> names = this.experts.names(ids);
		List<RecusalOverview.Conflicting> conflicting = conflicts.entrySet()
			.stream()
			.filter((one) -> names.containsKey(one.getKey()) && !names.get(one.getKey()).archived())
			.map((one) -> new RecusalOverview.Conflicting(one.getKey(), name(names, one.getKey()), one.getValue(),
					waiverItems.stream()
						.anyMatch((waiver) -> waiver.expertId() == one.getKey()
								&& waiver.status() == WaiverStatus.REQUESTED)))
			.toList();
		EnterpriseDetails enterprise = c.enterprise(this.enterprises::details);
		Long projectId = c.projectId();
		List<Hint> hints = this.check.hints(c.toRecusalCase(), asked).values().stream().flatMap(List::stream).toList();
		return new RecusalOverview(enterprise.name(), enterprise.creditCode(), projectId,
				(projectId != null) ? this.projects.get(projectId).name() : null, c.takesExperts(),
				asked(c, conflicts, names), conflicting.stream().limit(MOST_CONFLICTS).toList(), conflicting.size(),
				hints, waiverItems.stream().map((one) -> waiver(one, name(names, one.expertId()))).toList());
	}

	/** Why one expert has to stay away from the case; nothing for who need not. */
	@Transactional(readOnly = true)
	public Optional<RecusalOverview.Conflicting> conflicting(long id, long expertId) {
		Consultation c = this.visibility.find(id);
		List<Conflict> found = this.check.conflicts(c.toRecusalCase(), List.of(expertId))
			.getOrDefault(expertId, List.of());
		if (found.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new RecusalOverview.Conflicting(expertId,
				this.experts.find(expertId).map(ExpertName::name).orElse(""), found, waiting(id).contains(expertId)));
	}

	/** Experts for whom a waiver was asked that nobody has decided yet. */
	@Transactional(readOnly = true)
	public Set<Long> waiting(long id) {
		return this.waivers.of(this.visibility.find(id).requireId())
			.stream()
			.filter((one) -> one.status() == WaiverStatus.REQUESTED)
			.map(WaiverItem::expertId)
			.collect(Collectors.toSet());
	}

	private List<RecusalOverview.Asked> asked(Consultation c, Map<Long, List<Conflict>> conflicts,
			Map<Long, ExpertName> names) {
		Map<Long, AssignmentDeclaration> latest = new HashMap<>();
		this.declarations.ofCase(c.requireId()).forEach((one) -> latest.put(one.assignment().requireId(), one));
		return c.assignments().stream().map((a) -> {
			AssignmentDeclaration declared = latest.get(a.requireId());
			return new RecusalOverview.Asked(a.expertId(), name(names, a.expertId()), a.status(),
					(declared != null) ? declared.textVersion() : null,
					(declared != null) ? declared.declaredAt() : null, conflicts.containsKey(a.expertId()));
		}).toList();
	}

	private RecusalOverview.Waiver waiver(WaiverItem item, String expert) {
		boolean waits = item.status() == WaiverStatus.REQUESTED;
		WaiverActor me = me();
		boolean mine = item.requestedAccount().equals(me.account());
		return new RecusalOverview.Waiver(item, expert,
				waits && !mine && !Objects.equals(me.expertId(), item.expertId()), waits && mine);
	}

	private static String name(Map<Long, ExpertName> names, long id) {
		ExpertName found = names.get(id);
		return (found != null) ? found.name() : "";
	}

	/**
	 * Says which key project the case is about, so that earlier involvement in it counts.
	 * @param projectId nothing when it is about none
	 */
	public void concerns(long id, @Nullable Long projectId) {
		Consultation c = this.visibility.lock(id);
		String name = "";
		if (projectId != null) {
			try {
				name = this.projects.get(projectId).name();
			}
			catch (NotFound ex) {
				throw InvalidInput.at("projectId", "recusal.noSuchProject");
			}
		}
		this.visibility.requireNoOwnTie(c.enterpriseId(), projectId, id, "projectId");
		c.concern(projectId, name, this.currentUser.displayName(), this.clock.instant());
		this.consultations.flush();
		this.keeper.enforce(c);
		this.audit.act("consultation.project", c, c.caseNumber());
	}

	/**
	 * 申请豁免回避, with a reason.
	 * @throws org.expertcommittee.base.IllegalAct without a conflict, or when one waits
	 * already
	 */
	public long requestWaiver(long id, long expertId, String reason) {
		String why = reason(reason);
		Consultation c = this.visibility.lock(id);
		c.requireTakesExperts();
		WaiverItem waiver = this.waivers.request(c.toRecusalCase(), id, expertId, why, me(), c.caseNumber());
		note(c, ConsultationAct.WAIVER_REQUESTED, waiver, why);
		tellOthers(c, waiver);
		return waiver.id();
	}

	/**
	 * 批准豁免回避, by another person than the one who asked.
	 * @throws org.expertcommittee.base.IllegalAct for whoever asked, and when it was
	 * decided already
	 */
	public void approveWaiver(long id, long waiverId) {
		Consultation c = this.visibility.lock(id);
		WaiverItem waiver = this.waivers.approve(id, waiverId, me(), c.caseNumber());
		note(c, ConsultationAct.WAIVER_APPROVED, waiver, null);
		this.keeper.enforce(c);
	}

	/** 不批准, with a reason. */
	public void refuseWaiver(long id, long waiverId, String reason) {
		String why = reason(reason);
		Consultation c = this.visibility.lock(id);
		note(c, ConsultationAct.WAIVER_REFUSED, this.waivers.refuse(id, waiverId, why, me(), c.caseNumber()), why);
	}

	/** Takes an own request back. */
	public void withdrawWaiver(long id, long waiverId) {
		Consultation c = this.visibility.lock(id);
		note(c, ConsultationAct.WAIVER_WITHDRAWN, this.waivers.withdraw(id, waiverId, me(), c.caseNumber()), null);
	}

	private void note(Consultation c, ConsultationAct act, WaiverItem waiver, @Nullable String note) {
		String name = this.experts.find(waiver.expertId()).map(ExpertName::name).orElse("");
		c.note(act, name, note, this.currentUser.displayName(), this.clock.instant());
	}

	/**
	 * Everybody who may decide, which leaves out experts who must not know of the case.
	 */
	private void tellOthers(Consultation c, WaiverItem waiver) {
		Map<Long, Long> expertOf = new HashMap<>();
		this.accounts.byExpert().forEach((expert, account) -> expertOf.put(account, expert));
		Map<Long, List<Conflict>> conflicts = this.check.conflicts(c.toRecusalCase());
		long self = this.currentUser.require().accountId();
		String name = this.experts.find(waiver.expertId()).map(ExpertName::name).orElse("");
		this.accounts.withRole(Role.SECRETARIAT)
			.stream()
			.filter((account) -> account != self)
			.filter((account) -> Stream.ofNullable(expertOf.get(account)).noneMatch(conflicts::containsKey))
			.forEach((account) -> this.notifications.tell(new Reminder(account, NotificationKind.AWAITS_DECISION,
					"recusal-waiver:" + waiver.id(), "consultation.waiver.reminder", List.of(c.caseNumber(), name),
					"consultations/" + c.requireId())));
	}

	private WaiverActor me() {
		PortalUser user = this.currentUser.require();
		return new WaiverActor(user.getUsername(), user.displayName(), user.expertId());
	}

	private String reason(String reason) {
		String why = this.checks.valid(new Reason(reason)).reason().strip();
		if (why.isEmpty()) {
			throw InvalidInput.at("reason", "base.reasonRequired");
		}
		return why;
	}

	/** A reason as it is typed. */
	record Reason(@PlainText(max = 500, multiline = true) String reason) {
	}

}
