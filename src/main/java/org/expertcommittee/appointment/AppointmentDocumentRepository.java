package org.expertcommittee.appointment;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface AppointmentDocumentRepository extends JpaRepository<AppointmentDocument, Long> {

	Optional<AppointmentDocument> findByCommitteeIdAndNumber(long committeeId, String number);

}
