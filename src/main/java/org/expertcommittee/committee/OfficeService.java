package org.expertcommittee.committee;

import java.util.List;

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

/** The offices of the committee, in protocol order. */
@Service
@Transactional
public class OfficeService {

	/** Offices that such committees usually have, in protocol order. */
	private static final List<String> USUAL = List.of("主任", "副主任", "秘书长", "委员", "顾问");

	private static final int USUAL_YEARS = 3;

	private final OfficeRepository offices;

	private final CommitteeRepository committees;

	private final AuditTrail audit;

	private final Checks checks;

	private final ApplicationEventPublisher events;

	OfficeService(OfficeRepository offices, CommitteeRepository committees, AuditTrail audit, Checks checks,
			ApplicationEventPublisher events) {
		this.offices = offices;
		this.committees = committees;
		this.audit = audit;
		this.checks = checks;
		this.events = events;
	}

	/** Every office, also those nobody can be appointed to any more. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public List<OfficeItem> all() {
		return this.offices.findByOrderByProtocolRankAscIdAsc().stream().map(Office::toItem).toList();
	}

	/** Offices that people can be appointed to. */
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

	/** Adds an office; returns its id. */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public long create(OfficeData data) {
		this.checks.valid(data);
		Committee committee = this.committees.findFirstByOrderById()
			.orElseThrow(() -> new IllegalAct("committee.missing"));
		refuseSameName(committee.requireId(), data, null);
		Office office = this.offices.save(new Office(committee.requireId(), data));
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
