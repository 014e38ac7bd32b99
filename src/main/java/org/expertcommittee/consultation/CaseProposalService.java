package org.expertcommittee.consultation;

import java.util.stream.Collectors;

import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.matching.ProposalQuery;
import org.expertcommittee.matching.ProposalService;
import org.expertcommittee.matching.Proposals;
import org.expertcommittee.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Experts for a case. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional(readOnly = true)
public class CaseProposalService {

	private final CaseVisibility visibility;

	private final EnterpriseService enterprises;

	private final ProposalService proposals;

	CaseProposalService(CaseVisibility visibility, EnterpriseService enterprises, ProposalService proposals) {
		this.visibility = visibility;
		this.enterprises = enterprises;
		this.proposals = proposals;
	}

	/**
	 * Who should be asked about a case. Its field is the enterprise's where it has none
	 * of its own; who was asked before, even who declined, is passed over.
	 * @param limit most to propose
	 * @throws org.expertcommittee.base.NotFound when there is no case of that id
	 */
	public Proposals propose(long id, int limit) {
		Consultation c = this.visibility.find(id);
		Long field = c.industryId();
		if (field == null) {
			field = this.enterprises.details(c.enterpriseId()).industryId();
		}
		return this.proposals.propose(new ProposalQuery(c.title(), c.need(), field, c.enterpriseId(), c.projectId(), id,
				c.deadline(), c.assignments().stream().map(Assignment::expertId).collect(Collectors.toSet()), limit));
	}

}
