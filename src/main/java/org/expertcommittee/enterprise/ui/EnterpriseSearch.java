package org.expertcommittee.enterprise.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.expertcommittee.base.GlobalSearch;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.SearchHit;
import org.expertcommittee.enterprise.EnterpriseFilter;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.enterprise.ProjectFilter;
import org.expertcommittee.enterprise.ProjectService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Enterprises and projects in the header's search. */
@Component
class EnterpriseSearch implements GlobalSearch {

	private final EnterpriseService enterprises;

	private final ProjectService projects;

	private final CurrentUser currentUser;

	EnterpriseSearch(EnterpriseService enterprises, ProjectService projects, CurrentUser currentUser) {
		this.enterprises = enterprises;
		this.projects = projects;
		this.currentUser = currentUser;
	}

	@Override
	public List<SearchHit> search(String text, int limit) {
		if (!this.currentUser.has(Role.SECRETARIAT)) {
			return List.of();
		}
		PagedQuery first = PagedQuery.of(0, limit);
		Stream<SearchHit> found = this.enterprises.list(new EnterpriseFilter(text, null, null, false), first)
			.stream()
			.map((one) -> new SearchHit("enterprise.one", one.name(), Objects.requireNonNullElse(one.kind(), ""),
					EnterpriseNavigation.details(one.id())));
		Stream<SearchHit> projectsFound = this.projects.list(new ProjectFilter(text, null, false), first)
			.stream()
			.map((one) -> new SearchHit("enterprise.project.one", one.name(),
					Objects.requireNonNullElse(one.enterprise(), ""),
					EnterpriseNavigation.PROJECTS + "?q=" + UriUtils.encode(one.name(), UTF_8)));
		return Stream.concat(found, projectsFound).limit(limit).toList();
	}

}
