package org.expertcommittee.expert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.expertcommittee.base.DatabaseProduct;
import org.expertcommittee.base.Portions;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Experts by what they know, for those who look for somebody to ask; archived ones are
 * left out everywhere. Two queries each, however many experts.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional(readOnly = true)
public class CandidateService {

	private final JdbcClient jdbc;

	/** Along the order until enough are found; H2 would sort everybody in office. */
	private final String alongOrder;

	CandidateService(JdbcClient jdbc, DatabaseProduct database) {
		this.alongOrder = database.useIndex("expert_by_protocol");
		this.jdbc = jdbc;
	}

	/** Those of these experts who may be asked, by id. */
	public Map<Long, Candidate> candidates(Collection<Long> ids) {
		Map<Long, List<Long>> fields = fields(ids);
		Map<Long, Candidate> found = new LinkedHashMap<>();
		Portions.of(ids).forEach((portion) -> this.jdbc.sql("""
				select e.id, e.name, e.office_name, e.organisation, e.title, e.standing from expert e
				where e.id in (:ids) and e.archived = false""").param("ids", portion).query((set) -> {
			long id = set.getLong(1);
			found.put(id, new Candidate(id, set.getString(2), set.getString(3), set.getString(4), set.getString(5),
					fields.getOrDefault(id, List.of()), Standing.valueOf(set.getString(6))));
		}));
		return found;
	}

	/**
	 * Experts in protocol order.
	 * @param industryId the field they work in; nothing for any
	 * @param inOffice whether only those who hold an office now
	 */
	public List<Long> inField(@Nullable Long industryId, boolean inOffice, int limit) {
		StringBuilder sql = new StringBuilder(
				"select e.id from expert e" + this.alongOrder + " where e.archived = false");
		if (inOffice) {
			sql.append(" and e.standing = 'ACTIVE'");
		}
		List<Object> params = new ArrayList<>();
		if (industryId != null) {
			sql.append(" and exists (select 1 from expert_industry f where f.industry_id = ? and f.expert_id = e.id)");
			params.add(industryId);
		}
		params.add(limit);
		return this.jdbc.sql(sql + " order by e.archived, e.protocol_rank, e.roster_order, e.stroke_key, e.id limit ?")
			.params(params)
			.query(Long.class)
			.list();
	}

	/** How many experts may be asked at all. */
	public long count() {
		return this.jdbc.sql("select count(*) from expert where archived = false").query(Long.class).single();
	}

	/** The words of these experts. */
	public List<CandidateText> texts(Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : complete(this.jdbc.sql("""
				select e.id, e.organisation, e.title, e.biography, e.standing from expert e
				where e.id in (:ids) and e.archived = false""").param("ids", ids));
	}

	/** The words of all experts, part by part: those of the next higher ids. */
	public List<CandidateText> textsAfter(long id, int limit) {
		// The condition on archived ones apart: with it, H2 sorts everybody for each
		// part.
		return complete(this.jdbc.sql("""
				select e.id, e.organisation, e.title, e.biography, e.standing from (
					select id from expert where id > :id order by id limit :limit) part
				join expert e on e.id = part.id where e.archived = false order by e.id""")
			.param("id", id)
			.param("limit", limit));
	}

	private List<CandidateText> complete(JdbcClient.StatementSpec query) {
		List<CandidateText> bare = query
			.query((set, number) -> new CandidateText(set.getLong(1), set.getString(2), set.getString(3),
					set.getString(4), Set.of(), Standing.valueOf(set.getString(5)) == Standing.ACTIVE))
			.list();
		Map<Long, List<Long>> fields = fields(bare.stream().map(CandidateText::id).toList());
		return bare.stream()
			.map((one) -> new CandidateText(one.id(), one.organisation(), one.title(), one.biography(),
					new HashSet<>(fields.getOrDefault(one.id(), List.of())), one.inOffice()))
			.toList();
	}

	private Map<Long, List<Long>> fields(Collection<Long> ids) {
		Map<Long, List<Long>> fields = new HashMap<>();
		Portions.of(ids).forEach((portion) -> this.jdbc.sql("""
				select f.expert_id, f.industry_id from expert_industry f
				where f.expert_id in (:ids) order by f.expert_id, f.position""").param("ids", portion).query((set) -> {
			fields.computeIfAbsent(set.getLong(1), (id) -> new ArrayList<>()).add(set.getLong(2));
		}));
		return fields;
	}

}
