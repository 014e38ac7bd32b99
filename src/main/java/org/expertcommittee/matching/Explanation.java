package org.expertcommittee.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.expertcommittee.expert.Candidate;
import org.jspecify.annotations.Nullable;

/** Says in words what a criterion saw in an expert. */
final class Explanation {

	private static final int MOST_WORDS = 6;

	private Explanation() {
	}

	static List<Phrase> of(Criterion criterion, Applicant one, int cap, @Nullable Long industryId,
			Map<String, List<String>> matches, Map<Long, String> fieldNames) {
		return switch (criterion) {
			case FIELD -> List.of(field(one.expert(), industryId, fieldNames));
			case WORDS -> words(matches);
			case WORKLOAD -> workload(one.work(), cap);
			case SATISFACTION -> List.of((one.work().rated() == 0) ? Phrase.of("matching.satisfaction.none") : Phrase
				.of("matching.satisfaction.some", one.work().rated(), (int) Math.round(one.work().satisfaction())));
			case AVAILABILITY -> available(one);
		};
	}

	private static Phrase field(Candidate expert, @Nullable Long industryId, Map<Long, String> names) {
		int place = expert.fields().indexOf(industryId);
		if (place >= 0) {
			return Phrase.of((place == 0) ? "matching.field.first" : "matching.field.further",
					names.getOrDefault(expert.fields().get(place), ""));
		}
		String own = expert.fields().stream().map(names::get).filter(Objects::nonNull).collect(Collectors.joining("、"));
		return own.isEmpty() ? Phrase.of("matching.field.unknown") : Phrase.of("matching.field.other", own);
	}

	private static List<Phrase> words(Map<String, List<String>> matches) {
		if (matches.isEmpty()) {
			return List.of(Phrase.of("matching.words.found.none"));
		}
		List<Phrase> phrases = new ArrayList<>();
		matches.forEach((place, words) -> phrases.add(Phrase.of("matching.words.found." + place,
				words.stream().limit(MOST_WORDS).map((word) -> "“" + word + "”").collect(Collectors.joining()))));
		return phrases;
	}

	private static List<Phrase> workload(WorkRecord work, int cap) {
		Phrase recent = Phrase.of("matching.workload.recent", work.recent(), cap);
		return (work.open() == 0) ? List.of(recent) : List.of(recent, Phrase.of("matching.workload.open", work.open()));
	}

	private static List<Phrase> available(Applicant one) {
		List<Phrase> phrases = new ArrayList<>();
		if (!one.expert().inOffice()) {
			phrases.add(Phrase.of("matching.notInOffice"));
		}
		one.away().forEach((days) -> phrases.add(days.phrase()));
		if (one.away().isEmpty()) {
			phrases.add(Phrase.of("matching.away.none"));
		}
		return phrases;
	}

}
