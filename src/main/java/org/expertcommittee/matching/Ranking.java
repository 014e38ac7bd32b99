package org.expertcommittee.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How experts are ranked: what each criterion gives, from 0 to 1, times its weight, the
 * sum of weights that apply being 100. A criterion that a need gives no reason for (no
 * field, no words) does not apply.
 */
final class Ranking {

	/** A field that is not the expert's first counts a little less. */
	private static final double FURTHER_FIELD = 0.8;

	/** Somebody whom nobody has rated yet counts as so satisfying… */
	private static final double UNRATED = 70;

	/** …and a few ratings alone do not say much: the unrated value counts as two. */
	private static final int UNRATED_WEIGHT = 2;

	private final MatchingSettingsData settings;

	private final @Nullable Long industryId;

	private final LocalDate today;

	private final LocalDate until;

	private final Map<Criterion, Integer> most;

	/**
	 * Prepares a ranking.
	 * @param withWords whether the words of the need are compared
	 */
	Ranking(MatchingSettingsData settings, @Nullable Long industryId, boolean withWords, LocalDate today,
			LocalDate until) {
		this.settings = settings;
		this.industryId = industryId;
		this.today = today;
		this.until = until.isBefore(today) ? today : until;
		this.most = shares(settings, industryId != null, withWords);
	}

	/** Points of each criterion that applies; together 100. */
	private static Map<Criterion, Integer> shares(MatchingSettingsData settings, boolean withField, boolean withWords) {
		Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
		for (Criterion one : Criterion.values()) {
			boolean applies = switch (one) {
				case FIELD -> withField;
				case WORDS -> withWords;
				case WORKLOAD, SATISFACTION, AVAILABILITY -> true;
			};
			if (applies && settings.weight(one) > 0) {
				weights.put(one, settings.weight(one));
			}
		}
		int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
		Map<Criterion, Integer> shares = new EnumMap<>(Criterion.class);
		int weight = 0;
		int given = 0;
		for (Map.Entry<Criterion, Integer> one : weights.entrySet()) {
			weight += one.getValue();
			int upTo = Math.round(100f * weight / sum);
			shares.put(one.getKey(), upTo - given);
			given = upTo;
		}
		return shares;
	}

	/** Everybody by how well they fit; equal ones by who did less lately. */
	List<Scored> order(Collection<Applicant> all) {
		List<Scored> scored = new ArrayList<>(all.stream().map(this::score).toList());
		scored.sort(Comparator.comparingInt(Scored::total)
			.thenComparingDouble(Scored::exact)
			.reversed()
			.thenComparingInt((one) -> one.applicant().work().recent())
			.thenComparingLong((one) -> one.applicant().expert().id()));
		return scored;
	}

	private Scored score(Applicant one) {
		Map<Criterion, Integer> points = new EnumMap<>(Criterion.class);
		double exact = 0;
		for (Map.Entry<Criterion, Integer> share : this.most.entrySet()) {
			double value = share.getValue() * value(share.getKey(), one);
			exact += value;
			points.put(share.getKey(), (int) Math.round(value));
		}
		return new Scored(one, points, exact);
	}

	private double value(Criterion criterion, Applicant one) {
		return switch (criterion) {
			case FIELD -> switch (one.expert().fields().indexOf(this.industryId)) {
				case -1 -> 0;
				case 0 -> 1;
				default -> FURTHER_FIELD;
			};
			case WORDS -> one.words();
			case WORKLOAD -> Math.max(0, 1 - (double) one.work().recent() / this.settings.yearlyCap());
			case SATISFACTION -> (one.work().rated() * one.work().satisfaction() + UNRATED_WEIGHT * UNRATED)
					/ (one.work().rated() + UNRATED_WEIGHT) / 100;
			case AVAILABILITY -> 1 - (double) daysAway(one) / (ChronoUnit.DAYS.between(this.today, this.until) + 1);
		};
	}

	private long daysAway(Applicant one) {
		return one.away().isEmpty() ? 0 : Away.days(one.away(), this.today, this.until);
	}

	/** Why somebody is not proposed although they would fit; empty when they are. */
	List<Phrase> hindrances(Applicant one) {
		List<Phrase> why = new ArrayList<>(one.conflicts());
		if (one.work().recent() >= this.settings.yearlyCap()) {
			why.add(Phrase.of("matching.leftOut.cap", one.work().recent(), this.settings.yearlyCap()));
		}
		if (daysAway(one) > ChronoUnit.DAYS.between(this.today, this.until)) {
			one.away().forEach((days) -> why.add(days.phrase()));
		}
		return why;
	}

	/**
	 * The parts of a score, in words.
	 * @param matches where which words were found, by field of the index
	 * @param fieldNames names of fields by id
	 */
	List<ScorePart> explain(Scored scored, Map<String, List<String>> matches, Map<Long, String> fieldNames) {
		return this.most.entrySet().stream().map((share) -> {
			Criterion criterion = share.getKey();
			return new ScorePart(criterion, scored.points().getOrDefault(criterion, 0), share.getValue(), Explanation
				.of(criterion, scored.applicant(), this.settings.yearlyCap(), this.industryId, matches, fieldNames));
		}).toList();
	}

	/**
	 * An expert with points.
	 *
	 * @param exact before rounding
	 */
	record Scored(Applicant applicant, Map<Criterion, Integer> points, double exact) {

		int total() {
			return this.points.values().stream().mapToInt(Integer::intValue).sum();
		}

	}

}
