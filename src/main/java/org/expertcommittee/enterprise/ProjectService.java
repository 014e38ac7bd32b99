package org.expertcommittee.enterprise;

import org.springframework.context.ApplicationEventPublisher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Predicate;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.SearchKeys;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat's work on key projects. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class ProjectService {

	private static final Map<String, String> ORDERS = Map.of("name", "nameKey");

	private final ProjectRepository projects;

	private final EnterpriseRepository enterprises;

	private final EntityManager entityManager;

	private final AuditTrail audit;

	private final Checks checks;

	private final ApplicationEventPublisher events;

	ProjectService(ProjectRepository projects, EnterpriseRepository enterprises, EntityManager entityManager,
			AuditTrail audit, Checks checks, ApplicationEventPublisher events) {
		this.projects = projects;
		this.enterprises = enterprises;
		this.entityManager = entityManager;
		this.audit = audit;
		this.checks = checks;
		this.events = events;
	}

	/** Projects that fit; order: {@code name} in pinyin. */
	@Transactional(readOnly = true)
	public List<ProjectListItem> list(ProjectFilter filter, PagedQuery page) {
		List<Project> found = Slices.read(this.entityManager, Project.class, fits(filter), page, ORDERS);
		List<Long> ids = found.stream().map(Project::enterpriseId).filter(Objects::nonNull).distinct().toList();
		Map<Long, String> names = this.enterprises.briefs(ids)
			.stream()
			.collect(Collectors.toMap(EnterpriseBrief::id, EnterpriseBrief::name));
		return found.stream().map((project) -> {
			Long enterprise = project.enterpriseId();
			return project.toListItem((enterprise != null) ? names.get(enterprise) : null);
		}).toList();
	}

	@Transactional(readOnly = true)
	public long count(ProjectFilter filter) {
		return this.projects.count(fits(filter));
	}

	@Transactional(readOnly = true)
	public ProjectData get(long id) {
		return find(id).toData();
	}

	/**
	 * Adds a project and returns its id.
	 * @throws InvalidInput when the name is taken
	 */
	public long create(ProjectData data) {
		checkInput(data, null);
		Project project = this.projects.save(new Project(data));
		this.audit.act("project.create", project, project.name());
		return project.requireId();
	}

	public void update(long id, ProjectData data) {
		Project project = find(id);
		project.requireVersion(data.version());
		checkInput(data, id);
		Long owner = project.enterpriseId();
		project.change(data);
		if (!Objects.equals(owner, project.enterpriseId())) {
			this.projects.flush();
			this.events.publishEvent(new ProjectOwnerChanged(id));
		}
		this.audit.act("project.update", project, project.name());
	}

	/** Takes it out of the lists; nothing is deleted. */
	public void archive(long id) {
		Project project = find(id);
		project.archive();
		this.audit.act("project.archive", project, project.name());
	}

	public void restore(long id) {
		Project project = find(id);
		project.restore();
		this.audit.act("project.restore", project, project.name());
	}

	/** Records that the list was exported. */
	public void exported(long rows) {
		this.audit.act("project.export", String.valueOf(rows));
	}

	private void checkInput(ProjectData data, @Nullable Long self) {
		this.checks.valid(data);
		this.projects.findByName(data.name().strip())
			.filter((other) -> !Objects.equals(other.getId(), self))
			.ifPresent((other) -> {
				throw InvalidInput.at("name", "enterprise.project.nameTaken", other.name());
			});
		if (data.enterpriseId() != null && !this.enterprises.existsById(data.enterpriseId())) {
			throw InvalidInput.at("enterpriseId", "enterprise.noSuchEnterprise");
		}
	}

	private Project find(long id) {
		return this.projects.findById(id).orElseThrow(() -> new NotFound("project " + id));
	}

	private static Specification<Project> fits(ProjectFilter filter) {
		return (root, query, builder) -> {
			List<Predicate> all = new ArrayList<>();
			all.add(builder.equal(root.get("archived"), filter.archived()));
			SearchKeys.patterns(filter.text())
				.forEach((pattern) -> all.add(builder.like(root.get("searchKey"), pattern, '!')));
			if (filter.enterpriseId() != null) {
				all.add(builder.equal(root.get("enterpriseId"), filter.enterpriseId()));
			}
			return builder.and(all);
		};
	}

}
