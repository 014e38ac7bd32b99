package org.expertcommittee.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.expertcommittee.base.ChinaTime;
import org.springframework.stereotype.Component;

/**
 * Finds whether an enterprise has asked before. Two texts are alike when they share many
 * pairs of neighbouring characters, which needs no words and forgives another order.
 */
@Component
class SimilarCases {

	private static final int RECENT_DAYS = 180;

	private static final int MOST_COMPARED = 200;

	private static final int MOST_SHOWN = 5;

	private static final double ALIKE = 0.34;

	private final EntityManager entityManager;

	private final Clock clock;

	SimilarCases(EntityManager entityManager, Clock clock) {
		this.entityManager = entityManager;
		this.clock = clock;
	}

	/** Open and recent cases but the hidden ones, those alike first. */
	List<SimilarCase> find(long enterpriseId, String title, String need, Set<Long> hidden) {
		LocalDate since = ChinaTime.today(this.clock).minusDays(RECENT_DAYS);
		Set<String> titlePairs = pairs(title);
		Set<String> needPairs = pairs(need);
		return this.entityManager.createQuery(
				"""
						select new org.expertcommittee.consultation.SimilarCases$Row(c.id, c.caseNumber, c.title, c.need, c.status,
						c.receivedOn) from Consultation c where c.enterpriseId = :enterprise and not c.discarded and c.id not in :hidden
						and (c.status <> :closed or c.receivedOn >= :since) order by c.receivedOn desc, c.id desc""",
				Row.class)
			.setParameter("enterprise", enterpriseId)
			.setParameter("hidden", hidden)
			.setParameter("closed", ConsultationStatus.CLOSED)
			.setParameter("since", since)
			.setMaxResults(MOST_COMPARED)
			.getResultList()
			.stream()
			.map((row) -> row.toCase(Math.max(share(titlePairs, row.title()),
					Math.max(share(needPairs, row.need()), share(needPairs, row.title())))))
			.sorted(Comparator.comparing(SimilarCase::alike).reversed())
			.limit(MOST_SHOWN)
			.toList();
	}

	/** What part of the shorter text's pairs the other has as well. */
	private static double share(Set<String> left, String text) {
		Set<String> right = pairs(text);
		int least = Math.min(left.size(), right.size());
		// Of two or three characters nothing can be said.
		return (least < 3) ? 0 : (double) left.stream().filter(right::contains).count() / least;
	}

	private static Set<String> pairs(String text) {
		int[] characters = text.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase).toArray();
		Set<String> pairs = new HashSet<>();
		for (int i = 1; i < characters.length; i++) {
			pairs.add(new String(characters, i - 1, 2));
		}
		return pairs;
	}

	/** A case as the database has it. */
	record Row(Long id, String caseNumber, String title, String need, ConsultationStatus status, LocalDate receivedOn) {

		private SimilarCase toCase(double share) {
			return new SimilarCase(this.id, this.caseNumber, this.title, this.status, this.receivedOn, share >= ALIKE);
		}

	}

}
