package org.expertcommittee.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.expertcommittee.account.AccountContacts;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.enterprise.EnterpriseIdentityChanged;
import org.expertcommittee.enterprise.ProjectOwnerChanged;
import org.expertcommittee.expert.ExpertIdentityChanged;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.notification.NotificationSender;
import org.expertcommittee.recusal.Conflict;
import org.expertcommittee.recusal.RecusalCase;
import org.expertcommittee.recusal.RecusalCheck;
import org.expertcommittee.recusal.TiesChanged;
import org.expertcommittee.security.CurrentUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps experts away from cases with which they have a tie: before they are asked, and as
 * soon as a tie becomes known.
 */
@Component
class RecusalKeeper {

	private final ConsultationRepository consultations;

	private final AssignmentRepository assignments;

	private final RecusalCheck check;

	private final ExpertService experts;

	private final AccountContacts accounts;

	private final NotificationSender notifications;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RecusalKeeper(ConsultationRepository consultations, AssignmentRepository assignments, RecusalCheck check,
			ExpertService experts, AccountContacts accounts, NotificationSender notifications, CurrentUser currentUser,
			ApplicationEventPublisher events, Clock clock) {
		this.consultations = consultations;
		this.assignments = assignments;
		this.check = check;
		this.experts = experts;
		this.accounts = accounts;
		this.notifications = notifications;
		this.currentUser = currentUser;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Refuses an expert who has to stay away from the case. Call {@link #hold} first, so
	 * that nobody declares a tie meanwhile.
	 * @throws InvalidInput at {@code expertId}, with the explanation
	 */
	void requireNoConflict(Consultation c, long expertId) {
		this.check.conflicts(c.toRecusalCase(), List.of(expertId))
			.getOrDefault(expertId, List.of())
			.stream()
			.findFirst()
			.ifPresent((conflict) -> {
				throw InvalidInput.at("expertId", conflict.explanationKey(), conflict.explanationArgs().toArray());
			});
	}

	/** Before the case is locked, in the same order as a declaration does it. */
	void hold(long expertId) {
		this.check.hold(expertId);
	}

	@EventListener
	void tiesChanged(TiesChanged event) {
		lookAgainAt(event.expertId());
	}

	/** Whom an enterprise names as the one to call is recognised by the number. */
	@EventListener
	void expertChanged(ExpertIdentityChanged event) {
		lookAgainAt(event.expertId());
	}

	private void lookAgainAt(long expertId) {
		this.assignments.casesOf(expertId)
			.forEach((id) -> this.consultations.lock(id).ifPresent((c) -> enforce(c, Set.of(expertId))));
		this.notifications.takeBack(expertId);
	}

	@EventListener
	void enterpriseChanged(EnterpriseIdentityChanged event) {
		this.assignments.casesOfEnterprise(event.enterpriseId())
			.forEach((id) -> this.consultations.lock(id).ifPresent(this::enforceOnAsked));
		takeBack(RecusalCase.ofEnterprise(event.enterpriseId()));
	}

	@EventListener
	void projectChanged(ProjectOwnerChanged event) {
		this.assignments.casesOfProject(event.projectId())
			.forEach((id) -> this.consultations.lock(id).ifPresent(this::enforceOnAsked));
		takeBack(new RecusalCase(0, event.projectId(), null));
	}

	/** Whoever may know nothing of it now was perhaps told of it before. */
	private void takeBack(RecusalCase subject) {
		Set<Long> tied = new TreeSet<>(this.check.conflicts(subject).keySet());
		tied.retainAll(this.accounts.byExpert().keySet());
		tied.forEach(this.notifications::takeBack);
	}

	/** Looks again at everybody who has to do with the case. */
	void enforce(Consultation c) {
		enforceOnAsked(c);
		takeBack(c.toRecusalCase());
	}

	private void enforceOnAsked(Consultation c) {
		enforce(c, Set.copyOf(c.assignments().stream().map(Assignment::expertId).toList()));
	}

	private void enforce(Consultation c, Set<Long> expertIds) {
		if (expertIds.isEmpty()) {
			return;
		}
		Map<Long, List<Conflict>> conflicts = this.check.conflicts(c.toRecusalCase(), expertIds);
		Instant now = this.clock.instant();
		c.assignments().stream().filter((a) -> expertIds.contains(a.expertId())).forEach((a) -> {
			List<Conflict> found = conflicts.getOrDefault(a.expertId(), List.of());
			if (found.isEmpty()) {
				a.show();
			}
			else if (a.status().open()) {
				recuse(c, a, now);
			}
			else if (concerns(c, found)) {
				a.hide(now);
				this.events.publishEvent(new AssignmentHidden(c.requireId(), a.requireId(), a.expertId()));
			}
		});
	}

	private void recuse(Consultation c, Assignment a, Instant now) {
		String name = this.experts.find(a.expertId()).map(ExpertName::name).orElse("");
		c.recuseAssignment(a, name, this.currentUser.displayName(), now);
		this.consultations.flush();
		this.events.publishEvent(new AssignmentDeclined(c.requireId(), a.requireId(), a.expertId()));
	}

	/** What was finished before the tie began stays the expert's own work. */
	private static boolean concerns(Consultation c, List<Conflict> found) {
		Instant closedAt = c.closedAt();
		if (closedAt == null) {
			return true;
		}
		LocalDate closed = ChinaTime.day(closedAt);
		return found.stream().anyMatch((one) -> {
			LocalDate since = one.since();
			return since == null || !since.isAfter(closed);
		});
	}

}
