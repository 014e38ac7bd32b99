package org.expertcommittee.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who takes part in the case already, whoever has declined it, and who has enough to do.
 */
@Component
class CaseExclusions implements Exclusion {

	private final JdbcClient jdbc;

	private final Texts texts;

	CaseExclusions(JdbcClient jdbc, Texts texts) {
		this.jdbc = jdbc;
		this.texts = texts;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public Map<Long, List<ExclusionReason>> of(DrawSubject subject, Collection<Long> expertIds) {
		Map<Long, List<ExclusionReason>> reasons = new HashMap<>();
		this.jdbc.sql("select expert_id, status from assignment where consultation_id = ?")
			.param(subject.consultationId())
			.query((row) -> {
				String status = this.texts.get("consultation.assignment." + row.getString("status"), Texts.CHINESE);
				add(reasons, row.getLong("expert_id"), ExclusionKind.ASSIGNED, status);
			});
		Integer cap = subject.workloadCap();
		if (cap != null) {
			this.jdbc.sql("""
					select expert_id, count(*) as number from assignment where status in ('PENDING', 'ACCEPTED')
					and consultation_id <> ? group by expert_id having count(*) >= ?""")
				.params(subject.consultationId(), cap)
				.query((row) -> {
					add(reasons, row.getLong("expert_id"), ExclusionKind.WORKLOAD, row.getLong("number"), cap);
				});
		}
		reasons.keySet().retainAll(List.copyOf(expertIds));
		return reasons;
	}

	private void add(Map<Long, List<ExclusionReason>> reasons, long expertId, ExclusionKind kind, Object... args) {
		reasons.computeIfAbsent(expertId, (any) -> new ArrayList<>())
			.add(new ExclusionReason(kind, this.texts.get("draw.reason." + kind.name(), Texts.CHINESE, args)));
	}

}
