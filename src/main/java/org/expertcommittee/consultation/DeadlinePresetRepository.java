package org.expertcommittee.consultation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface DeadlinePresetRepository extends JpaRepository<DeadlinePreset, Long> {

	List<DeadlinePreset> findByOrderById();

	Optional<DeadlinePreset> findByName(String name);

	Optional<DeadlinePreset> findFirstByUsualTrueOrderById();

}
