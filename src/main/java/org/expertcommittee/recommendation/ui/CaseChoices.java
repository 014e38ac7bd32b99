package org.expertcommittee.recommendation.ui;

import java.util.LinkedHashMap;
import java.util.Map;

import org.expertcommittee.base.ListChoices;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationService;
import org.jspecify.annotations.Nullable;

/** The cases, as a filter offers them. */
class CaseChoices implements ListChoices {

	private final ConsultationService consultations;

	CaseChoices(ConsultationService consultations) {
		this.consultations = consultations;
	}

	@Override
	public Map<Long, String> find(String text, int offset, int limit) {
		Map<Long, String> words = new LinkedHashMap<>();
		this.consultations
			.list(new ConsultationFilter(null, text, null, null, null, null), PagedQuery.of(offset, limit))
			.forEach((one) -> words.put(one.id(), one.title()));
		return words;
	}

	@Override
	public @Nullable String word(long id) {
		try {
			return this.consultations.get(id).title();
		}
		catch (NotFound ex) {
			return null;
		}
	}

}
