package org.expertcommittee.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Days on which experts cannot be asked: experts enter their own, the secretariat those
 * it is told of.
 */
@Service
@Transactional
@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
public class AbsenceService {

	private final AbsenceRepository absences;

	private final EntityManager entityManager;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	AbsenceService(AbsenceRepository absences, EntityManager entityManager, AuditTrail audit, Checks checks,
			CurrentUser currentUser, Clock clock) {
		this.absences = absences;
		this.entityManager = entityManager;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Present, coming and just ended absences of an expert, the earliest first.
	 * @throws NotFound when it is somebody else
	 */
	@Transactional(readOnly = true)
	public List<AbsenceItem> of(long expertId) {
		expert(expertId, LockModeType.NONE);
		return this.absences
			.findByExpertIdAndLastDayGreaterThanEqualOrderByFirstDayAscIdAsc(expertId,
					today().minusDays(Absence.MOST_DAYS_AGO))
			.stream()
			.map(Absence::toItem)
			.toList();
	}

	/**
	 * When these experts are away between two days, both included; by expert, in one
	 * query.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT)
	public Map<Long, List<AbsentDays>> between(Collection<Long> expertIds, LocalDate first, LocalDate last) {
		return expertIds.isEmpty() ? Map.of() : this.absences.touchingAny(expertIds, first, last)
			.stream()
			.collect(Collectors.groupingBy(Absence::expertId, Collectors.mapping(Absence::days, Collectors.toList())));
	}

	/** What the form edits. */
	@Transactional(readOnly = true)
	public AbsenceData edit(long id) {
		return find(id).toData();
	}

	/**
	 * Adds days; returns the id.
	 * @throws InvalidInput when they are reversed, long past or entered already
	 */
	public long add(long expertId, AbsenceData data) {
		this.checks.valid(data);
		Expert expert = expert(expertId, LockModeType.PESSIMISTIC_WRITE);
		Absence absence = new Absence(expertId, data, today(), this.currentUser.displayName(), this.clock.instant());
		refuseOverlap(expertId, data, null);
		this.absences.save(absence);
		this.audit.act("expert.addAbsence", absence, expert.name());
		return absence.requireId();
	}

	public void change(long id, AbsenceData data) {
		this.checks.valid(data);
		Absence absence = find(id);
		absence.requireVersion(data.version());
		Expert expert = expert(absence.expertId(), LockModeType.PESSIMISTIC_WRITE);
		refuseOverlap(absence.expertId(), data, id);
		absence.change(data, today(), this.currentUser.displayName(), this.clock.instant());
		this.audit.act("expert.changeAbsence", absence, expert.name());
	}

	public void remove(long id) {
		Absence absence = find(id);
		this.absences.delete(absence);
		this.audit.act("expert.removeAbsence", absence, expert(absence.expertId(), LockModeType.NONE).name());
	}

	private void refuseOverlap(long expertId, AbsenceData data, @Nullable Long self) {
		this.absences.touching(expertId, data.firstDay(), data.lastDay())
			.stream()
			.filter((other) -> !Objects.equals(other.getId(), self))
			.findFirst()
			.ifPresent((other) -> {
				throw InvalidInput.at("firstDay", "expert.absence.overlaps", other.firstDay(), other.lastDay());
			});
	}

	private Absence find(long id) {
		Absence absence = this.absences.findById(id).orElseThrow(() -> new NotFound("absence " + id));
		expert(absence.expertId(), LockModeType.NONE);
		return absence;
	}

	/** Locked while days are compared, so that two windows cannot enter the same ones. */
	private Expert expert(long id, LockModeType lock) {
		boolean own = this.currentUser.find().map((user) -> Objects.equals(user.expertId(), id)).orElse(false);
		Expert expert = (own || this.currentUser.has(Role.SECRETARIAT))
				? this.entityManager.find(Expert.class, id, lock) : null;
		if (expert == null) {
			throw new NotFound("expert " + id);
		}
		return expert;
	}

	private LocalDate today() {
		return ChinaTime.today(this.clock);
	}

}
