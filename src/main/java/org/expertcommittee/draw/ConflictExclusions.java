package org.expertcommittee.draw;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.Texts;
import org.expertcommittee.recusal.RecusalCase;
import org.expertcommittee.recusal.RecusalCheck;
import org.springframework.stereotype.Component;

/** Whoever has to stay away from the enterprise (回避). */
@Component
class ConflictExclusions implements Exclusion {

	private final RecusalCheck recusals;

	private final Texts texts;

	ConflictExclusions(RecusalCheck recusals, Texts texts) {
		this.recusals = recusals;
		this.texts = texts;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public Map<Long, List<ExclusionReason>> of(DrawSubject subject, Collection<Long> expertIds) {
		Map<Long, List<ExclusionReason>> reasons = new LinkedHashMap<>();
		this.recusals.conflicts(new RecusalCase(subject.enterpriseId(), null, subject.consultationId()), expertIds)
			.forEach((id, conflicts) -> reasons.put(id,
					conflicts.stream()
						.map((each) -> new ExclusionReason(ExclusionKind.CONFLICT,
								this.texts.get(each.explanationKey(), Texts.CHINESE, each.explanationArgs().toArray())))
						.distinct()
						.toList()));
		return reasons;
	}

}
