package org.expertcommittee.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ConsultationRepository extends JpaRepository<Consultation, Long> {

	/** For acts: whoever comes second sees what the first one did. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Consultation c where c.id = :id")
	Optional<Consultation> lock(long id);

	@Query("""
			select count(c) from Consultation c where c.status = org.expertcommittee.consultation.ConsultationStatus.ACCEPTED
			and c.id not in :hidden
			and not exists (select a from Assignment a where a.consultation = c
			and a.status not in (org.expertcommittee.consultation.AssignmentStatus.DECLINED,
			org.expertcommittee.consultation.AssignmentStatus.RECUSED))""")
	long countToAssign(Collection<Long> hidden);

	@Query("select c.receivedOn from Consultation c where c.receivedOn >= :from and c.id not in :hidden")
	List<LocalDate> receivedSince(LocalDate from, Collection<Long> hidden);

	@Query("select c.closedAt from Consultation c where c.closedAt >= :from and c.id not in :hidden")
	List<Instant> closedSince(Instant from, Collection<Long> hidden);

	/** Without their cases: H2 would join all of them before it looks for the latest. */
	@Query("""
			select new org.expertcommittee.consultation.ConsultationRepository$Recent(e, e.consultation.id)
			from ConsultationEvent e
			where e.consultation.id not in :hidden order by e.happenedAt desc, e.id desc""")
	List<Recent> lastEvents(Collection<Long> hidden, Limit limit);

	@Query("select c.id as id, c.title as title from Consultation c where c.id in :ids")
	List<Titled> titles(Collection<Long> ids);

	/** The latest event of each case; ids grow with time. */
	@Query("""
			select e from ConsultationEvent e where e.id in (
			select max(l.id) from ConsultationEvent l where l.consultation.id in :ids group by l.consultation.id)""")
	List<ConsultationEvent> lastEventOf(Collection<Long> ids);

	@Query("""
			select a.consultation.id as consultationId, a.expertId as expertId from Assignment a
			where a.consultation.id in :ids and a.status not in (org.expertcommittee.consultation.AssignmentStatus.DECLINED,
			org.expertcommittee.consultation.AssignmentStatus.RECUSED)
			order by a.part, a.id""")
	List<Asked> askedExperts(Collection<Long> ids);

	/** What each expert submitted last, also when it was returned for completion. */
	@Query("""
			select v from OpinionVersion v join fetch v.opinion o join fetch o.assignment a
			where a.consultation.id = :id and v.submitted = true and v.edition = (
				select max(w.edition) from OpinionVersion w where w.opinion = o and w.submitted = true)""")
	List<OpinionVersion> submittedOpinions(long id);

	/** An event and the id of its case. */
	record Recent(ConsultationEvent event, long consultationId) {
	}

	/** A case by its title. */
	interface Titled {

		long getId();

		String getTitle();

	}

	/** Whom a case was assigned to. */
	interface Asked {

		long getConsultationId();

		long getExpertId();

	}

}
