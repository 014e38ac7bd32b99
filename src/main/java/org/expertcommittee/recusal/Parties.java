package org.expertcommittee.recusal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.SearchKeys;
import org.expertcommittee.base.text.CreditCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The registers of enterprises and projects, as far as a declaration needs them. */
@Component
class Parties {

	private final EntityManager entityManager;

	Parties(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	Map<Long, String> enterprises(String text, int offset, int limit) {
		return choices("Enterprise", text, offset, limit);
	}

	Map<Long, String> projects(String text, int offset, int limit) {
		return choices("Project", text, offset, limit);
	}

	private Map<Long, String> choices(String entity, String text, int offset, int limit) {
		List<String> patterns = SearchKeys.patterns(text);
		StringBuilder where = new StringBuilder("select p.id, p.name from " + entity + " p where not p.archived");
		for (int i = 0; i < patterns.size(); i++) {
			where.append(" and p.searchKey like :word").append(i).append(" escape '!'");
		}
		TypedQuery<Object[]> query = this.entityManager.createQuery(where + " order by p.nameKey, p.id",
				Object[].class);
		for (int i = 0; i < patterns.size(); i++) {
			query.setParameter("word" + i, patterns.get(i));
		}
		Map<Long, String> words = new LinkedHashMap<>();
		query.setFirstResult(offset)
			.setMaxResults(limit)
			.getResultList()
			.forEach((row) -> words.put((Long) row[0], (String) row[1]));
		return words;
	}

	Optional<String> enterpriseName(long id) {
		return this.entityManager.createQuery("select e.name from Enterprise e where e.id = :id", String.class)
			.setParameter("id", id)
			.getResultStream()
			.findFirst();
	}

	Optional<String> projectName(long id) {
		return this.entityManager.createQuery("select p.name from Project p where p.id = :id", String.class)
			.setParameter("id", id)
			.getResultStream()
			.findFirst();
	}

	/**
	 * The party that was named, with what the registers know of it.
	 * @throws InvalidInput when there is no such record, when code and enterprise do not
	 * belong together, or when nothing identifies the party
	 */
	Recusal.Party find(RecusalData data) {
		String code = (data.creditCode() != null) ? CreditCode.normalise(data.creditCode()) : null;
		Long enterpriseId = data.enterpriseId();
		Long projectId = data.projectId();
		if (code == null && enterpriseId == null && projectId == null) {
			throw InvalidInput.at("creditCode", "recusal.partyMissing");
		}
		Registered registered = (enterpriseId != null) ? byId(enterpriseId) : (code != null) ? byCode(code) : null;
		if (enterpriseId != null && registered == null) {
			throw InvalidInput.at("enterpriseId", "recusal.noSuchEnterprise");
		}
		if (registered != null && code != null && registered.creditCode() != null
				&& !registered.creditCode().equals(code)) {
			throw InvalidInput.at("creditCode", "recusal.codeOfAnother", registered.name(), registered.creditCode());
		}
		if (registered != null && code == null) {
			code = registered.creditCode();
		}
		String project = null;
		if (projectId != null) {
			project = projectName(projectId).orElseThrow(() -> InvalidInput.at("projectId", "recusal.noSuchProject"));
		}
		String name = (registered != null) ? registered.name()
				: Objects.requireNonNullElse(data.partyName(), Objects.requireNonNullElse(project, ""));
		if (name.isBlank()) {
			throw InvalidInput.at("partyName", "recusal.partyNameMissing");
		}
		return new Recusal.Party(name, code, (registered != null) ? registered.id() : null, projectId);
	}

	private @Nullable Registered byId(long id) {
		return registered("e.id = :value", id);
	}

	private @Nullable Registered byCode(String code) {
		return registered("e.creditCode = :value", code);
	}

	private @Nullable Registered registered(String where, Object value) {
		return this.entityManager
			.createQuery("select e.id, e.name, e.creditCode from Enterprise e where " + where, Object[].class)
			.setParameter("value", value)
			.getResultStream()
			.map((row) -> new Registered((Long) row[0], (String) row[1], (String) row[2]))
			.findFirst()
			.orElse(null);
	}

	private record Registered(Long id, String name, @Nullable String creditCode) {
	}

}
