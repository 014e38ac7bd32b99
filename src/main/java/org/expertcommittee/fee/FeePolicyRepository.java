package org.expertcommittee.fee;

import org.springframework.data.jpa.repository.JpaRepository;

interface FeePolicyRepository extends JpaRepository<FeePolicy, Long> {

}
