package org.expertcommittee.committee;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface IndustryRepository extends JpaRepository<Industry, Long> {

	List<Industry> findByOrderBySortOrderAscIdAsc();

	Optional<Industry> findByName(String name);

}
