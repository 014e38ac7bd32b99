package org.expertcommittee.draw;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.SearchKeys;
import org.expertcommittee.consultation.CaseVisibility;
import org.springframework.stereotype.Component;

/** Reads the list of draws, the latest first. */
@Component
class DrawQueries {

	private final EntityManager entityManager;

	private final CaseVisibility visibility;

	DrawQueries(EntityManager entityManager, CaseVisibility visibility) {
		this.entityManager = entityManager;
		this.visibility = visibility;
	}

	List<DrawItem> list(DrawFilter filter, PagedQuery page) {
		return query("select d from Draw d", filter, " order by d.preparedAt desc, d.id desc", Draw.class)
			.setFirstResult(page.offset())
			.setMaxResults(page.limit())
			.getResultList()
			.stream()
			.map(Draw::toItem)
			.toList();
	}

	long count(DrawFilter filter) {
		return query("select count(d) from Draw d", filter, "", Long.class).getSingleResult();
	}

	private <T> TypedQuery<T> query(String select, DrawFilter filter, String order, Class<T> type) {
		List<String> conditions = new ArrayList<>(List.of("d.consultationId not in :hidden"));
		if (filter.state() != null) {
			conditions.add("d.state = :state");
		}
		List<String> patterns = SearchKeys.patterns(filter.text());
		for (int i = 0; i < patterns.size(); i++) {
			conditions.add(
					"lower(concat(d.drawNumber, ' ', d.caseNumber, ' ', d.caseTitle, ' ', d.enterpriseName)) like :word"
							+ i + " escape '!'");
		}
		TypedQuery<T> query = this.entityManager
			.createQuery(select + " where " + String.join(" and ", conditions) + order, type);
		query.setParameter("hidden", this.visibility.hidden());
		if (filter.state() != null) {
			query.setParameter("state", filter.state());
		}
		for (int i = 0; i < patterns.size(); i++) {
			query.setParameter("word" + i, patterns.get(i));
		}
		return query;
	}

}
