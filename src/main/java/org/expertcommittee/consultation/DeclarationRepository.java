package org.expertcommittee.consultation;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DeclarationRepository extends JpaRepository<AssignmentDeclaration, Long> {

	@Query("""
			select d from AssignmentDeclaration d join fetch d.assignment a where a.consultation.id = :id
			order by d.declaredAt, d.id""")
	List<AssignmentDeclaration> ofCase(long id);

}
