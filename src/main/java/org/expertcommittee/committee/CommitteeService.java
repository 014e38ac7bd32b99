package org.expertcommittee.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

/**
 * The committees. The first one is the portal's own: it names the portal and is never
 * archived.
 */
@Service
@Transactional
public class CommitteeService {

	private final CommitteeRepository committees;

	private final TermRepository terms;

	private final TermService termService;

	private final OfficeService offices;

	private final UsesInWords uses;

	private final AuditTrail audit;

	private final Checks checks;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	CommitteeService(CommitteeRepository committees, TermRepository terms, TermService termService,
			OfficeService offices, UsesInWords uses, AuditTrail audit, Checks checks, Clock clock,
			ApplicationEventPublisher events) {
		this.committees = committees;
		this.terms = terms;
		this.termService = termService;
		this.offices = offices;
		this.uses = uses;
		this.audit = audit;
		this.checks = checks;
		this.clock = clock;
		this.events = events;
	}

	/** The portal's own committee; empty until the secretariat has entered it. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public Optional<CommitteeFacts> current() {
		return this.committees.findFirstByOrderById().map(Committee::toFacts);
	}

	/**
	 * The portal's own committee.
	 * @throws IllegalAct when it has not been entered yet
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public CommitteeFacts require() {
		return current().orElseThrow(() -> new IllegalAct("committee.missing"));
	}

	/** Every committee, the portal's own first, archived ones among them. */
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
		return find(id).toFacts();
	}

	/**
	 * The term of today of the portal's own committee; see {@link #currentTerm(long)}.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public Optional<TermItem> currentTerm() {
		return this.committees.findFirstByOrderById().flatMap((committee) -> currentTerm(committee.requireId()));
	}

	/**
	 * The term of today of a committee; between terms the last one that has begun, else
	 * the next.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public Optional<TermItem> currentTerm(long committeeId) {
		LocalDate today = ChinaTime.today(this.clock);
		List<TermItem> all = terms(committeeId);
		return all.stream()
			.filter((term) -> !term.startsOn().isAfter(today))
			.findFirst()
			.or(() -> all.reversed().stream().findFirst());
	}

	/** Every term of every committee, the latest first. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public List<TermItem> terms() {
		return this.terms.findByOrderByStartsOnDescIdDesc().stream().map(CommitteeTerm::toItem).toList();
	}

	/** The terms of one committee, the latest first. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public List<TermItem> terms(long committeeId) {
		return this.terms.findByCommitteeIdOrderByStartsOnDescIdDesc(committeeId)
			.stream()
			.map(CommitteeTerm::toItem)
			.toList();
	}

	/** Terms that people can be appointed in: not those of archived committees. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public List<TermItem> openTerms() {
		Map<Long, CommitteeFacts> byId = byId();
		return terms().stream().filter((term) -> !archived(byId, term.committeeId())).toList();
	}

	/**
	 * Names of all terms by id, for filters and choices, the portal's own committee
	 * first; they name the committee when there are several.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public Map<Long, String> termNames() {
		Map<Long, String> names = new LinkedHashMap<>();
		List<CommitteeFacts> all = all();
		List<TermItem> terms = terms();
		for (CommitteeFacts committee : all) {
			String prefix = (all.size() > 1) ? committee.shortName() + " " : "";
			terms.stream()
				.filter((term) -> term.committeeId() == committee.id())
				.forEach((term) -> names.put(term.id(), prefix + term.name()));
		}
		return names;
	}

	/**
	 * A term.
	 * @throws NotFound when there is none of that id
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public TermItem term(long id) {
		return this.terms.findById(id).map(CommitteeTerm::toItem).orElseThrow(() -> new NotFound("term " + id));
	}

	/**
	 * What the form edits of the portal's own committee; usual patterns before anything
	 * was entered.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public CommitteeData edit() {
		return this.committees.findFirstByOrderById().map(Committee::toData).orElseGet(CommitteeData::empty);
	}

	/** What the form edits of a committee. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public CommitteeData edit(long id) {
		return find(id).toData();
	}

	/** Enters the portal's own committee or changes it; see {@link #create}. */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public void save(CommitteeData data) {
		Optional<Committee> existing = this.committees.findFirstByOrderById();
		if (existing.isPresent()) {
			update(existing.get().requireId(), data);
		}
		else {
			create(data);
		}
	}

	/**
	 * Enters a committee with the usual offices, so that people can be appointed; returns
	 * its id. The first one is the portal's own.
	 * @throws InvalidInput at its field for an unknown placeholder, or a name or number
	 * pattern that another committee has
	 */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public long create(CommitteeData data) {
		this.checks.valid(data);
		refuseTaken(data, null);
		Committee committee = this.committees.save(new Committee(data));
		this.offices.createUsual(committee.requireId());
		this.audit.act("committee.create", committee, committee.name());
		changed();
		return committee.requireId();
	}

	/**
	 * Changes a committee; refuses as {@link #create} does.
	 * @throws org.expertcommittee.base.StaleData when somebody saved in between
	 */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public void update(long id, CommitteeData data) {
		this.checks.valid(data);
		Committee committee = find(id);
		committee.requireVersion(data.version());
		refuseTaken(data, id);
		committee.update(data);
		this.audit.act("committee.update", committee, committee.name());
		changed();
	}

	/** Adds a term to the portal's own committee; see {@link TermService#create}. */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public long createTerm(TermData data) {
		return this.termService.create(require().id(), data);
	}

	/**
	 * Archives a committee that nobody is appointed to any more.
	 * @throws IllegalAct for the portal's own, while appointments are not over, or when
	 * archived already
	 */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public void archive(long id) {
		Committee committee = this.committees.findLockedById(id).orElseThrow(() -> new NotFound("committee " + id));
		if (id == require().id()) {
			throw new IllegalAct("committee.archive.own", committee.name());
		}
		String inUse = this.uses.ofCommittee(id);
		if (inUse != null) {
			throw new IllegalAct("committee.archive.inUse", committee.name(), inUse);
		}
		committee.archive();
		this.audit.act("committee.archive", committee, committee.name());
		changed();
	}

	/** Takes a committee back from the archive. */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public void restore(long id) {
		Committee committee = find(id);
		committee.restore();
		this.audit.act("committee.restore", committee, committee.name());
		changed();
	}

	private Committee find(long id) {
		return this.committees.findById(id).orElseThrow(() -> new NotFound("committee " + id));
	}

	private Map<Long, CommitteeFacts> byId() {
		return all().stream().collect(Collectors.toMap(CommitteeFacts::id, (facts) -> facts));
	}

	private static boolean archived(Map<Long, CommitteeFacts> byId, long committeeId) {
		CommitteeFacts facts = byId.get(committeeId);
		return facts != null && facts.archived();
	}

	private void refuseTaken(CommitteeData data, @Nullable Long self) {
		refuseTaken("name", "committee.nameTaken", self, (other) -> other.name().equals(data.name().strip()));
		// Certificates are known by their number alone, so that it must be one of a kind.
		refuseTaken("numberPattern", "committee.pattern.taken", self,
				(other) -> other.numberPattern().equals(data.numberPattern().strip()));
	}

	private void refuseTaken(String field, String messageKey, @Nullable Long self, Predicate<Committee> same) {
		this.committees.findAllByOrderById()
			.stream()
			.filter((other) -> (self == null || other.requireId() != self) && same.test(other))
			.findFirst()
			.ifPresent((other) -> {
				throw InvalidInput.at(field, messageKey, other.name());
			});
	}

	private void changed() {
		this.events.publishEvent(new CommitteeChanged());
	}

}
