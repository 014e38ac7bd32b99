package org.expertcommittee.draw;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.Texts;
import org.expertcommittee.expert.AbsenceService;
import org.springframework.stereotype.Component;

/** Who is away on the days until which an answer is expected. */
@Component
class AbsenceExclusions implements Exclusion {

	private final AbsenceService absences;

	private final Texts texts;

	AbsenceExclusions(AbsenceService absences, Texts texts) {
		this.absences = absences;
		this.texts = texts;
	}

	@Override
	public int order() {
		return 15;
	}

	@Override
	public Map<Long, List<ExclusionReason>> of(DrawSubject subject, Collection<Long> expertIds) {
		Map<Long, List<ExclusionReason>> reasons = new LinkedHashMap<>();
		this.absences.between(expertIds, subject.today(), subject.replyBy())
			.forEach((id, days) -> reasons.put(id,
					days.stream()
						.map((each) -> new ExclusionReason(ExclusionKind.ABSENT,
								this.texts.get("draw.reason.ABSENT", Texts.CHINESE, each.firstDay(), each.lastDay())))
						.toList()));
		return reasons;
	}

}
