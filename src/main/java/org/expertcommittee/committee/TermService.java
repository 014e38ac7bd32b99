package org.expertcommittee.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Terms of committees: entered, renamed, extended, shortened. Terms of one committee
 * never overlap.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
@Transactional
public class TermService {

	private final TermRepository terms;

	private final TermChangeRepository changes;

	private final CommitteeRepository committees;

	private final UsesInWords uses;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	TermService(TermRepository terms, TermChangeRepository changes, CommitteeRepository committees, UsesInWords uses,
			AuditTrail audit, Checks checks, CurrentUser currentUser, Clock clock, ApplicationEventPublisher events) {
		this.terms = terms;
		this.changes = changes;
		this.committees = committees;
		this.uses = uses;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
		this.events = events;
	}

	/** What the form edits. */
	@Transactional(readOnly = true)
	public TermData edit(long id) {
		return find(id).toData();
	}

	/** Whether only the name may be edited, since something rests on the days. */
	@Transactional(readOnly = true)
	public boolean inUse(long id) {
		return this.uses.ofTerm(find(id).requireId()) != null;
	}

	/**
	 * Adds a term; returns its id.
	 * @throws InvalidInput when it ends before it starts, overlaps another or has its
	 * name
	 */
	public long create(long committeeId, TermData data) {
		this.checks.valid(data);
		Committee committee = lock(committeeId);
		committee.requireNotArchived();
		CommitteeTerm term = new CommitteeTerm(committeeId, data);
		refuseSameName(committeeId, data, null);
		refuseOverlap("startsOn", committeeId, data.startsOn(), data.endsOn(), null);
		this.terms.save(term);
		this.audit.act("committee.term.create", term, term.name());
		changed();
		return term.requireId();
	}

	/**
	 * Changes name and days; the days of a term in use change by {@link #changeEnd}
	 * alone.
	 */
	public void update(long id, TermData data) {
		this.checks.valid(data);
		CommitteeTerm term = find(id);
		term.requireVersion(data.version());
		lock(term.committeeId());
		refuseSameName(term.committeeId(), data, id);
		if (!term.hasDays(data)) {
			String inUse = this.uses.ofTerm(id);
			if (inUse != null) {
				throw InvalidInput.at("endsOn", "committee.term.daysInUse", inUse);
			}
			refuseOverlap("startsOn", term.committeeId(), data.startsOn(), data.endsOn(), id);
		}
		term.update(data);
		this.audit.act("committee.term.update", term, term.name());
		changed();
	}

	/** How many appointments in force end together with the term. */
	@Transactional(readOnly = true)
	public long endingWith(long id) {
		return this.uses.endingWith(id, find(id).endsOn());
	}

	/**
	 * 延长 or 缩短 of a term by a decision.
	 * @throws InvalidInput when the new end is the old one, not after the start or within
	 * the next term, or the decision is of a day to come
	 */
	public void changeEnd(long id, TermChangeData data) {
		this.checks.valid(data);
		CommitteeTerm term = find(id);
		term.requireVersion(data.version());
		lock(term.committeeId()).requireNotArchived();
		LocalDate decidedOn = data.decidedOn();
		if (decidedOn != null && decidedOn.isAfter(ChinaTime.today(this.clock))) {
			throw InvalidInput.at("decidedOn", "committee.term.decidedLater");
		}
		LocalDate oldEndsOn = term.endsOn();
		term.endOn(data.newEndsOn());
		refuseOverlap("newEndsOn", term.committeeId(), term.startsOn(), data.newEndsOn(), id);
		TermChange change = this.changes
			.save(new TermChange(id, oldEndsOn, data, this.currentUser.displayName(), this.clock.instant()));
		boolean longer = data.newEndsOn().isAfter(oldEndsOn);
		this.audit.act(longer ? "committee.term.extend" : "committee.term.shorten", term, term.name());
		this.events.publishEvent(change.toEvent(term.committeeId(), data.moveAppointments()));
		changed();
	}

	/** Extensions and shortenings of a committee's terms, the latest first. */
	@Transactional(readOnly = true)
	public List<TermChangeItem> changes(long committeeId) {
		List<Long> ids = this.terms.findByCommitteeIdOrderByStartsOnDescIdDesc(committeeId)
			.stream()
			.map(CommitteeTerm::requireId)
			.toList();
		return ids.isEmpty() ? List.of()
				: this.changes.findByTermIdInOrderByMadeAtDescIdDesc(ids).stream().map(TermChange::toItem).toList();
	}

	/**
	 * Deletes a term that nothing rests on.
	 * @throws IllegalAct saying what uses it
	 */
	public void delete(long id) {
		CommitteeTerm term = find(id);
		Committee committee = lock(term.committeeId());
		String inUse = this.uses.ofTerm(id);
		if (inUse != null) {
			throw new IllegalAct("committee.term.inUse", term.name(), inUse);
		}
		this.changes.deleteByTermId(id);
		this.terms.delete(term);
		this.audit.act("committee.term.delete", committee, term.name());
		changed();
	}

	private CommitteeTerm find(long id) {
		return this.terms.findById(id).orElseThrow(() -> new NotFound("term " + id));
	}

	private Committee lock(long committeeId) {
		return this.committees.findLockedById(committeeId).orElseThrow(() -> new NotFound("committee " + committeeId));
	}

	private void refuseSameName(long committeeId, TermData data, @Nullable Long self) {
		this.terms.findByCommitteeIdAndName(committeeId, data.name().strip())
			.filter((other) -> self == null || other.requireId() != self)
			.ifPresent((other) -> {
				throw InvalidInput.at("name", "committee.term.nameTaken", other.name());
			});
	}

	private void refuseOverlap(String field, long committeeId, LocalDate from, LocalDate to, @Nullable Long self) {
		this.terms.findByCommitteeIdOrderByStartsOnDescIdDesc(committeeId)
			.stream()
			.filter((other) -> (self == null || other.requireId() != self) && other.overlaps(from, to))
			.findFirst()
			.ifPresent((other) -> {
				throw InvalidInput.at(field, "committee.term.overlaps", other.name(), other.startsOn(), other.endsOn());
			});
	}

	private void changed() {
		this.events.publishEvent(new CommitteeChanged());
	}

}
