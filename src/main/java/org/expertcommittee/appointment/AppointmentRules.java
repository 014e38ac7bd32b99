package org.expertcommittee.appointment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.OfficeItem;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an appointment must fit into: its term, its office and the office's quota, and the
 * person's other appointments. Callers hold the lock on the person.
 */
@Component
class AppointmentRules {

	/** States in which an appointment occupies its days. */
	static final Set<AppointmentStatus> OCCUPYING = EnumSet.of(AppointmentStatus.PROPOSED,
			AppointmentStatus.IN_APPROVAL, AppointmentStatus.ACTIVE);

	private static final Set<AppointmentStatus> IN_OFFICE = EnumSet.of(AppointmentStatus.ACTIVE);

	private static final Set<AppointmentStatus> CONTINUABLE = EnumSet.of(AppointmentStatus.ACTIVE,
			AppointmentStatus.ENDED);

	private static final int NAMED_HOLDERS = 5;

	private final AppointmentRepository appointments;

	private final AppointmentQueries queries;

	private final CommitteeService committees;

	private final OfficeService offices;

	AppointmentRules(AppointmentRepository appointments, AppointmentQueries queries, CommitteeService committees,
			OfficeService offices) {
		this.appointments = appointments;
		this.queries = queries;
		this.committees = committees;
		this.offices = offices;
	}

	/**
	 * Checks a proposal and says what kind of appointment it is.
	 * @param self the appointment that is changed; nothing for a new one
	 * @throws InvalidInput at the field that does not fit
	 */
	AppointmentKind requireFitting(AppointmentData data, long expertId, @Nullable Appointment self) {
		LocalDate start = data.startsOn();
		LocalDate end = data.end();
		if (end.isBefore(start)) {
			throw InvalidInput.at("lastDay", "appointment.endsBeforeStart");
		}
		TermItem term = requireTerm(data.termId());
		OfficeItem office = requireOffice(data.officeId(), term);
		if (!term.contains(start) && !data.outsideTerm()) {
			throw InvalidInput.at("startsOn", "appointment.outsideTerm", term.name(), term.startsOn(), term.endsOn());
		}
		if (end.isAfter(term.endsOn()) && !data.outsideTerm()) {
			throw InvalidInput.at((data.lastDay() != null) ? "lastDay" : "years", "appointment.endsAfterTerm",
					term.name(), term.endsOn());
		}
		AppointmentKind kind = kind(data, expertId, self);
		refuseOverlap("startsOn", office, expertId, start, end, self, data.predecessorId(), term.id());
		requirePlace(office, term.id(), start, end, OCCUPYING, self);
		return kind;
	}

	private TermItem requireTerm(long termId) {
		TermItem term = this.committees.term(termId);
		CommitteeFacts committee = this.committees.facts(term.committeeId());
		if (committee.archived()) {
			throw InvalidInput.at("termId", "appointment.term.archived", committee.shortName());
		}
		return term;
	}

	private OfficeItem requireOffice(long officeId, TermItem term) {
		OfficeItem office = this.offices.all()
			.stream()
			.filter((candidate) -> candidate.id() == officeId && candidate.active())
			.findFirst()
			.orElseThrow(() -> InvalidInput.at("officeId", "appointment.office.missing"));
		if (office.committeeId() != term.committeeId()) {
			throw InvalidInput.at("officeId", "appointment.office.otherCommittee", office.name(),
					this.committees.facts(term.committeeId()).shortName(), term.name());
		}
		return office;
	}

	private AppointmentKind kind(AppointmentData data, long expertId, @Nullable Appointment self) {
		Long predecessorId = data.predecessorId();
		if (predecessorId == null) {
			return AppointmentKind.FIRST;
		}
		Appointment predecessor = this.appointments.findById(predecessorId)
			.filter((found) -> found.expertId() == expertId && CONTINUABLE.contains(found.status()))
			.orElseThrow(() -> InvalidInput.whole("appointment.predecessor.unfit"));
		if (this.appointments.findByPredecessorIdAndStatusIn(predecessorId, OCCUPYING)
			.stream()
			.anyMatch((other) -> !other.equals(self))) {
			throw InvalidInput.whole("appointment.predecessor.taken");
		}
		if (!data.startsOn().isAfter(predecessor.startsOn())) {
			throw InvalidInput.at("startsOn", "appointment.predecessor.startsLater", predecessor.startsOn());
		}
		return (predecessor.officeId() == data.officeId()) ? AppointmentKind.RENEWAL : AppointmentKind.REASSIGNMENT;
	}

	/** Refuses days on which the person holds, or is to hold, the same office anyway. */
	void refuseOverlap(String field, OfficeItem office, long expertId, LocalDate start, LocalDate end,
			@Nullable Appointment self) {
		refuseOverlap(field, office, expertId, start, end, self, null, 0);
	}

	/**
	 * @param predecessorId the appointment of another term that makes way; nothing where
	 * none does
	 */
	private void refuseOverlap(String field, OfficeItem office, long expertId, LocalDate start, LocalDate end,
			@Nullable Appointment self, @Nullable Long predecessorId, long termId) {
		this.appointments.findByExpertIdAndStatusIn(expertId, OCCUPYING)
			.stream()
			.filter((other) -> !other.equals(self) && other.officeId() == office.id())
			.filter((other) -> !(other.termId() != termId && Objects.equals(other.getId(), predecessorId)))
			.filter((other) -> other.overlaps(start, end))
			.findFirst()
			.ifPresent((other) -> {
				throw InvalidInput.at(field, "appointment.overlap", office.name(), other.startsOn(),
						other.lastDayServed());
			});
	}

	/** Checks once more, against those in office alone, when one more is about to be. */
	void requirePlace(Appointment appointment, LocalDate from, LocalDate to) {
		requirePlace(this.offices.get(appointment.officeId()), appointment.termId(), from, to, IN_OFFICE, appointment);
	}

	private void requirePlace(OfficeItem office, long termId, LocalDate from, LocalDate to,
			Collection<AppointmentStatus> counted, @Nullable Appointment self) {
		Integer quota = office.quota();
		if (quota == null) {
			return;
		}
		this.appointments.lockOffice(office.id());
		List<Appointment> holders = this.appointments.findByTermIdAndOfficeIdAndStatusIn(termId, office.id(), counted)
			.stream()
			.filter((other) -> !other.equals(self) && other.overlaps(from, to))
			.toList();
		long most = Stream.concat(Stream.of(from), holders.stream().map(Appointment::startsOn))
			.filter((day) -> !day.isBefore(from))
			.mapToLong((day) -> holders.stream().filter((other) -> other.covers(day)).count())
			.max()
			.orElse(0);
		if (most >= quota) {
			throw InvalidInput.at("officeId", "appointment.quota", office.name(), quota, names(holders));
		}
	}

	private String names(List<Appointment> holders) {
		String names = this.queries
			.all(holders.stream().limit(NAMED_HOLDERS).map(Appointment::getId).filter(Objects::nonNull).toList())
			.stream()
			.map(AppointmentListItem::expertName)
			.collect(Collectors.joining("、"));
		return (holders.size() > NAMED_HOLDERS) ? names + "…" : names;
	}

}
