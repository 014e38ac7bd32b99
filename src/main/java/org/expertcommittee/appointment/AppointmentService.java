package org.expertcommittee.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.expertcommittee.base.Checks;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appointing experts: propose, approve, end. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class AppointmentService {

	private static final int DUE_AT_ONCE = 200;

	private final AppointmentRepository appointments;

	private final AppointmentQueries queries;

	private final AppointmentRegister register;

	private final AppointmentRules rules;

	private final StandingKeeper standing;

	private final ExpertService experts;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	AppointmentService(AppointmentRepository appointments, AppointmentQueries queries, AppointmentRegister register,
			AppointmentRules rules, StandingKeeper standing, ExpertService experts, Checks checks,
			CurrentUser currentUser, ApplicationEventPublisher events) {
		this.appointments = appointments;
		this.queries = queries;
		this.register = register;
		this.rules = rules;
		this.standing = standing;
		this.experts = experts;
		this.checks = checks;
		this.currentUser = currentUser;
		this.events = events;
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
		return this.register.find(id).toData();
	}

	/**
	 * Proposes an appointment; returns its id.
	 * @throws InvalidInput at {@code startsOn} when the same person has the same office
	 * on one of these days, or when the first day is outside the term and that is not
	 * confirmed; at {@code years} or {@code lastDay} for a last day before the first, or
	 * after the term without confirmation; at {@code officeId} for an office of another
	 * committee, or one whose quota in the term is used up
	 */
	public long propose(AppointmentData data) {
		this.checks.valid(data);
		long expertId = data.expertId();
		this.appointments.lockExpert(expertId);
		if (this.experts.find(expertId).filter((expert) -> !expert.archived()).isEmpty()) {
			throw InvalidInput.at("expertId", "appointment.expert.missing");
		}
		AppointmentKind kind = this.rules.requireFitting(data, expertId, null);
		Appointment appointment = this.appointments.save(new Appointment(data, kind, this.register.by()));
		this.register.recordAndTell("propose", appointment);
		return appointment.requireId();
	}

	/** Changes a proposal; the person stays the same. */
	public void update(long id, AppointmentData data) {
		this.checks.valid(data);
		Appointment appointment = this.register.lock(id);
		appointment.requireVersion(data.version());
		AppointmentKind kind = this.rules.requireFitting(data, appointment.expertId(), appointment);
		appointment.edit(data, kind, this.register.by());
		this.register.recordAndTell("update", appointment);
	}

	/** Removes a proposal that should not have been made; the trail keeps it. */
	public void discard(long id) {
		Appointment appointment = this.register.lock(id);
		appointment.requireDiscardable();
		this.register.record("discard", appointment);
		this.appointments.delete(appointment);
		this.standing.tell(appointment.expertId());
	}

	public void submit(long id) {
		Appointment appointment = this.register.lock(id);
		appointment.submit(this.register.by());
		this.register.record("submit", appointment);
	}

	/** Takes a submission back before anybody has decided on it. */
	public void withdraw(long id) {
		Appointment appointment = this.register.lock(id);
		appointment.withdraw();
		this.register.record("withdraw", appointment);
	}

	/**
	 * Approval is an act of its own, by another person than the one who proposed, changed
	 * or submitted it; it makes the appointment active. A 改聘, or a 续聘 that begins early,
	 * ends the office held until then the day before.
	 * @param comment what the approver has to say; may be empty
	 * @throws org.expertcommittee.base.IllegalAct for the person who proposed or
	 * submitted it, and when somebody else was faster
	 * @throws InvalidInput at {@code officeId} when the quota has been used up meanwhile
	 */
	public void approve(long id, @Nullable String comment) {
		this.checks.valid(new ApprovalData(comment));
		Appointment appointment = this.register.lock(id);
		appointment.approve(this.register.by(), comment);
		this.rules.requirePlace(appointment, appointment.startsOn(), appointment.endsOn());
		if (appointment.kind() != AppointmentKind.FIRST) {
			endPredecessor(appointment);
		}
		this.register.recordAndTell("approve", appointment);
	}

	/** Sends it back for rework. */
	public void sendBack(long id, String reason) {
		this.checks.valid(new ApprovalData(reason));
		Appointment appointment = this.register.lock(id);
		appointment.sendBack(this.register.by(), reason);
		this.register.record("return", appointment);
	}

	private void endPredecessor(Appointment successor) {
		Appointment old = this.register.find(Objects.requireNonNull(successor.predecessorId()));
		LocalDate lastDay = successor.startsOn().minusDays(1);
		if (old.status() != AppointmentStatus.ACTIVE || !old.lastDayServed().isAfter(lastDay)) {
			return;
		}
		String office = this.queries.get(successor.requireId()).map(AppointmentListItem::officeName).orElse("");
		EndKind how = (successor.kind() == AppointmentKind.RENEWAL) ? EndKind.RENEWAL : EndKind.REASSIGNMENT;
		old.makeWay(how, office, lastDay, this.register.by(), this.register.today());
		this.register.record(how.act(), old);
		this.events.publishEvent(new AppointmentEnded(old.requireId(), lastDay));
	}

	/**
	 * Brings the stored state up to the calendar: ends what is over, and tells the
	 * standing of people whose office has begun. Returns whether there may be more to do.
	 */
	public boolean catchUpWithCalendar() {
		LocalDate today = this.register.today();
		List<Appointment> over = this.appointments.findOverBefore(today, Limit.of(DUE_AT_ONCE));
		for (Appointment appointment : over) {
			appointment.end(today);
			this.register.record("end", appointment);
		}
		this.appointments.flush();
		over.stream().map(Appointment::expertId).distinct().forEach(this.standing::tell);
		this.standing.tellStale();
		return over.size() == DUE_AT_ONCE;
	}

}
