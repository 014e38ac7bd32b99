package org.expertcommittee.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.expertcommittee.expert.Candidate;
import org.expertcommittee.expert.Standing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RankingTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final LocalDate DEADLINE = TODAY.plusDays(9);

	private static final long FIELD = 7;

	private final Ranking ranking = new Ranking(MatchingSettingsData.USUAL, FIELD, true, TODAY, DEADLINE);

	@Test
	void countsTheFirstFieldInFullAndAFurtherOneALittleLess() {
		assertThat(points(Criterion.FIELD, applicant(1, List.of(FIELD, 8L)))).isEqualTo(30);
		assertThat(points(Criterion.FIELD, applicant(1, List.of(8L, FIELD)))).isEqualTo(24);
		assertThat(points(Criterion.FIELD, applicant(1, List.of(8L)))).isZero();
	}

	@Test
	void countsWordsWorkSatisfactionAndDaysAway() {
		Applicant one = new Applicant(expert(1, List.of(FIELD)), 0.5, new WorkRecord(2, 1, 2, 90),
				List.of(new Away(TODAY.plusDays(2), TODAY.plusDays(3)), new Away(TODAY.plusDays(3), TODAY.plusDays(4))),
				List.of());
		Ranking.Scored scored = this.ranking.order(List.of(one)).getFirst();
		// 1 − 2/6 of 15; (2×90 + 2×70)/4 % of 15; three of ten days away.
		assertThat(scored.points()).isEqualTo(Map.of(Criterion.FIELD, 30, Criterion.WORDS, 15, Criterion.WORKLOAD, 10,
				Criterion.SATISFACTION, 12, Criterion.AVAILABILITY, 7));
		assertThat(scored.total()).isEqualTo(74);
		assertThat(this.ranking.explain(scored, Map.of("biography", List.of("工艺放大", "中试")), Map.of(FIELD, "美妆"))
			.stream()
			.flatMap((part) -> part.why().stream())).containsExactly(Phrase.of("matching.field.first", "美妆"),
					Phrase.of("matching.words.found.biography", "“工艺放大”“中试”"),
					Phrase.of("matching.workload.recent", 2, 6), Phrase.of("matching.workload.open", 1),
					Phrase.of("matching.satisfaction.some", 2, 90), Phrase.of("matching.away.days", 11, 25, 11, 26),
					Phrase.of("matching.away.days", 11, 26, 11, 27));
	}

	@Test
	void sharesAHundredPointsAmongTheCriteriaThatApply() {
		for (boolean words : List.of(true, false)) {
			for (Long field : Arrays.asList(FIELD, null)) {
				Ranking some = new Ranking(MatchingSettingsData.USUAL, field, words, TODAY, DEADLINE);
				Ranking.Scored scored = some.order(List.of(applicant(1, List.of(FIELD)))).getFirst();
				List<ScorePart> parts = some.explain(scored, Map.of(), Map.of());
				assertThat(parts.stream().mapToInt(ScorePart::most).sum()).isEqualTo(100);
				assertThat(parts).hasSize(3 + (words ? 1 : 0) + ((field != null) ? 1 : 0));
				assertThat(parts.stream().mapToInt(ScorePart::points).sum()).isEqualTo(scored.total());
			}
		}
	}

	@Test
	void prefersAmongEqualsWhoDidLess() {
		MatchingSettingsData fieldAlone = new MatchingSettingsData(10, 0, 0, 0, 0, 6, true, -1);
		Ranking alone = new Ranking(fieldAlone, FIELD, false, TODAY, DEADLINE);
		Applicant busy = new Applicant(expert(1, List.of(FIELD)), 0, new WorkRecord(3, 0, 0, 0), List.of(), List.of());
		assertThat(alone
			.order(List.of(busy, applicant(3, List.of(FIELD)), applicant(2, List.of(FIELD)), applicant(4, List.of()))))
			.extracting((one) -> one.applicant().expert().id())
			.containsExactly(2L, 3L, 1L, 4L);
	}

	@Test
	void leavesOutWhoReachedTheCapIsAwayAllTheTimeOrHasAConflict() {
		Candidate expert = expert(1, List.of(FIELD));
		assertThat(this.ranking.hindrances(applicant(1, List.of(FIELD)))).isEmpty();
		assertThat(this.ranking.hindrances(new Applicant(expert, 0, new WorkRecord(6, 0, 0, 0), List.of(), List.of())))
			.containsExactly(Phrase.of("matching.leftOut.cap", 6, 6));
		assertThat(this.ranking.hindrances(
				new Applicant(expert, 0, WorkRecord.NONE, List.of(new Away(TODAY.minusDays(3), DEADLINE)), List.of())))
			.containsExactly(Phrase.of("matching.away.days", 11, 20, 12, 2));
		assertThat(this.ranking.hindrances(
				new Applicant(expert, 0, WorkRecord.NONE, List.of(new Away(TODAY, DEADLINE.minusDays(1))), List.of())))
			.isEmpty();
		Phrase conflict = Phrase.of("recusal.any");
		assertThat(this.ranking.hindrances(new Applicant(expert, 0, WorkRecord.NONE, List.of(), List.of(conflict))))
			.containsExactly(conflict);
	}

	@Test
	void comparesWithTodayWhenTheDeadlineHasPassed() {
		Ranking late = new Ranking(MatchingSettingsData.USUAL, null, false, TODAY, TODAY.minusDays(5));
		Applicant away = new Applicant(expert(1, List.of()), 0, WorkRecord.NONE, List.of(new Away(TODAY, TODAY)),
				List.of());
		assertThat(late.hindrances(away)).containsExactly(Phrase.of("matching.away.day", 11, 23));
	}

	private int points(Criterion criterion, Applicant one) {
		return this.ranking.order(List.of(one)).getFirst().points().getOrDefault(criterion, -1);
	}

	private static Applicant applicant(long id, List<Long> fields) {
		return new Applicant(expert(id, fields), 0, WorkRecord.NONE, List.of(), List.of());
	}

	private static Candidate expert(long id, List<Long> fields) {
		return new Candidate(id, "示例专家" + id, null, null, null, fields, Standing.ACTIVE);
	}

}
