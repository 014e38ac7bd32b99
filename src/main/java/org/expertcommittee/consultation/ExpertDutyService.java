package org.expertcommittee.consultation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.SearchWords;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What experts did in a year, for the 专家履职台账. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional(readOnly = true)
public class ExpertDutyService {

	private static final String ROWS = """
			select a.expert_id, sum(case when a.assigned_at >= ? and a.assigned_at < ? then 1 else 0 end) as asked,
			sum(case when a.assigned_at >= ? and a.assigned_at < ? and a.status in ('ACCEPTED', 'SUBMITTED')
			then 1 else 0 end) as accepted,
			sum(case when a.assigned_at >= ? and a.assigned_at < ? and a.status = 'DECLINED' then 1 else 0 end) as declined,
			sum(case when a.submitted_at >= ? and a.submitted_at < ? then 1 else 0 end) as opinions
			from assignment a""";

	private static final int PERIODS = 4;

	private final JdbcClient jdbc;

	private final CaseVisibility visibility;

	private final ExpertService experts;

	ExpertDutyService(JdbcClient jdbc, CaseVisibility visibility, ExpertService experts) {
		this.jdbc = jdbc;
		this.visibility = visibility;
		this.experts = experts;
	}

	/**
	 * Experts who were asked or submitted an opinion in that year, those with most
	 * opinions first.
	 * @param text name, pinyin or initials
	 */
	public List<ExpertDuty> list(int year, @Nullable String text, PagedQuery page) {
		List<Object> params = new ArrayList<>();
		for (int i = 0; i < PERIODS; i++) {
			period(year, params);
		}
		String where = where(year, text, params);
		params.add(page.limit());
		params.add(page.offset());
		List<ExpertDuty> rows = this.jdbc
			.sql(ROWS + where
					+ " group by a.expert_id order by opinions desc, asked desc, a.expert_id limit ? offset ?")
			.params(params)
			.query((row, index) -> new ExpertDuty(row.getLong("expert_id"), "", row.getLong("asked"),
					row.getLong("accepted"), row.getLong("declined"), row.getLong("opinions"), 0))
			.list();
		List<Long> ids = rows.stream().map(ExpertDuty::expertId).toList();
		Map<Long, ExpertName> names = this.experts.names(ids);
		Map<Long, Long> onTime = onTime(year, ids);
		return rows.stream().map((row) -> {
			ExpertName expert = names.get(row.expertId());
			return new ExpertDuty(row.expertId(), (expert != null) ? expert.name() : "", row.asked(), row.accepted(),
					row.declined(), row.opinions(), onTime.getOrDefault(row.expertId(), 0L));
		}).toList();
	}

	/** Opinions that came on the last day or before, by the day in China. */
	private Map<Long, Long> onTime(int year, List<Long> expertIds) {
		Map<Long, Long> onTime = new HashMap<>();
		if (!expertIds.isEmpty()) {
			this.jdbc.sql("""
					select a.expert_id, a.submitted_at, c.deadline from assignment a
					join consultation c on c.id = a.consultation_id
					where a.expert_id in (:ids) and a.submitted_at >= :start and a.submitted_at < :end
					and c.id not in (:hidden)""")
				.param("ids", expertIds)
				.param("hidden", this.visibility.hidden())
				.param("start", start(year))
				.param("end", start(year + 1))
				.query((row) -> {
					LocalDate day = ChinaTime.day(row.getObject("submitted_at", OffsetDateTime.class).toInstant());
					if (!day.isAfter(row.getObject("deadline", LocalDate.class))) {
						onTime.merge(row.getLong("expert_id"), 1L, Long::sum);
					}
				});
		}
		return onTime;
	}

	public long count(int year, @Nullable String text) {
		List<Object> params = new ArrayList<>();
		return this.jdbc.sql("select count(distinct a.expert_id) from assignment a" + where(year, text, params))
			.params(params)
			.query(Long.class)
			.single();
	}

	private String where(int year, @Nullable String text, List<Object> params) {
		String where = " where ((a.assigned_at >= ? and a.assigned_at < ?) or (a.submitted_at >= ? and a.submitted_at < ?))";
		period(year, params);
		period(year, params);
		where += " and " + this.visibility.notHidden("a.consultation_id", params);
		return (text == null || text.isBlank()) ? where
				: where + " and " + SearchWords.condition("a.expert_id", text, params);
	}

	private static void period(int year, List<Object> params) {
		params.add(start(year));
		params.add(start(year + 1));
	}

	private static OffsetDateTime start(int year) {
		return ChinaTime.startOf(LocalDate.of(year, 1, 1)).atOffset(ZoneOffset.UTC);
	}

}
