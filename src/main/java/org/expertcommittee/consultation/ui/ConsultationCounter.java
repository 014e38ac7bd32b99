package org.expertcommittee.consultation.ui;

import org.expertcommittee.base.NavigationCount;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.Due;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.stereotype.Component;

/** How many cases wait to be accepted; amber when an answer is late. */
@Component
class ConsultationCounter implements NavigationCount {

	private final ConsultationService consultations;

	private final CurrentUser currentUser;

	ConsultationCounter(ConsultationService consultations, CurrentUser currentUser) {
		this.consultations = consultations;
		this.currentUser = currentUser;
	}

	@Override
	public String route() {
		return ConsultationNavigation.LIST;
	}

	@Override
	public long count() {
		return this.currentUser.has(Role.SECRETARIAT)
				? this.consultations.count(ConsultationFilter.of(ConsultationStatus.SUBMITTED)) : 0;
	}

	@Override
	public boolean late() {
		return this.currentUser.has(Role.SECRETARIAT)
				&& this.consultations.count(ConsultationFilter.of(Due.OVERDUE)) > 0;
	}

}
