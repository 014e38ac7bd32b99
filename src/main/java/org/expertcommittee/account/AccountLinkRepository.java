package org.expertcommittee.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountLinkRepository extends JpaRepository<AccountLink, Long> {

	Optional<AccountLink> findByTokenHash(String tokenHash);

	/**
	 * Locked, so that a link works once even when it is used twice at the same moment.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select l from AccountLink l where l.tokenHash = :tokenHash")
	Optional<AccountLink> lockByTokenHash(String tokenHash);

	List<AccountLink> findByAccountAndUsedAtIsNullAndExpiresAtAfter(Account account, Instant now);

}
