package org.expertcommittee.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.EntityManager;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.recusal.RecusalCheck;
import org.expertcommittee.recusal.TiedTo;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.PortalUser;
import org.springframework.stereotype.Component;

/**
 * Of which cases the person who asks may learn nothing, because the account belongs to an
 * expert who has to stay away from them. Whatever lists, counts, finds or hands out cases
 * for the secretariat asks here. People whose account belongs to no expert cost no query.
 */
@Component
public class CaseVisibility {

	private static final long NONE = -1;

	/** What {@link #hidden()} answers when nothing is hidden. */
	static final Set<Long> NO_CASE = Set.of(NONE);

	private final EntityManager entityManager;

	private final RecusalCheck check;

	private final CurrentUser currentUser;

	CaseVisibility(EntityManager entityManager, RecusalCheck check, CurrentUser currentUser) {
		this.entityManager = entityManager;
		this.check = check;
		this.currentUser = currentUser;
	}

	/**
	 * Ids of the hidden cases for {@code c.id not in :hidden}; never empty, as a query
	 * cannot say "in nothing".
	 */
	public Set<Long> hidden() {
		Long expertId = this.currentUser.find().map(PortalUser::expertId).orElse(null);
		if (expertId == null) {
			return NO_CASE;
		}
		TiedTo tied = this.check.tiedTo(expertId);
		if (tied.nothing()) {
			return NO_CASE;
		}
		Set<Long> hidden = new TreeSet<>(this.entityManager.createQuery("""
				select c.id from Consultation c where c.enterpriseId in :enterprises or c.id in :cases
				or c.projectId in :projects
				or c.projectId in (select p.id from Project p where p.enterpriseId in :enterprises)""", Long.class)
			.setParameter("enterprises", orNone(tied.enterprises()))
			.setParameter("cases", orNone(tied.consultations()))
			.setParameter("projects", orNone(tied.projects()))
			.getResultList());
		hidden.removeIf((id) -> tied.waived().contains(id) && waived(id, expertId));
		return hidden.isEmpty() ? NO_CASE : hidden;
	}

	/** A waiver does not cover what was declared after it. */
	private boolean waived(long id, long expertId) {
		Consultation c = this.entityManager.find(Consultation.class, id);
		return c == null || this.check.conflicts(c.toRecusalCase(), List.of(expertId)).isEmpty();
	}

	public boolean hides(long consultationId) {
		return hidden().contains(consultationId);
	}

	/**
	 * Refuses a hidden case.
	 * @throws NotFound when the case is hidden, as if there were none
	 */
	public void require(long consultationId) {
		if (hides(consultationId)) {
			throw new NotFound("consultation " + consultationId);
		}
	}

	private static Collection<Long> orNone(Set<Long> ids) {
		return ids.isEmpty() ? NO_CASE : ids;
	}

}
