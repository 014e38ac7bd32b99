package org.expertcommittee.committee;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface TermChangeRepository extends JpaRepository<TermChange, Long> {

	List<TermChange> findByTermIdInOrderByMadeAtDescIdDesc(Collection<Long> termIds);

	void deleteByTermId(long termId);

}
