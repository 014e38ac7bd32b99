package org.expertcommittee.committee;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The district's industries, which are also the experts' fields: a small list. */
@Service
@Transactional
public class IndustryService {

	private final IndustryRepository industries;

	private final AuditTrail audit;

	private final Checks checks;

	IndustryService(IndustryRepository industries, AuditTrail audit, Checks checks) {
		this.industries = industries;
		this.audit = audit;
		this.checks = checks;
	}

	/** Every industry in the list's order, also those no longer offered. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public List<IndustryItem> all() {
		return this.industries.findByOrderBySortOrderAscIdAsc().stream().map(Industry::toItem).toList();
	}

	/** The industries on offer. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public List<IndustryItem> active() {
		return all().stream().filter(IndustryItem::active).toList();
	}

	/** Every name by id, in the list's order. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public Map<Long, String> names() {
		Map<Long, String> names = new LinkedHashMap<>();
		all().forEach((industry) -> names.put(industry.id(), industry.name()));
		return Collections.unmodifiableMap(names);
	}

	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public IndustryData edit(long id) {
		return find(id).toData();
	}

	/** Adds an industry at the end; returns its id. */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public long create(IndustryData data) {
		this.checks.valid(data);
		refuseSameName(data, null);
		Industry industry = this.industries
			.save(new Industry(data.name(), Math.toIntExact(this.industries.count()) + 1));
		this.audit.act("committee.industry.create", industry, industry.name());
		return industry.requireId();
	}

	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public void rename(long id, IndustryData data) {
		this.checks.valid(data);
		Industry industry = find(id);
		industry.requireVersion(data.version());
		refuseSameName(data, id);
		industry.rename(data.name());
		this.audit.act("committee.industry.update", industry, industry.name());
	}

	/**
	 * Moves an industry within the list.
	 * @param by places down, negative for up; past an end it stays at the end
	 */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public void move(long id, int by) {
		Industry industry = find(id);
		List<Industry> order = new ArrayList<>(this.industries.findByOrderBySortOrderAscIdAsc());
		int from = order.indexOf(industry);
		int to = Math.clamp((long) from + by, 0, order.size() - 1);
		if (from != to) {
			order.add(to, order.remove(from));
			for (int i = 0; i < order.size(); i++) {
				order.get(i).moveTo(i + 1);
			}
			this.audit.act("committee.industry.move", industry, industry.name());
		}
	}

	/** Offers it no longer; experts and enterprises that have it keep it. */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public void deactivate(long id) {
		Industry industry = find(id);
		industry.deactivate();
		this.audit.act("committee.industry.deactivate", industry, industry.name());
	}

	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public void activate(long id) {
		Industry industry = find(id);
		industry.activate();
		this.audit.act("committee.industry.activate", industry, industry.name());
	}

	private Industry find(long id) {
		return this.industries.findById(id).orElseThrow(() -> new NotFound("industry " + id));
	}

	private void refuseSameName(IndustryData data, @Nullable Long self) {
		this.industries.findByName(data.name().strip())
			.filter((other) -> self == null || other.requireId() != self)
			.ifPresent((other) -> {
				throw InvalidInput.at("name", "committee.industry.nameTaken", other.name());
			});
	}

}
