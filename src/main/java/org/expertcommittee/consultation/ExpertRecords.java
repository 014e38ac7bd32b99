package org.expertcommittee.consultation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.expertcommittee.base.Portions;
import org.expertcommittee.matching.PastWork;
import org.expertcommittee.matching.WorkRecord;
import org.expertcommittee.matching.WorkTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What experts did in consultations, for proposing them again. Assignments that were
 * declined, or ended before an opinion, are none.
 */
@Component
class ExpertRecords implements PastWork {

	/** What enterprises said longer ago tells little about the next piece of work. */
	private static final int RATED_YEARS = 3;

	private final JdbcClient jdbc;

	private final CaseVisibility visibility;

	ExpertRecords(JdbcClient jdbc, CaseVisibility visibility) {
		this.jdbc = jdbc;
		this.visibility = visibility;
	}

	@Override
	public Map<Long, WorkRecord> records(Collection<Long> expertIds, Instant since) {
		Map<Long, WorkRecord> records = new HashMap<>();
		Set<Long> hidden = this.visibility.hidden();
		// A condition on the day beside that on the experts would let H2 read all.
		Portions.of(expertIds)
			.forEach((portion) -> this.jdbc.sql("""
					select a.expert_id, sum(case when a.assigned_at >= :since then 1 else 0 end),
						sum(case when a.status in ('PENDING', 'ACCEPTED') then 1 else 0 end),
						sum(case when a.satisfaction is not null and a.assigned_at >= :rated then 1 else 0 end),
						sum(case when a.assigned_at < :rated then 0 when a.satisfaction = 'VERY_SATISFIED' then 100
							when a.satisfaction = 'SATISFIED' then 80 when a.satisfaction = 'FAIRLY_SATISFIED' then 50
							else 0 end)
					from assignment a
					where a.expert_id in (:ids) and a.status in ('PENDING', 'ACCEPTED', 'SUBMITTED')
					and a.consultation_id not in (:hidden) group by a.expert_id""")
				.param("since", since.atOffset(ZoneOffset.UTC))
				.param("rated", since.atOffset(ZoneOffset.UTC).minusYears(RATED_YEARS - 1L))
				.param("ids", portion)
				.param("hidden", hidden)
				.query((set) -> {
					int rated = set.getInt(4);
					records.put(set.getLong(1), new WorkRecord(set.getInt(2), set.getInt(3), rated,
							(rated == 0) ? 0 : set.getDouble(5) / rated));
				}));
		return records;
	}

	@Override
	public Map<Long, WorkTexts> texts(Collection<Long> expertIds) {
		Map<Long, List<String>> titles = collect("""
				select a.expert_id, c.title from assignment a join consultation c on c.id = a.consultation_id
				where a.expert_id in (:ids) and a.status in ('ACCEPTED', 'SUBMITTED') order by a.id desc""", expertIds);
		Map<Long, List<String>> opinions = collect("""
				select a.expert_id, o.text from assignment a join opinion o on o.assignment_id = a.id
				where a.expert_id in (:ids) and o.submitted_at is not null order by o.submitted_at desc, o.id desc""",
				expertIds);
		Map<Long, WorkTexts> texts = new HashMap<>();
		Set<Long> experts = new HashSet<>(titles.keySet());
		experts.addAll(opinions.keySet());
		experts.forEach((id) -> texts.put(id,
				new WorkTexts(titles.getOrDefault(id, List.of()), opinions.getOrDefault(id, List.of()))));
		return texts;
	}

	private Map<Long, List<String>> collect(String sql, Collection<Long> expertIds) {
		Map<Long, List<String>> texts = new HashMap<>();
		if (!expertIds.isEmpty()) {
			this.jdbc.sql(sql).param("ids", expertIds).query((set) -> {
				texts.computeIfAbsent(set.getLong(1), (id) -> new ArrayList<>()).add(set.getString(2));
			});
		}
		return texts;
	}

}
