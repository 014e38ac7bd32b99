package org.expertcommittee.recommendation.ui;

import java.util.LinkedHashMap;
import java.util.Map;

import org.expertcommittee.base.ListChoices;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.jspecify.annotations.Nullable;

/** The experts, as a filter offers them. */
class ExpertChoices implements ListChoices {

	private final ExpertService experts;

	ExpertChoices(ExpertService experts) {
		this.experts = experts;
	}

	@Override
	public Map<Long, String> find(String text, int offset, int limit) {
		Map<Long, String> words = new LinkedHashMap<>();
		this.experts.search(text, offset + limit)
			.stream()
			.skip(offset)
			.forEach((expert) -> words.put(expert.id(), expert.name()));
		return words;
	}

	@Override
	public @Nullable String word(long id) {
		return this.experts.find(id).map(ExpertName::name).orElse(null);
	}

}
