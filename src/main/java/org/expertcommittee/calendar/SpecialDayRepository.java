package org.expertcommittee.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface SpecialDayRepository extends JpaRepository<SpecialDay, Long> {

	List<SpecialDay> findByOnDayBetweenOrderByOnDay(LocalDate from, LocalDate to);

	Optional<SpecialDay> findByOnDay(LocalDate day);

}
