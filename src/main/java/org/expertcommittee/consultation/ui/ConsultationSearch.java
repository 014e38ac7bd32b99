package org.expertcommittee.consultation.ui;

import java.util.List;

import org.expertcommittee.base.GlobalSearch;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.SearchHit;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.stereotype.Component;

/** Cases in the header's search. */
@Component
class ConsultationSearch implements GlobalSearch {

	private final ConsultationService consultations;

	private final CurrentUser currentUser;

	ConsultationSearch(ConsultationService consultations, CurrentUser currentUser) {
		this.consultations = consultations;
		this.currentUser = currentUser;
	}

	@Override
	public List<SearchHit> search(String text, int limit) {
		if (!this.currentUser.has(Role.SECRETARIAT)) {
			return List.of();
		}
		return this.consultations
			.list(new ConsultationFilter(null, text, null, null, null, null), PagedQuery.of(0, limit))
			.stream()
			.map((one) -> new SearchHit("consultation.one", one.title(), one.caseNumber() + " " + one.enterprise(),
					ConsultationNavigation.details(one.id())))
			.toList();
	}

}
