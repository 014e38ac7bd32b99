package org.expertcommittee.fee;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface FeeGradeRepository extends JpaRepository<FeeGrade, Long> {

	List<FeeGrade> findAllByOrderBySortOrderAscIdAsc();

	Optional<FeeGrade> findByName(String name);

}
