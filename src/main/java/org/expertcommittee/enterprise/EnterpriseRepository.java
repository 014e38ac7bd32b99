package org.expertcommittee.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface EnterpriseRepository extends JpaRepository<Enterprise, Long>, JpaSpecificationExecutor<Enterprise> {

	Optional<Enterprise> findByName(String name);

	Optional<Enterprise> findByCreditCode(String creditCode);

	@Query("select distinct e.park from Enterprise e where not e.archived and e.park is not null order by e.park")
	List<String> parks();

	@Query("""
			select new org.expertcommittee.enterprise.EnterpriseBrief(e.id, e.name, e.kind, e.archived)
			from Enterprise e where e.id in :ids""")
	List<EnterpriseBrief> briefs(Collection<Long> ids);

}
