package org.expertcommittee.enterprise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Predicate;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.SearchKeys;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.text.CreditCode;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat's work on enterprises. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class EnterpriseService {

	private static final Map<String, String> ORDERS = Map.of("name", "nameKey", "creditCode", "creditCode", "park",
			"park");

	private final EnterpriseRepository enterprises;

	private final IndustryService industries;

	private final EntityManager entityManager;

	private final AuditTrail audit;

	private final Checks checks;

	private final ApplicationEventPublisher events;

	EnterpriseService(EnterpriseRepository enterprises, IndustryService industries, EntityManager entityManager,
			AuditTrail audit, Checks checks, ApplicationEventPublisher events) {
		this.enterprises = enterprises;
		this.industries = industries;
		this.entityManager = entityManager;
		this.audit = audit;
		this.checks = checks;
		this.events = events;
	}

	/**
	 * Enterprises that fit; orders: {@code name} in pinyin (default), {@code creditCode},
	 * {@code park}.
	 */
	@Transactional(readOnly = true)
	public List<EnterpriseListItem> list(EnterpriseFilter filter, PagedQuery page) {
		Map<Long, String> names = this.industries.names();
		return Slices.read(this.entityManager, Enterprise.class, fits(filter), page, ORDERS)
			.stream()
			.map((enterprise) -> enterprise.toListItem(industry(names, enterprise)))
			.toList();
	}

	@Transactional(readOnly = true)
	public long count(EnterpriseFilter filter) {
		return this.enterprises.count(fits(filter));
	}

	/** The parks in use, for the filter. */
	@Transactional(readOnly = true)
	public List<String> parks() {
		return this.enterprises.parks();
	}

	/** Enterprises to choose from, not archived, best first by pinyin. */
	@Transactional(readOnly = true)
	public List<EnterpriseBrief> choices(String text, int offset, int limit) {
		return list(new EnterpriseFilter(text, null, null, false), PagedQuery.of(offset, limit)).stream()
			.map((item) -> new EnterpriseBrief(item.id(), item.name(), item.kind(), item.archived()))
			.toList();
	}

	/** The enterprises of these ids, also archived ones. */
	@Transactional(readOnly = true)
	public Map<Long, EnterpriseBrief> briefs(Collection<Long> ids) {
		return ids.isEmpty() ? Map.of()
				: this.enterprises.briefs(ids)
					.stream()
					.collect(Collectors.toMap(EnterpriseBrief::id, Function.identity()));
	}

	/** The enterprise of exactly that name, also an archived one. */
	@Transactional(readOnly = true)
	public Optional<EnterpriseBrief> findByName(String name) {
		return this.enterprises.findByName(name.strip())
			.flatMap((found) -> briefs(List.of(found.requireId())).values().stream().findFirst());
	}

	/** The enterprise with that credit code, also an archived one. */
	@Transactional(readOnly = true)
	public Optional<EnterpriseBrief> findByCreditCode(String creditCode) {
		return this.enterprises.findByCreditCode(CreditCode.normalise(creditCode))
			.flatMap((found) -> briefs(List.of(found.requireId())).values().stream().findFirst());
	}

	@Transactional(readOnly = true)
	public EnterpriseDetails details(long id) {
		Enterprise enterprise = find(id);
		return enterprise.toDetails(industry(this.industries.names(), enterprise));
	}

	@Transactional(readOnly = true)
	public EnterpriseData get(long id) {
		return find(id).toData();
	}

	/** The full telephone number; that it was read is recorded. */
	public String revealPhone(long id) {
		Enterprise enterprise = find(id);
		this.audit.act("enterprise.revealPhone", enterprise, enterprise.name());
		return Objects.requireNonNullElse(enterprise.contactPhone(), "");
	}

	/**
	 * Adds an enterprise and returns its id.
	 * @throws InvalidInput when name or credit code are taken
	 */
	public long create(EnterpriseData data) {
		checkInput(data, null);
		Enterprise enterprise = this.enterprises.save(new Enterprise(data));
		this.audit.act("enterprise.create", enterprise, enterprise.name());
		return enterprise.requireId();
	}

	public void update(long id, EnterpriseData data) {
		Enterprise enterprise = find(id);
		enterprise.requireVersion(data.version());
		checkInput(data, id);
		EnterpriseData before = enterprise.toData();
		enterprise.change(data);
		EnterpriseData after = enterprise.toData();
		if (!Objects.equals(before.creditCode(), after.creditCode())
				|| !Objects.equals(before.contactPhone(), after.contactPhone())) {
			this.enterprises.flush();
			this.events.publishEvent(new EnterpriseIdentityChanged(id));
		}
		this.audit.act("enterprise.update", enterprise, enterprise.name());
	}

	/** Takes it out of the lists; nothing is deleted. */
	public void archive(long id) {
		Enterprise enterprise = find(id);
		enterprise.archive();
		this.audit.act("enterprise.archive", enterprise, enterprise.name());
	}

	public void restore(long id) {
		Enterprise enterprise = find(id);
		enterprise.restore();
		this.audit.act("enterprise.restore", enterprise, enterprise.name());
	}

	/** Records that the list was exported. */
	public void exported(long rows) {
		this.audit.act("enterprise.export", String.valueOf(rows));
	}

	private void checkInput(EnterpriseData data, @Nullable Long self) {
		this.checks.valid(data);
		refuseOther(this.enterprises.findByName(data.name().strip()), self, "name", "enterprise.nameTaken");
		if (data.creditCode() != null) {
			refuseOther(this.enterprises.findByCreditCode(CreditCode.normalise(data.creditCode())), self, "creditCode",
					"enterprise.creditCodeTaken");
		}
		if (data.industryId() != null && !this.industries.names().containsKey(data.industryId())) {
			throw InvalidInput.at("industryId", "enterprise.noSuchIndustry");
		}
	}

	private static void refuseOther(Optional<Enterprise> found, @Nullable Long self, String field, String key) {
		found.filter((other) -> !Objects.equals(other.getId(), self)).ifPresent((other) -> {
			throw InvalidInput.at(field, key, other.name());
		});
	}

	private static @Nullable String industry(Map<Long, String> names, Enterprise enterprise) {
		return (enterprise.industryId() != null) ? names.get(enterprise.industryId()) : null;
	}

	private Enterprise find(long id) {
		return this.enterprises.findById(id).orElseThrow(() -> new NotFound("enterprise " + id));
	}

	private static Specification<Enterprise> fits(EnterpriseFilter filter) {
		return (root, query, builder) -> {
			List<Predicate> all = new ArrayList<>();
			all.add(builder.equal(root.get("archived"), filter.archived()));
			SearchKeys.patterns(filter.text())
				.forEach((pattern) -> all.add(builder.like(root.get("searchKey"), pattern, '!')));
			if (filter.industryId() != null) {
				all.add(builder.equal(root.get("industryId"), filter.industryId()));
			}
			if (filter.park() != null) {
				all.add(builder.equal(root.get("park"), filter.park()));
			}
			return builder.and(all);
		};
	}

}
