package org.expertcommittee.enterprise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.ListChoices;
import org.jspecify.annotations.Nullable;

/** The enterprises, as a filter offers them. */
public final class EnterpriseChoices implements ListChoices {

	private final EnterpriseService enterprises;

	public EnterpriseChoices(EnterpriseService enterprises) {
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
