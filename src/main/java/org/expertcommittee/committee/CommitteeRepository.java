package org.expertcommittee.committee;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface CommitteeRepository extends JpaRepository<Committee, Long> {

	Optional<Committee> findFirstByOrderById();

	List<Committee> findAllByOrderById();

}
