package org.expertcommittee.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.expert.Candidate;
import org.expertcommittee.expert.CandidateService;
import org.expertcommittee.matching.Ranking.Scored;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes experts for a need, ranked and explained. A proposal is only that: anybody may
 * be asked whom the rules do not forbid.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional(readOnly = true)
public class ProposalService {

	/** Those whose words fit best… */
	private static final int BY_WORDS = 200;

	/** …and further ones of the field, or of all, are compared in full. */
	private static final int BY_PLACE = 200;

	/** Who knows so many of the words knows all that can be asked for. */
	private static final int ENOUGH_WORDS = 3;

	private final MatchingSettingsService settings;

	private final IndexKeeper index;

	private final CandidateService candidates;

	private final IndustryService industries;

	private final Hindrances hindrances;

	private final ObjectProvider<PastWork> work;

	private final Clock clock;

	ProposalService(MatchingSettingsService settings, IndexKeeper index, CandidateService candidates,
			IndustryService industries, Hindrances hindrances, ObjectProvider<PastWork> work, Clock clock) {
		this.settings = settings;
		this.index = index;
		this.candidates = candidates;
		this.industries = industries;
		this.hindrances = hindrances;
		this.work = work;
		this.clock = clock;
	}

	/** Who should be asked. */
	public Proposals propose(ProposalQuery query) {
		MatchingSettingsData rules = this.settings.get();
		LocalDate today = ChinaTime.today(this.clock);
		List<String> words = (rules.wordsWeight() > 0) ? this.index.words(query.title(), query.need()) : List.of();
		Optional<Map<Long, Float>> byWords = words.isEmpty() ? Optional.empty() : byWords(words, query, rules);
		Map<Long, Float> known = byWords.orElse(Map.of());
		Ranking ranking = new Ranking(rules, query.industryId(), byWords.isPresent(), today, query.until());
		List<Scored> order = ranking.order(applicants(query, rules, known, words, today));
		List<Scored> best = new ArrayList<>();
		List<LeftOut> leftOut = new ArrayList<>();
		for (Scored one : order) {
			if (best.size() == query.limit()) {
				break;
			}
			List<Phrase> why = ranking.hindrances(one.applicant());
			if (why.isEmpty()) {
				best.add(one);
			}
			else if (leftOut.size() < query.limit()) {
				leftOut.add(leftOut(one.applicant(), why));
			}
		}
		return new Proposals(explained(ranking, best, words, known), leftOut, words.isEmpty() ? Proposals.Words.NONE
				: byWords.isPresent() ? Proposals.Words.COUNTED : Proposals.Words.NOT_READY);
	}

	private Optional<Map<Long, Float>> byWords(List<String> words, ProposalQuery query, MatchingSettingsData rules) {
		Long field = query.industryId();
		return this.index.ask((open) -> {
			Map<Long, Float> found = new HashMap<>(open.search(words, null, rules.inOfficeOnly(), BY_WORDS));
			if (field != null && found.size() == BY_WORDS) {
				found.putAll(open.search(words, field, rules.inOfficeOnly(), BY_WORDS));
			}
			return found;
		});
	}

	private List<Applicant> applicants(ProposalQuery query, MatchingSettingsData rules, Map<Long, Float> known,
			List<String> words, LocalDate today) {
		Set<Long> ids = new LinkedHashSet<>(known.keySet());
		ids.addAll(this.candidates.inField(query.industryId(), rules.inOfficeOnly(), BY_PLACE));
		if (ids.size() < query.limit() + query.asked().size()) {
			ids.addAll(this.candidates.inField(null, rules.inOfficeOnly(), BY_PLACE));
		}
		ids.removeAll(query.asked());
		Map<Long, Candidate> experts = new HashMap<>(this.candidates.candidates(ids));
		if (rules.inOfficeOnly()) {
			experts.values().removeIf((one) -> !one.inOffice());
		}
		Collection<Long> eligible = experts.keySet();
		if (eligible.isEmpty()) {
			return List.of();
		}
		double full = fullScore(known, words, eligible);
		Map<Long, WorkRecord> records = new HashMap<>();
		this.work.forEach((source) -> records
			.putAll(source.records(eligible, today.minusMonths(12).atStartOfDay(ChinaTime.ZONE).toInstant())));
		Map<Long, List<Away>> away = this.hindrances.away(eligible, today,
				query.until().isBefore(today) ? today : query.until());
		Map<Long, List<Phrase>> conflicts = this.hindrances.conflicts(query, eligible);
		return experts.values()
			.stream()
			.map((one) -> new Applicant(one, known.getOrDefault(one.id(), 0f) / full,
					records.getOrDefault(one.id(), WorkRecord.NONE), away.getOrDefault(one.id(), List.of()),
					conflicts.getOrDefault(one.id(), List.of())))
			.toList();
	}

	/**
	 * The score of the index that stands for everything: the best one's, or more when
	 * even the best one knows few of the words.
	 */
	private double fullScore(Map<Long, Float> known, Collection<String> words, Collection<Long> eligible) {
		Map.@Nullable Entry<Long, Float> best = known.entrySet()
			.stream()
			.filter((entry) -> eligible.contains(entry.getKey()))
			.max(Map.Entry.<Long, Float>comparingByValue()
				.thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
			.orElse(null);
		if (best == null || best.getValue() <= 0) {
			return 1;
		}
		int wanted = Math.min(ENOUGH_WORDS, words.size());
		Map<String, List<String>> matches = matches(List.copyOf(words), List.of(best.getKey()))
			.getOrDefault(best.getKey(), Map.of());
		long found = this.index
			.words("", String.join("。", matches.values().stream().flatMap(List::stream).distinct().toList()))
			.size();
		return best.getValue() * wanted / Math.clamp(found, 1, wanted);
	}

	private List<Proposal> explained(Ranking ranking, List<Scored> best, List<String> words, Map<Long, Float> known) {
		List<Long> readers = best.stream()
			.map((one) -> one.applicant().expert().id())
			.filter(known::containsKey)
			.toList();
		Map<Long, Map<String, List<String>>> matches = readers.isEmpty() ? Map.of() : matches(words, readers);
		Map<Long, String> fieldNames = this.industries.names();
		return best.stream().map((one) -> {
			Candidate expert = one.applicant().expert();
			return new Proposal(expert.id(), expert.name(), expert.officeName(), expert.organisation(), expert.title(),
					one.total(), ranking.explain(one, matches.getOrDefault(expert.id(), Map.of()), fieldNames));
		}).toList();
	}

	private Map<Long, Map<String, List<String>>> matches(List<String> words, List<Long> ids) {
		return this.index.ask((open) -> open.matches(words, ids)).orElse(Map.of());
	}

	private static LeftOut leftOut(Applicant one, List<Phrase> why) {
		Candidate expert = one.expert();
		return new LeftOut(expert.id(), expert.name(), expert.officeName(), expert.organisation(),
				!one.conflicts().isEmpty(), why);
	}

}
