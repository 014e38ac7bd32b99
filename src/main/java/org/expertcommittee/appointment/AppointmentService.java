package org.expertcommittee.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.OfficeItem;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermItem;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appointing experts: propose, approve, end. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class AppointmentService {

	/** States in which an appointment occupies its days. */
	private static final Set<AppointmentStatus> OCCUPYING = EnumSet.of(AppointmentStatus.PROPOSED,
			AppointmentStatus.IN_APPROVAL, AppointmentStatus.ACTIVE);

	private static final int DUE_AT_ONCE = 200;

	private final AppointmentRepository appointments;

	private final AppointmentQueries queries;

	private final StandingKeeper standing;

	private final ExpertService experts;

	private final CommitteeService committees;

	private final OfficeService offices;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	AppointmentService(AppointmentRepository appointments, AppointmentQueries queries, StandingKeeper standing,
			ExpertService experts, CommitteeService committees, OfficeService offices, AuditTrail audit, Checks checks,
			CurrentUser currentUser, Clock clock) {
		this.appointments = appointments;
		this.queries = queries;
		this.standing = standing;
		this.experts = experts;
		this.committees = committees;
		this.offices = offices;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Appointments that fit; orders: {@code name} (pinyin), {@code office} (protocol),
	 * {@code starts}, {@code ends}; by default the latest first day first.
	 */
	@Transactional(readOnly = true)
	public List<AppointmentListItem> list(AppointmentFilter filter, PagedQuery page) {
		return this.queries.list(filter, page);
	}

	@Transactional(readOnly = true)
	public long count(AppointmentFilter filter) {
		return this.queries.count(filter);
	}

	/**
	 * All appointments of a person, latest first.
	 * @throws NotFound for an expert who asks for somebody else's
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
	public List<AppointmentListItem> ofExpert(long expertId) {
		if (!this.currentUser.has(Role.SECRETARIAT) && this.currentUser.requireExpertId() != expertId) {
			throw new NotFound("expert " + expertId);
		}
		return this.queries.ofExpert(expertId);
	}

	/** The appointment behind a certificate. */
	@PreAuthorize(Access.IS_SECRETARIAT)
	public AppointmentFacts facts(long id) {
		this.appointments.flush();
		return this.queries.get(id)
			.map((item) -> new AppointmentFacts(item.id(), item.committeeId(), item.expertId(), item.expertName(),
					item.officeName(), item.startsOn(), item.endsOn(), item.years(), item.state()))
			.orElseThrow(() -> new NotFound("appointment " + id));
	}

	@Transactional(readOnly = true)
	public AppointmentData get(long id) {
		return find(id).toData();
	}

	/**
	 * Proposes an appointment; returns its id.
	 * @throws InvalidInput at {@code startsOn} when the same person has the same office
	 * on one of these days, or when the first day is outside the term and that is not
	 * confirmed
	 */
	public long propose(AppointmentData data) {
		this.checks.valid(data);
		long expertId = data.expertId();
		this.appointments.lockExpert(expertId);
		if (this.experts.find(expertId).filter((expert) -> !expert.archived()).isEmpty()) {
			throw InvalidInput.at("expertId", "appointment.expert.missing");
		}
		check(data, null);
		Appointment appointment = this.appointments
			.save(new Appointment(data, this.currentUser.displayName(), this.clock.instant()));
		act("propose", appointment);
		this.standing.tell(expertId);
		return appointment.requireId();
	}

	/** Changes a proposal; the person stays the same. */
	public void update(long id, AppointmentData data) {
		this.checks.valid(data);
		Appointment appointment = find(id);
		appointment.requireVersion(data.version());
		this.appointments.lockExpert(appointment.expertId());
		check(data, appointment);
		appointment.edit(data);
		act("update", appointment);
		this.standing.tell(appointment.expertId());
	}

	/** Removes a proposal that should not have been made; the trail keeps it. */
	public void discard(long id) {
		Appointment appointment = find(id);
		appointment.requireDiscardable();
		act("discard", appointment);
		this.appointments.delete(appointment);
		this.standing.tell(appointment.expertId());
	}

	public void submit(long id) {
		Appointment appointment = find(id);
		appointment.submit(this.currentUser.displayName(), this.clock.instant());
		act("submit", appointment);
	}

	/**
	 * Approval is an act of its own, recorded with who and when; it makes the appointment
	 * active.
	 */
	public void approve(long id) {
		Appointment appointment = find(id);
		appointment.approve(this.currentUser.displayName(), this.clock.instant());
		act("approve", appointment);
		this.standing.tell(appointment.expertId());
	}

	public void sendBack(long id, String note) {
		Appointment appointment = find(id);
		appointment.sendBack(note, this.currentUser.displayName(), this.clock.instant());
		act("return", appointment);
	}

	/** 解聘: the committee ends it early, as of today. */
	public void dismiss(long id, String reason) {
		Appointment appointment = find(id);
		appointment.dismiss(reason, this.currentUser.displayName(), ChinaTime.today(this.clock));
		act("dismiss", appointment);
		this.standing.tell(appointment.expertId());
	}

	/** 辞聘: the expert ends it early, as of today. */
	public void resign(long id, String reason) {
		Appointment appointment = find(id);
		appointment.resign(reason, this.currentUser.displayName(), ChinaTime.today(this.clock));
		act("resign", appointment);
		this.standing.tell(appointment.expertId());
	}

	/**
	 * Brings the stored state up to the calendar: ends what is over, and tells the
	 * standing of people whose office has begun. Returns whether there may be more to do.
	 */
	public boolean catchUpWithCalendar() {
		LocalDate today = ChinaTime.today(this.clock);
		List<Appointment> over = this.appointments.findByStatusAndEndsOnBeforeOrderById(AppointmentStatus.ACTIVE, today,
				Limit.of(DUE_AT_ONCE));
		for (Appointment appointment : over) {
			appointment.end(today);
			act("end", appointment);
		}
		this.appointments.flush();
		over.stream().map(Appointment::expertId).distinct().forEach(this.standing::tell);
		this.standing.tellStale();
		return over.size() == DUE_AT_ONCE;
	}

	private void check(AppointmentData data, @Nullable Appointment self) {
		LocalDate start = data.startsOn();
		TermItem term = this.committees.term(data.termId());
		long officeId = data.officeId();
		OfficeItem office = this.offices.active()
			.stream()
			.filter((candidate) -> candidate.id() == officeId)
			.findFirst()
			.orElseThrow(() -> InvalidInput.at("officeId", "appointment.office.missing"));
		if (!term.contains(start) && !data.outsideTerm()) {
			throw InvalidInput.at("startsOn", "appointment.outsideTerm", term.name(), term.startsOn(), term.endsOn());
		}
		long expertId = (self != null) ? self.expertId() : data.expertId();
		LocalDate end = Appointment.lastDay(start, data.years());
		this.appointments.findByExpertIdAndStatusIn(expertId, OCCUPYING)
			.stream()
			.filter((other) -> !other.equals(self) && other.officeId() == officeId)
			.filter((other) -> !other.startsOn().isAfter(end) && !other.endsOn().isBefore(start))
			.findFirst()
			.ifPresent((other) -> {
				throw InvalidInput.at("startsOn", "appointment.overlap", office.name(), other.startsOn(),
						other.endsOn());
			});
	}

	private void act(String verb, Appointment appointment) {
		this.appointments.flush();
		String label = this.queries.get(appointment.requireId())
			.map((item) -> item.expertName() + " " + item.officeName())
			.orElse("");
		this.audit.act("appointment." + verb, appointment, label);
	}

	private Appointment find(long id) {
		return this.appointments.findById(id).orElseThrow(() -> new NotFound("appointment " + id));
	}

}
