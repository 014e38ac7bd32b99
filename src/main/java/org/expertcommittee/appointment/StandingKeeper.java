package org.expertcommittee.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.committee.CommitteeChanged;
import org.expertcommittee.committee.OfficeItem;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.expert.Standing;
import org.expertcommittee.expert.StandingData;
import org.expertcommittee.security.SystemActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the expert feature which of a person's appointments counts for protocol. */
@Component
class StandingKeeper {

	private final AppointmentRepository appointments;

	private final OfficeService offices;

	private final ExpertService experts;

	private final Clock clock;

	StandingKeeper(AppointmentRepository appointments, OfficeService offices, ExpertService experts, Clock clock) {
		this.appointments = appointments;
		this.offices = offices;
		this.experts = experts;
		this.clock = clock;
	}

	void tell(long expertId) {
		this.appointments.flush();
		StandingData standing = of(this.appointments.findByExpertIdOrderByIdDesc(expertId));
		SystemActor.run(() -> this.experts.updateStanding(expertId, standing));
	}

	/** Brings everybody up to date whose office has begun or was changed since. */
	void tellStale() {
		this.appointments.flush();
		this.appointments.findExpertsWithStaleStanding(ChinaTime.today(this.clock)).forEach(this::tell);
	}

	@EventListener
	void committeeChanged(CommitteeChanged event) {
		tellStale();
	}

	private StandingData of(List<Appointment> all) {
		LocalDate today = ChinaTime.today(this.clock);
		return all.stream()
			.filter((each) -> each.status() == AppointmentStatus.ACTIVE && !each.startsOn().isAfter(today)
					&& !each.lastDayServed().isBefore(today))
			.map((each) -> active(each, this.offices.get(each.officeId())))
			.min(Comparator.comparingInt(StandingData::protocolRank)
				.thenComparing((each) -> String.valueOf(each.endsOn()), Comparator.reverseOrder()))
			.orElseGet(() -> withoutOffice(all, today));
	}

	private static StandingData active(Appointment appointment, OfficeItem office) {
		return new StandingData(Standing.ACTIVE, office.id(), office.name(), office.protocolRank(),
				appointment.startsOn(), appointment.lastDayServed());
	}

	private static StandingData withoutOffice(List<Appointment> all, LocalDate today) {
		Optional<Appointment> coming = all.stream()
			.filter((each) -> each.status() == AppointmentStatus.PROPOSED
					|| each.status() == AppointmentStatus.IN_APPROVAL
					|| (each.status() == AppointmentStatus.ACTIVE && each.startsOn().isAfter(today)))
			.findFirst();
		if (coming.isPresent()) {
			return without(Standing.PROPOSED, coming.get());
		}
		return all.stream().max(Comparator.comparing(Appointment::lastDayServed)).map((each) -> switch (each.status()) {
			case DISMISSED -> without(Standing.DISMISSED, each);
			case RESIGNED -> without(Standing.RESIGNED, each);
			default -> without(Standing.ENDED, each);
		}).orElseGet(StandingData::none);
	}

	private static StandingData without(Standing standing, Appointment appointment) {
		return new StandingData(standing, null, null, StandingData.LAST_RANK, appointment.startsOn(),
				appointment.lastDayServed());
	}

}
