package org.expertcommittee.expert;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.expertcommittee.base.GlobalSearch;
import org.expertcommittee.base.SearchHit;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.stereotype.Component;

/** Finds experts from the header, for the secretariat. */
@Component
class ExpertGlobalSearch implements GlobalSearch {

	private final ExpertService experts;

	private final CurrentUser currentUser;

	ExpertGlobalSearch(ExpertService experts, CurrentUser currentUser) {
		this.experts = experts;
		this.currentUser = currentUser;
	}

	@Override
	public List<SearchHit> search(String text, int limit) {
		if (!this.currentUser.has(Role.SECRETARIAT)) {
			return List.of();
		}
		return this.experts.search(text, limit).stream().map(ExpertGlobalSearch::hit).toList();
	}

	private static SearchHit hit(ExpertName expert) {
		String detail = Stream.of(expert.officeName(), expert.organisation())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return new SearchHit("expert.kind", expert.name(), detail, "experts/" + expert.id());
	}

}
