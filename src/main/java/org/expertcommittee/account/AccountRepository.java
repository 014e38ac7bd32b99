package org.expertcommittee.account;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, Long>, JpaSpecificationExecutor<Account> {

	Optional<Account> findByUsername(String username);

	Optional<Account> findByExpertId(long expertId);

	boolean existsByPasswordHashIsNotNull();

	/** Locked, so that two people cannot disable the last two administrators at once. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select a from Account a
			where a.enabled and org.expertcommittee.security.Role.ADMIN member of a.roles
			order by a.id""")
	List<Account> lockActiveAdministrators();

}
