package org.expertcommittee.draw;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is not in office today, or no longer on the roster. */
@Component
class OfficeExclusions implements Exclusion {

	private final JdbcClient jdbc;

	private final Texts texts;

	OfficeExclusions(JdbcClient jdbc, Texts texts) {
		this.jdbc = jdbc;
		this.texts = texts;
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public Map<Long, List<ExclusionReason>> of(DrawSubject subject, Collection<Long> expertIds) {
		Map<Long, List<ExclusionReason>> reasons = new HashMap<>();
		this.jdbc.sql("""
				select id, archived from expert where id in (:ids)
				and (archived = true or standing <> 'ACTIVE' or term_ends_on < :today)""")
			.param("ids", expertIds)
			.param("today", subject.today())
			.query((row) -> {
				reasons.put(row.getLong("id"), List
					.of(reason(row.getBoolean("archived") ? ExclusionKind.ARCHIVED : ExclusionKind.NOT_IN_OFFICE)));
			});
		return reasons;
	}

	private ExclusionReason reason(ExclusionKind kind) {
		return new ExclusionReason(kind, this.texts.get("draw.reason." + kind.name(), Texts.CHINESE));
	}

}
