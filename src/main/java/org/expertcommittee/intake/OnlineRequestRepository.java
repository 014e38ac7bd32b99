package org.expertcommittee.intake;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface OnlineRequestRepository extends JpaRepository<OnlineRequest, Long> {

	Optional<OnlineRequest> findByFormHash(String formHash);

	Optional<OnlineRequest> findByReceiptHash(String receiptHash);

}
