package org.expertcommittee.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The committee itself and its terms. */
@Service
@Transactional
public class CommitteeService {

	private final CommitteeRepository committees;

	private final TermRepository terms;

	private final OfficeService offices;

	private final AuditTrail audit;

	private final Checks checks;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	CommitteeService(CommitteeRepository committees, TermRepository terms, OfficeService offices, AuditTrail audit,
			Checks checks, Clock clock, ApplicationEventPublisher events) {
		this.committees = committees;
		this.terms = terms;
		this.offices = offices;
		this.audit = audit;
		this.checks = checks;
		this.clock = clock;
		this.events = events;
	}

	/** The committee; empty until the secretariat has entered it. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public Optional<CommitteeFacts> current() {
		return this.committees.findFirstByOrderById().map(Committee::toFacts);
	}

	/**
	 * The committee.
	 * @throws IllegalAct when it has not been entered yet
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public CommitteeFacts require() {
		return current().orElseThrow(() -> new IllegalAct("committee.missing"));
	}

	/** Every committee, the portal's own first. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public List<CommitteeFacts> all() {
		return this.committees.findAllByOrderById().stream().map(Committee::toFacts).toList();
	}

	/**
	 * A committee.
	 * @throws NotFound when there is none of that id
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public CommitteeFacts facts(long id) {
		return this.committees.findById(id).map(Committee::toFacts).orElseThrow(() -> new NotFound("committee " + id));
	}

	/** The term of today; between terms the last one that has begun, else the next. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public Optional<TermItem> currentTerm() {
		LocalDate today = ChinaTime.today(this.clock);
		List<TermItem> all = terms();
		return all.stream()
			.filter((term) -> !term.startsOn().isAfter(today))
			.findFirst()
			.or(() -> all.reversed().stream().findFirst());
	}

	/** Every term, the latest first. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public List<TermItem> terms() {
		return this.terms.findByOrderByStartsOnDesc().stream().map(CommitteeTerm::toItem).toList();
	}

	/** The terms of one committee, the latest first. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public List<TermItem> terms(long committeeId) {
		return terms().stream().filter((term) -> term.committeeId() == committeeId).toList();
	}

	/**
	 * A term.
	 * @throws NotFound when there is none of that id
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public TermItem term(long id) {
		return findTerm(id).toItem();
	}

	/** What the form edits; usual patterns and wording before anything was entered. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public CommitteeData edit() {
		return this.committees.findFirstByOrderById().map(Committee::toData).orElseGet(CommitteeData::empty);
	}

	/**
	 * Enters the committee or changes it. A new one gets the usual offices, so that
	 * people can be appointed.
	 * @throws InvalidInput for an unknown placeholder, at its field
	 */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public void save(CommitteeData data) {
		this.checks.valid(data);
		Optional<Committee> existing = this.committees.findFirstByOrderById();
		Committee committee = existing.orElseGet(() -> this.committees.save(new Committee(data)));
		if (existing.isPresent()) {
			committee.requireVersion(data.version());
			committee.update(data);
		}
		else {
			this.offices.createUsual(committee.requireId());
		}
		this.audit.act(existing.isPresent() ? "committee.update" : "committee.create", committee, committee.name());
		changed();
	}

	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public TermData editTerm(long id) {
		return findTerm(id).toData();
	}

	/** Adds a term; returns its id. */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public long createTerm(TermData data) {
		this.checks.valid(data);
		long committeeId = require().id();
		refuseSameName(committeeId, data, null);
		CommitteeTerm term = this.terms.save(new CommitteeTerm(committeeId, data));
		this.audit.act("committee.term.create", term, term.name());
		changed();
		return term.requireId();
	}

	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public void updateTerm(long id, TermData data) {
		this.checks.valid(data);
		CommitteeTerm term = findTerm(id);
		term.requireVersion(data.version());
		refuseSameName(term.committeeId(), data, id);
		term.update(data);
		this.audit.act("committee.term.update", term, term.name());
		changed();
	}

	private CommitteeTerm findTerm(long id) {
		return this.terms.findById(id).orElseThrow(() -> new NotFound("term " + id));
	}

	private void refuseSameName(long committeeId, TermData data, @Nullable Long self) {
		this.terms.findByCommitteeIdAndName(committeeId, data.name().strip())
			.filter((other) -> self == null || other.requireId() != self)
			.ifPresent((other) -> {
				throw InvalidInput.at("name", "committee.term.nameTaken", other.name());
			});
	}

	private void changed() {
		this.events.publishEvent(new CommitteeChanged());
	}

}
