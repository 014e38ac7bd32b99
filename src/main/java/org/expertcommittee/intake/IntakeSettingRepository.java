package org.expertcommittee.intake;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface IntakeSettingRepository extends JpaRepository<IntakeSetting, Long> {

	Optional<IntakeSetting> findFirstByOrderById();

}
