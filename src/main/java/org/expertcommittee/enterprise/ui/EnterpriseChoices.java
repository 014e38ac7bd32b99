package org.expertcommittee.enterprise.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.ui.ListChoices;
import org.expertcommittee.enterprise.EnterpriseBrief;
import org.expertcommittee.enterprise.EnterpriseService;
import org.jspecify.annotations.Nullable;

/** The enterprises, as a filter offers them. */
class EnterpriseChoices implements ListChoices {

	private final EnterpriseService enterprises;

	EnterpriseChoices(EnterpriseService enterprises) {
		this.enterprises = enterprises;
	}

	@Override
	public Map<Long, String> find(String text, int offset, int limit) {
		Map<Long, String> words = new LinkedHashMap<>();
		this.enterprises.choices(text, offset, limit).forEach((one) -> words.put(one.id(), one.name()));
		return words;
	}

	@Override
	public @Nullable String word(long id) {
		EnterpriseBrief found = this.enterprises.briefs(List.of(id)).get(id);
		return (found != null) ? found.name() : null;
	}

}
