package org.expertcommittee.committee;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.CommitteeIdentity;
import org.expertcommittee.base.CommitteeIdentityProvider;
import org.expertcommittee.base.Memory;
import org.expertcommittee.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The committee's name for header, login and public pages. Remembered for a short while,
 * because it is asked on every page; other nodes see a change after that while.
 */
@Component
class StoredIdentity implements CommitteeIdentityProvider, Memory {

	private static final Duration REMEMBERED = Duration.ofSeconds(30);

	private final CommitteeRepository committees;

	private final TermRepository terms;

	private final Texts texts;

	private final Clock clock;

	private volatile @Nullable Remembered remembered;

	StoredIdentity(CommitteeRepository committees, TermRepository terms, Texts texts, Clock clock) {
		this.committees = committees;
		this.terms = terms;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public CommitteeIdentity current() {
		Remembered known = this.remembered;
		Instant now = this.clock.instant();
		if (known == null || now.isBefore(known.at) || !now.isBefore(known.at.plus(REMEMBERED))) {
			known = new Remembered(read(), now);
			this.remembered = known;
		}
		CommitteeIdentity stored = known.identity;
		return (stored != null) ? stored : unnamed();
	}

	@Override
	@TransactionalEventListener(CommitteeChanged.class)
	public void forget() {
		this.remembered = null;
	}

	private @Nullable CommitteeIdentity read() {
		CommitteeFacts facts = this.committees.findFirstByOrderById().map(Committee::toFacts).orElse(null);
		if (facts == null) {
			return null;
		}
		TermItem term = term(facts.id());
		return new CommitteeIdentity(facts.name(), twoLines(facts.shortName()), facts.mark(),
				(term != null) ? term.name() : null, (term != null) ? term.years() : null,
				(facts.noticeDate() != null) ? facts.noticeDate().toString() : null);
	}

	private @Nullable TermItem term(long committeeId) {
		LocalDate today = ChinaTime.today(this.clock);
		List<TermItem> all = this.terms.findByCommitteeIdOrderByStartsOnDescIdDesc(committeeId)
			.stream()
			.map(CommitteeTerm::toItem)
			.toList();
		return all.stream()
			.filter((term) -> !term.startsOn().isAfter(today))
			.findFirst()
			.orElse(all.isEmpty() ? null : all.getLast());
	}

	/** A long short name breaks in the middle, on a phone. */
	private static String twoLines(String shortName) {
		int length = shortName.codePointCount(0, shortName.length());
		if (length <= 9) {
			return shortName;
		}
		int middle = shortName.offsetByCodePoints(0, (length + 1) / 2);
		int word = shortName.indexOf("专家");
		int at = (word > 0 && Math.abs(word - middle) <= 3) ? word : middle;
		return shortName.substring(0, at) + "\n" + shortName.substring(at);
	}

	private CommitteeIdentity unnamed() {
		Locale locale = LocaleContextHolder.getLocale();
		String name = this.texts.get("base.committee", locale);
		return new CommitteeIdentity(name, name, this.texts.get("base.mark", locale), null, null, null);
	}

	private record Remembered(@Nullable CommitteeIdentity identity, Instant at) {
	}

}
