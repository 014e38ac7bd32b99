package org.expertcommittee.session;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.CaseTimeline;
import org.expertcommittee.consultation.CaseVisibility;
import org.expertcommittee.consultation.ConsultationAct;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat's sessions with experts: planned, changed, cancelled, written down. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class SessionService {

	private static final Set<ConsultationStatus> OPEN = EnumSet.of(ConsultationStatus.ASSIGNED,
			ConsultationStatus.IN_PROGRESS, ConsultationStatus.ANSWERED, ConsultationStatus.IN_FOLLOW_UP);

	private static final Set<AssignmentStatus> TAKES_PART = EnumSet.of(AssignmentStatus.PENDING,
			AssignmentStatus.ACCEPTED, AssignmentStatus.SUBMITTED);

	private final SessionRepository sessions;

	private final SessionQueries queries;

	private final SessionConflicts conflicts;

	private final SessionInvitations invitations;

	private final SessionCalendar calendar;

	private final ConsultationService consultations;

	private final CaseVisibility visibility;

	private final CaseTimeline timeline;

	private final PortalProperties portal;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	SessionService(SessionRepository sessions, SessionQueries queries, SessionConflicts conflicts,
			SessionInvitations invitations, SessionCalendar calendar, ConsultationService consultations,
			CaseVisibility visibility, CaseTimeline timeline, PortalProperties portal, AuditTrail audit, Checks checks,
			CurrentUser currentUser, Clock clock) {
		this.sessions = sessions;
		this.queries = queries;
		this.conflicts = conflicts;
		this.invitations = invitations;
		this.calendar = calendar;
		this.consultations = consultations;
		this.visibility = visibility;
		this.timeline = timeline;
		this.portal = portal;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Sessions of a case, the latest first. */
	@Transactional(readOnly = true)
	public List<SessionItem> list(long consultationId) {
		this.visibility.require(consultationId);
		List<ConsultationSession> found = this.sessions.ofCase(consultationId);
		Map<Long, String> names = this.queries
			.names(found.stream().flatMap((one) -> one.expertIds().stream()).distinct().toList());
		return found.stream().map((one) -> item(one, names)).toList();
	}

	/** Whom a session of the case can invite. */
	@Transactional(readOnly = true)
	public List<Invitable> invitable(long consultationId) {
		return invitable(this.consultations.details(consultationId));
	}

	/** Whether sessions of the case can be planned now. */
	@Transactional(readOnly = true)
	public boolean open(long consultationId) {
		return OPEN.contains(this.consultations.details(consultationId).status());
	}

	@Transactional(readOnly = true)
	public SessionData get(long id) {
		return find(id).toData();
	}

	/** What speaks against it; {@code self} is the session that is changed, if any. */
	@Transactional(readOnly = true)
	public List<SessionWarning> warnings(SessionData data, @Nullable Long self) {
		return this.conflicts.of(data, self);
	}

	/**
	 * 安排活动: invites the experts.
	 * @param despiteWarnings whether to go past what speaks against it
	 * @throws InvalidInput when a time or an expert cannot be, or of a warning
	 * @throws IllegalAct when the case's state allows no session
	 */
	public SessionSaved plan(long consultationId, SessionData data, boolean despiteWarnings) {
		Map<Long, Long> invited = checked(consultationId, data, null, despiteWarnings);
		ConsultationSession session = this.sessions.saveAndFlush(ConsultationSession.plan(consultationId, data, invited,
				newUid(), this.currentUser.displayName(), this.clock.instant()));
		List<String> notWritten = this.invitations.invite(session, session.experts(), false);
		tell(ConsultationAct.SESSION_PLANNED, session, null);
		return done("plan", session, notWritten);
	}

	/** 补登活动: one that is over; nobody is invited. */
	public SessionSaved register(long consultationId, SessionData data) {
		Map<Long, Long> invited = checked(consultationId, data, null, true);
		ConsultationSession session = this.sessions.saveAndFlush(ConsultationSession.afterwards(consultationId, data,
				invited, newUid(), this.currentUser.displayName(), this.clock.instant()));
		tell(ConsultationAct.SESSION_REGISTERED, session, null);
		return done("register", session, List.of());
	}

	/**
	 * 变更: everybody concerned is told.
	 * @throws org.expertcommittee.base.StaleData when somebody else changed it in between
	 */
	public SessionSaved change(long id, SessionData data, boolean despiteWarnings) {
		ConsultationSession session = lock(id);
		session.requireVersion(data.version());
		Map<Long, Long> invited = checked(session.consultationId(), data, session, despiteWarnings);
		Map<Long, SessionExpert> before = byExpert(session);
		session.change(data, invited, this.clock.instant());
		this.sessions.flush();
		List<SessionExpert> gone = before.values()
			.stream()
			.filter((one) -> !invited.containsKey(one.expertId()))
			.toList();
		List<String> notWritten = List.of();
		if (session.endsAt().isAfter(this.clock.instant())) {
			this.invitations.takeBack(session, gone, "");
			List<SessionExpert> added = session.experts()
				.stream()
				.filter((one) -> !before.containsKey(one.expertId()))
				.toList();
			List<SessionExpert> stayed = session.experts()
				.stream()
				.filter((one) -> before.containsKey(one.expertId()))
				.toList();
			notWritten = Stream
				.concat(this.invitations.invite(session, added, false).stream(),
						this.invitations.invite(session, stayed, true).stream())
				.toList();
		}
		tell(ConsultationAct.SESSION_CHANGED, session, null);
		return done("change", session, notWritten);
	}

	/** 取消, with a reason that the experts are told. */
	public SessionSaved cancel(long id, String reason) {
		String why = this.checks.valid(new Reason(reason)).reason();
		ConsultationSession session = lock(id);
		session.cancel(why, this.clock.instant());
		this.sessions.flush();
		tell(ConsultationAct.SESSION_CANCELLED, session, why);
		return done("cancel", session, this.invitations.takeBack(session, session.experts(), why));
	}

	/** Who took part for how long, as far as it is written down. */
	@Transactional(readOnly = true)
	public AttendanceData attendance(long id) {
		return find(id).toAttendance();
	}

	/**
	 * 登记活动情况.
	 * @throws InvalidInput when hours are no quarters, or more than a day's work
	 * @throws org.expertcommittee.base.StaleData when somebody else changed it in between
	 */
	public void hold(long id, AttendanceData data) {
		this.checks.valid(data);
		ConsultationSession session = lock(id);
		session.requireVersion(data.version());
		session.hold(data.experts(), data.outcome(), this.clock.instant());
		requireNoMoreThanADay(session);
		tell(ConsultationAct.SESSION_HELD, session, data.outcome());
		done("hold", session, List.of());
	}

	/** The session as a file for a calendar. */
	@Transactional(readOnly = true)
	public String calendar(long id) {
		ConsultationSession session = find(id);
		return this.calendar.single(session, this.queries.about(session.consultationId()),
				"consultations/" + session.consultationId());
	}

	private void requireNoMoreThanADay(ConsultationSession session) {
		Instant from = ChinaTime.startOf(ChinaTime.day(session.startsAt()));
		Instant until = ChinaTime.startOf(ChinaTime.day(session.startsAt()).plusDays(1));
		Map<Long, BigDecimal> worked = this.sessions.worked(session.expertIds(), from, until, session.requireId())
			.stream()
			.collect(Collectors.toMap(SessionRepository.Worked::getExpertId, SessionRepository.Worked::getHours));
		for (SessionExpert expert : session.experts()) {
			BigDecimal other = worked.getOrDefault(expert.expertId(), BigDecimal.ZERO);
			BigDecimal here = expert.hours();
			if (here != null && here.add(other).compareTo(SessionExpert.MOST_HOURS) > 0) {
				throw InvalidInput.at("experts", "session.hoursOfDay",
						this.queries.names(List.of(expert.expertId())).getOrDefault(expert.expertId(), ""),
						other.stripTrailingZeros().toPlainString());
			}
		}
	}

	/** The assignment of each expert of the data; everything about it is in order. */
	private Map<Long, Long> checked(long consultationId, SessionData data, @Nullable ConsultationSession self,
			boolean despiteWarnings) {
		this.checks.valid(data);
		if (!data.until().isAfter(data.from())) {
			throw InvalidInput.at("until", "session.endBeforeStart");
		}
		ConsultationDetails details = this.consultations.details(consultationId);
		if (!OPEN.contains(details.status())) {
			throw new IllegalAct("session.refused.case");
		}
		Map<Long, Long> allowed = new HashMap<>(
				invitable(details).stream().collect(Collectors.toMap(Invitable::expertId, Invitable::assignmentId)));
		if (self != null) {
			self.experts().forEach((one) -> allowed.putIfAbsent(one.expertId(), one.assignmentId()));
		}
		if (!allowed.keySet().containsAll(data.expertIds())) {
			throw InvalidInput.at("expertIds", "session.notAssigned");
		}
		if (!despiteWarnings) {
			List<SessionWarning> found = this.conflicts.of(data, (self != null) ? self.requireId() : null);
			if (!found.isEmpty()) {
				throw InvalidInput.whole(found.getFirst().messageKey(), found.getFirst().args().toArray());
			}
		}
		allowed.keySet().retainAll(data.expertIds());
		return allowed;
	}

	private static List<Invitable> invitable(ConsultationDetails details) {
		return details.assignments()
			.stream()
			.filter((one) -> TAKES_PART.contains(one.status()))
			.map((one) -> new Invitable(one.expertId(), one.id(), one.expertName(), one.status()))
			.toList();
	}

	private void tell(ConsultationAct act, ConsultationSession session, @Nullable String note) {
		this.timeline.tell(session.consultationId(), act, ChinaTime.minute(session.startsAt()), note);
	}

	private SessionSaved done(String act, ConsultationSession session, Collection<String> notWritten) {
		this.audit.act("session." + act, session, this.queries.about(session.consultationId()).caseNumber());
		return new SessionSaved(session.requireId(), List.copyOf(notWritten));
	}

	private static Map<Long, SessionExpert> byExpert(ConsultationSession session) {
		return session.experts().stream().collect(Collectors.toMap(SessionExpert::expertId, Function.identity()));
	}

	private static SessionItem item(ConsultationSession s, Map<Long, String> names) {
		return new SessionItem(s.requireId(), s.consultationId(), s.way(), s.startsAt(), s.endsAt(), s.place(),
				s.link(), s.staff(), s.note(), s.state(), s.cancelReason(), s.outcome(),
				s.experts()
					.stream()
					.map((one) -> new SessionItem.Person(one.expertId(), names.getOrDefault(one.expertId(), ""),
							one.attended(), one.hours()))
					.toList(),
				s.hours());
	}

	private String newUid() {
		return UUID.randomUUID() + "@" + this.portal.publicUrl().getHost();
	}

	private ConsultationSession lock(long id) {
		return seen(this.sessions.lock(id).orElseThrow(() -> new NotFound("session " + id)));
	}

	private ConsultationSession find(long id) {
		return seen(this.sessions.findById(id).orElseThrow(() -> new NotFound("session " + id)));
	}

	private ConsultationSession seen(ConsultationSession session) {
		this.visibility.require(session.consultationId());
		return session;
	}

	/** A reason as it is typed. */
	record Reason(@PlainText(max = 500, multiline = true) String reason) {
	}

}
