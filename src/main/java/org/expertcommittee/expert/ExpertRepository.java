package org.expertcommittee.expert;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface ExpertRepository extends JpaRepository<Expert, Long> {

	List<Expert> findByIdNumber(String idNumber);

	List<Expert> findByNameAndMobile(String name, String mobile);

}
