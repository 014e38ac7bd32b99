package org.expertcommittee.committee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The offices of committees, in protocol order. */
@Service
@Transactional
public class OfficeService {

	/** Offices that such committees usually have, in protocol order. */
	private static final List<String> USUAL = List.of("主任", "副主任", "秘书长", "委员", "顾问");

	private static final int USUAL_YEARS = 3;

	private final OfficeRepository offices;

	private final CommitteeRepository committees;

	private final UsesInWords uses;

	private final AuditTrail audit;

	private final Checks checks;

	private final ApplicationEventPublisher events;

	OfficeService(OfficeRepository offices, CommitteeRepository committees, UsesInWords uses, AuditTrail audit,
			Checks checks, ApplicationEventPublisher events) {
		this.offices = offices;
		this.committees = committees;
		this.uses = uses;
		this.audit = audit;
		this.checks = checks;
		this.events = events;
	}

	/**
	 * Every office of every committee, also those nobody can be appointed to any more.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public List<OfficeItem> all() {
		return this.offices.findByOrderByProtocolRankAscIdAsc().stream().map(Office::toItem).toList();
	}

	/** Every office of one committee, also those nobody can be appointed to any more. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public List<OfficeItem> all(long committeeId) {
		return all().stream().filter((office) -> office.committeeId() == committeeId).toList();
	}

	/**
	 * Names of all offices by id, for filters, the portal's own committee first; they
	 * name the committee when there are several.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public Map<Long, String> names() {
		Map<Long, String> names = new LinkedHashMap<>();
		List<CommitteeFacts> committees = this.committees.findAllByOrderById()
			.stream()
			.map(Committee::toFacts)
			.toList();
		List<OfficeItem> all = all();
		for (CommitteeFacts committee : committees) {
			String prefix = (committees.size() > 1) ? committee.shortName() + " " : "";
			all.stream()
				.filter((office) -> office.committeeId() == committee.id())
				.forEach((office) -> names.put(office.id(), prefix + office.name()));
		}
		return names;
	}

	/** How many people hold each office of a committee today, by office. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public Map<Long, Long> holders(long committeeId) {
		return this.uses.holders(committeeId);
	}

	/** Offices of all committees that people can be appointed to. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public List<OfficeItem> active() {
		return all().stream().filter(OfficeItem::active).toList();
	}

	/** Offices of one committee that people can be appointed to. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public List<OfficeItem> active(long committeeId) {
		return active().stream().filter((office) -> office.committeeId() == committeeId).toList();
	}

	/**
	 * An office.
	 * @throws NotFound when there is none of that id
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public OfficeItem get(long id) {
		return find(id).toItem();
	}

	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public OfficeData edit(long id) {
		return find(id).toData();
	}

	/**
	 * Adds an office to the portal's own committee; see
	 * {@link #create(long, OfficeData)}.
	 */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public long create(OfficeData data) {
		return create(this.committees.findFirstByOrderById()
			.orElseThrow(() -> new IllegalAct("committee.missing"))
			.requireId(), data);
	}

	/**
	 * Adds an office; returns its id.
	 * @throws InvalidInput when the committee has one of that name
	 */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public long create(long committeeId, OfficeData data) {
		this.checks.valid(data);
		Committee committee = this.committees.findLockedById(committeeId)
			.orElseThrow(() -> new NotFound("committee " + committeeId));
		committee.requireNotArchived();
		refuseSameName(committeeId, data, null);
		Office office = this.offices.save(new Office(committeeId, data));
		this.audit.act("committee.office.create", office, office.name());
		this.events.publishEvent(new CommitteeChanged());
		return office.requireId();
	}

	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public void update(long id, OfficeData data) {
		this.checks.valid(data);
		Office office = find(id);
		office.requireVersion(data.version());
		refuseSameName(office.committeeId(), data, id);
		office.update(data);
		this.audit.act("committee.office.update", office, office.name());
		this.events.publishEvent(new OfficeChanged(id, office.name(), data.protocolRank()));
		this.events.publishEvent(new CommitteeChanged());
	}

	/**
	 * Deletes an office that nothing rests on.
	 * @throws IllegalAct saying what uses it
	 */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public void delete(long id) {
		Office office = find(id);
		String inUse = this.uses.ofOffice(id);
		if (inUse != null) {
			throw new IllegalAct("committee.office.inUse", office.name(), inUse);
		}
		Committee committee = this.committees.findById(office.committeeId())
			.orElseThrow(() -> new NotFound("committee " + office.committeeId()));
		this.offices.delete(office);
		this.audit.act("committee.office.delete", committee, office.name());
		this.events.publishEvent(new CommitteeChanged());
	}

	/** Gives a new committee the offices that such committees usually have. */
	void createUsual(long committeeId) {
		for (int i = 0; i < USUAL.size(); i++) {
			this.offices.save(new Office(committeeId, OfficeData.of(USUAL.get(i), i + 1, USUAL_YEARS)));
		}
	}

	private Office find(long id) {
		return this.offices.findById(id).orElseThrow(() -> new NotFound("office " + id));
	}

	private void refuseSameName(long committeeId, OfficeData data, @Nullable Long self) {
		this.offices.findByCommitteeIdAndName(committeeId, data.name().strip())
			.filter((other) -> self == null || other.requireId() != self)
			.ifPresent((other) -> {
				throw InvalidInput.at("name", "committee.office.nameTaken", other.name());
			});
	}

}
