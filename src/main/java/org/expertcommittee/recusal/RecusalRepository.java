package org.expertcommittee.recusal;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RecusalRepository extends JpaRepository<Recusal, Long> {

	@Query("select r from Recusal r where r.expertId = :expertId order by r.status, r.startsOn desc, r.id desc")
	List<Recusal> ofExpert(long expertId);

}
