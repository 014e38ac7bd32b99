package org.expertcommittee.enterprise;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import org.expertcommittee.base.PagedQuery;
import org.springframework.data.jpa.domain.Specification;

/** One page of a list, without counting it. */
final class Slices {

	private Slices() {
	}

	/**
	 * Reads the page in the order that it asks for, then by id.
	 * @param orders properties by the names of the orders
	 * @throws IllegalArgumentException when the list has no such order
	 */
	static <T> List<T> read(EntityManager entityManager, Class<T> type, Specification<T> fits, PagedQuery page,
			Map<String, String> orders) {
		String name = (page.sort() != null) ? page.sort() : "name";
		String property = orders.get(name);
		if (property == null) {
			throw new IllegalArgumentException("No such order: " + name);
		}
		CriteriaBuilder builder = entityManager.getCriteriaBuilder();
		CriteriaQuery<T> query = builder.createQuery(type);
		Root<T> root = query.from(type);
		Order order = page.descending() ? builder.desc(root.get(property)) : builder.asc(root.get(property));
		query.where(fits.toPredicate(root, query, builder)).orderBy(order, builder.asc(root.get("id")));
		return entityManager.createQuery(query)
			.setFirstResult(page.offset())
			.setMaxResults(page.limit())
			.getResultList();
	}

}
