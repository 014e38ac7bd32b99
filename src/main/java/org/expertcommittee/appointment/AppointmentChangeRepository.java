package org.expertcommittee.appointment;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface AppointmentChangeRepository extends JpaRepository<AppointmentChange, Long> {

	List<AppointmentChange> findByAppointmentIdOrderById(long appointmentId);

}
