package org.expertcommittee.certificate.ui;

import java.util.List;

import org.expertcommittee.base.GlobalSearch;
import org.expertcommittee.base.NavigationCount;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.SearchHit;
import org.expertcommittee.certificate.CertificateFilter;
import org.expertcommittee.certificate.CertificateService;
import org.expertcommittee.certificate.CertificateStatus;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.stereotype.Component;

/** Certificates in the drawer and behind Ctrl K. */
@Component
class CertificateNavigation implements NavigationCount, GlobalSearch {

	private final CertificateService service;

	private final CurrentUser currentUser;

	CertificateNavigation(CertificateService service, CurrentUser currentUser) {
		this.service = service;
		this.currentUser = currentUser;
	}

	@Override
	public String route() {
		return "certificates";
	}

	/** How many await the seal. */
	@Override
	public long count() {
		return secretariat() ? this.service.count(CertificateFilter.of(CertificateStatus.AWAITING_SEAL)) : 0;
	}

	@Override
	public List<SearchHit> search(String text, int limit) {
		if (!secretariat()) {
			return List.of();
		}
		return this.service.list(new CertificateFilter(null, null, text), PagedQuery.of(0, limit))
			.stream()
			.map((item) -> new SearchHit("certificate.menu", item.holderName() + " " + item.officeName(),
					(item.number() != null) ? item.number() : "", "certificates/" + item.id()))
			.toList();
	}

	private boolean secretariat() {
		return this.currentUser.has(Role.SECRETARIAT);
	}

}
