package org.expertcommittee.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.expertcommittee.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Asks what rests on a committee and says it in words. */
@Component
class UsesInWords {

	private final CommitteeInUse inUse;

	private final Texts texts;

	UsesInWords(CommitteeInUse inUse, Texts texts) {
		this.inUse = inUse;
		this.texts = texts;
	}

	/** What uses the term; nothing when it is free. */
	@Nullable String ofTerm(long id) {
		return words(this.inUse.ofTerm(id));
	}

	@Nullable String ofOffice(long id) {
		return words(this.inUse.ofOffice(id));
	}

	@Nullable String ofCommittee(long id) {
		return words(this.inUse.ofCommittee(id));
	}

	Map<Long, Long> holders(long committeeId) {
		return this.inUse.holders(committeeId);
	}

	long endingWith(long termId, LocalDate day) {
		return this.inUse.endingWith(termId, day);
	}

	private @Nullable String words(List<CommitteeInUse.Use> uses) {
		return uses.isEmpty() ? null
				: uses.stream()
					.map((use) -> this.texts.get(use.messageKey(), LocaleContextHolder.getLocale(), use.number()))
					.collect(Collectors.joining(this.texts.get("committee.and", LocaleContextHolder.getLocale())));
	}

}
