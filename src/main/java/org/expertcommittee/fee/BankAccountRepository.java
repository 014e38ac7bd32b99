package org.expertcommittee.fee;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface BankAccountRepository extends JpaRepository<BankAccount, Long> {

	Optional<BankAccount> findByExpertId(long expertId);

	List<BankAccount> findByExpertIdIn(Collection<Long> expertIds);

}
