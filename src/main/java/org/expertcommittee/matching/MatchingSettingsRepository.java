package org.expertcommittee.matching;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface MatchingSettingsRepository extends JpaRepository<MatchingSettings, Long> {

	Optional<MatchingSettings> findFirstByOrderById();

}
