package org.expertcommittee.consultation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.base.PagedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one expert's assignments with what the expert may know of the enterprise. */
@Component
class AssignmentQueries {

	private final EntityManager entityManager;

	private final CaseFiles files;

	private final CaseTimer timer;

	AssignmentQueries(EntityManager entityManager, CaseFiles files, CaseTimer timer) {
		this.entityManager = entityManager;
		this.files = files;
		this.timer = timer;
	}

	List<AssignmentListItem> list(long expertId, Collection<AssignmentStatus> statuses, boolean latestFirst,
			PagedQuery page) {
		List<Row> rows = this.entityManager
			.createQuery("""
					select new org.expertcommittee.consultation.AssignmentQueries$Row(a, c, e.name, e.kind)
					from Assignment a join a.consultation c join Enterprise e on e.id = c.enterpriseId
					where a.expertId = :expertId and a.recusedAt is null and a.status in :statuses"""
					+ (latestFirst ? " order by coalesce(a.submittedAt, a.repliedAt, a.assignedAt) desc, a.id desc"
							: " order by a.replyBy, coalesce(a.submitBy, a.dueOn, c.deadline), a.id"),
					Row.class)
			.setParameter("expertId", expertId)
			.setParameter("statuses", statuses)
			.setFirstResult(page.offset())
			.setMaxResults(page.limit())
			.getResultList();
		Map<Long, List<AttachmentData>> uploads = this.files
			.ofCases(rows.stream().map((row) -> row.consultation().requireId()).toList());
		return rows.stream()
			.map((row) -> row.toItem(this.timer,
					uploads.getOrDefault(row.consultation().requireId(), List.of()).size()))
			.toList();
	}

	long countLate(long expertId, LocalDate today) {
		return this.entityManager
			.createQuery(
					"""
							select count(a) from Assignment a join a.consultation c where a.expertId = :expertId and a.recusedAt is null
							and (a.status = :pending and a.replyBy < :today or a.status = :accepted and coalesce(a.submitBy, a.dueOn, c.deadline) < :today)
							and c.status in :withExperts""",
					Long.class)
			.setParameter("expertId", expertId)
			.setParameter("pending", AssignmentStatus.PENDING)
			.setParameter("accepted", AssignmentStatus.ACCEPTED)
			.setParameter("withExperts", List.of(ConsultationStatus.ASSIGNED, ConsultationStatus.IN_PROGRESS))
			.setParameter("today", today)
			.getSingleResult();
	}

	/**
	 * Whom an expert who has accepted may call: the contact of this request, else of the
	 * enterprise.
	 */
	Contact contact(Consultation consultation) {
		Contact usual = contact(consultation.enterpriseId());
		CaseContact own = consultation.contact();
		return (own != null) ? new Contact(usual.enterprise(), usual.kind(), own.contactName(), own.contactPhone())
				: usual;
	}

	private Contact contact(long enterpriseId) {
		return this.entityManager.createQuery("""
				select new org.expertcommittee.consultation.AssignmentQueries$Contact(e.name, e.kind, e.contactName,
				e.contactPhone) from Enterprise e where e.id = :id""", Contact.class)
			.setParameter("id", enterpriseId)
			.getSingleResult();
	}

	/** An assignment with its case and enterprise. */
	record Row(Assignment assignment, Consultation consultation, String enterprise, @Nullable String kind) {

		private AssignmentListItem toItem(CaseTimer timer, int fileCount) {
			Assignment a = this.assignment;
			Consultation c = this.consultation;
			return new AssignmentListItem(a.requireId(), c.title(), c.need(), this.enterprise, this.kind, a.part(),
					a.status(), a.replyBy(), a.dueOn(),
					timer.left((a.status() == AssignmentStatus.PENDING) ? a.replyBy() : a.dueOn()), a.submittedAt(),
					c.status() == ConsultationStatus.SUSPENDED, fileCount);
		}

	}

	/** An enterprise and its contact. */
	record Contact(String enterprise, @Nullable String kind, @Nullable String name, @Nullable String phone) {
	}

}
