package org.expertcommittee.recommendation;

import java.time.Instant;
import java.time.LocalDate;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.recommendation.Recommendation.By;
import org.expertcommittee.recommendation.Recommendation.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which act is allowed when, and what each needs. */
class RecommendationTest {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

	private static final By SECRETARY = new By("示例秘书01", ChinaTime.startOf(TODAY).plusSeconds(36_000));

	private static final By LATER = new By("示例秘书02", SECRETARY.at().plusSeconds(3600));

	@Test
	void goesFromOpenToImplementedThroughAdoption() {
		Recommendation r = noted("先建一条中试线");
		refused("recommendation.refused.implement", () -> r.implement(implemented("已建成"), false, SECRETARY));
		r.adopt(adoption(null), SECRETARY);
		refused("recommendation.refused.decided", () -> r.adopt(adoption(null), SECRETARY));
		r.adoptPartly(adoption("只建一条"), SECRETARY);
		r.implement(implemented("已建成"), false, LATER);
		assertThat(r.status()).isEqualTo(RecommendationStatus.IMPLEMENTED);
		refused("recommendation.refused.decideImplemented", () -> r.reject("不办", SECRETARY));
		refused("recommendation.refused.implement", () -> r.implement(implemented("再来"), false, SECRETARY));
		refused("recommendation.refused.plan", () -> r.replan(new PlanData("区科技局", TODAY.plusDays(9), 0), SECRETARY));
		assertThat(r.history()).extracting(HistoryItem::act)
			.containsExactly(RecommendationAct.WRITTEN, RecommendationAct.ADOPTED, RecommendationAct.PARTLY_ADOPTED,
					RecommendationAct.IMPLEMENTED);
		assertThat(r.history().getLast().note()).isEqualTo("已建成\n1200.5 万元\n年增产值");
		assertThat(r.history().getLast().actor()).isEqualTo("示例秘书02");
	}

	@Test
	void isReconsideredWithAReasonAndForgetsWhatWasDecided() {
		Recommendation r = noted("甲");
		refused("recommendation.refused.reconsider", () -> r.reconsider("错", SECRETARY));
		r.reject("成本过高", SECRETARY);
		assertThat(r.note()).isEqualTo("成本过高");
		refusedInput("reason", () -> r.reconsider(" ", SECRETARY));
		r.reconsider("企业改变主意", SECRETARY);
		assertThat(r.status()).isEqualTo(RecommendationStatus.OPEN);
		assertThat(r.note()).isNull();
		assertThat(r.history().getLast().note()).isEqualTo("企业改变主意");
	}

	@Test
	void isNotRejectedWithoutAReason() {
		Recommendation r = noted("甲");
		refusedInput("reason", () -> r.reject("  ", SECRETARY));
		assertThat(r.status()).isEqualTo(RecommendationStatus.OPEN);
	}

	@Test
	void isNotAdoptedInPartUnlessItIsSaidWhich() {
		Recommendation r = noted("甲");
		refusedInput("note", () -> r.adoptPartly(adoption(null), SECRETARY));
		refusedInput("note", () -> r.adoptPartly(adoption(" "), SECRETARY));
		assertThat(r.status()).isEqualTo(RecommendationStatus.OPEN);
	}

	@Test
	void isNotImplementedWithoutEvidence() {
		Recommendation r = noted("甲");
		r.adopt(adoption(null), SECRETARY);
		refusedInput("evidence", () -> r.implement(implemented(null), false, SECRETARY));
		r.implement(implemented(null), true, SECRETARY);
		assertThat(r.status()).isEqualTo(RecommendationStatus.IMPLEMENTED);
	}

	@Test
	void isImplementedBetweenTheDayItWasGivenAndToday() {
		Recommendation r = noted("甲");
		r.adopt(adoption(null), SECRETARY);
		refusedInput("implementedOn", () -> r.implement(implementedOn(TODAY.plusDays(1)), false, SECRETARY));
		refusedInput("implementedOn", () -> r.implement(implementedOn(TODAY.minusDays(1)), false, SECRETARY));
		r.implement(implementedOn(TODAY), false, SECRETARY);
	}

	@Test
	void takesNoDueDayThatHasPassed() {
		refusedInput("dueOn", () -> new Recommendation(new Source(1, null, null), false, 1,
				new RecommendationData("甲", null, null, TODAY.minusDays(1), 0), SECRETARY));
		Recommendation r = noted("甲");
		refusedInput("dueOn", () -> r.adopt(new AdoptionData("区科技局", TODAY.minusDays(1), null, 0), SECRETARY));
		refusedInput("dueOn", () -> r.replan(new PlanData("区科技局", TODAY.minusDays(1), 0), SECRETARY));
		r.replan(new PlanData("区科技局", TODAY, 0), SECRETARY);
	}

	@Test
	void effectIsANumberWithItsUnit() {
		assertThat(effect("１，２００．５０", "万元")).isEqualTo("1200.5 万元");
		assertThat(effect("-3", "%")).isEqualTo("-3 %");
		assertThat(effect(null, null)).isNull();
		refusedInput("effectUnit", () -> effect("12", null));
		refusedInput("effectNumber", () -> effect(null, "万元"));
		for (String bad : new String[] { "很多", "=1+1", "1e9", "1.234", "1000000000000", "--1", "NaN" }) {
			refusedInput("effectNumber", () -> effect(bad, "万元"));
		}
	}

	@Test
	void wordsAreFrozenByTheAnswerAndThenOnlyCorrected() {
		Recommendation r = noted("甲");
		Instant answered = SECRETARY.at().plusSeconds(60);
		r.edit(new RecommendationData("甲一", null, "区科技局", null, 0), null, SECRETARY);
		refused("recommendation.refused.edit",
				() -> r.edit(new RecommendationData("甲二", null, null, null, 0), answered, LATER));
		refused("recommendation.refused.edit", () -> r.split(new SplitData("甲", "乙", 0), answered, LATER));
		r.correct(new CorrectionData("甲三", "笔误", 0), LATER);
		assertThat(r.text()).isEqualTo("甲三");
		assertThat(r.history().getLast().note()).isEqualTo("笔误\n甲一");
		Recommendation added = new Recommendation(new Source(1, null, null), false, 2,
				new RecommendationData("反馈后补记", null, null, null, 0), LATER);
		assertThat(added.wordable(answered)).isTrue();
	}

	@Test
	void isSplitInTwoThatBothRememberTheWhole() {
		Recommendation r = noted("甲并乙");
		Recommendation second = r.split(new SplitData("甲", "乙", 0), null, LATER);
		assertThat(r.text()).isEqualTo("甲");
		assertThat(second.text()).isEqualTo("乙");
		assertThat(second.given()).isTrue();
		assertThat(second.toData().unit()).isEqualTo("中原美谷");
		assertThat(second.history().getLast().note()).isEqualTo("甲并乙");
	}

	@Test
	void countsWhatWasImplementedByItsDecision() {
		Adoption adoption = Adoption.NONE.plus(RecommendationStatus.ADOPTED, 39)
			.plus(RecommendationStatus.PARTLY_ADOPTED, 9)
			.plus(RecommendationStatus.REJECTED, 6);
		assertThat(adoption.percent()).isEqualTo(72);
		assertThat(Adoption.NONE.percent()).isZero();
	}

	private static @Nullable String effect(@Nullable String number, @Nullable String unit) {
		Effect effect = Effect.of(new ImplementationData(TODAY, "已办", number, unit, null, 0));
		return Effect.amount(effect.number(), effect.unit());
	}

	private static Recommendation noted(String text) {
		return new Recommendation(new Source(1, null, null), false, 1,
				new RecommendationData(text, null, "中原美谷", TODAY.plusDays(30), 0), SECRETARY);
	}

	private static AdoptionData adoption(@Nullable String note) {
		return new AdoptionData("中原美谷", TODAY.plusDays(30), note, 0);
	}

	private static ImplementationData implemented(@Nullable String evidence) {
		return new ImplementationData(TODAY, evidence, "1,200.50", "万元", "年增产值", 0);
	}

	private static ImplementationData implementedOn(LocalDate day) {
		return new ImplementationData(day, "已办", null, null, null, 0);
	}

	private static void refused(String key, Runnable act) {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(act::run)
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo(key));
	}

	private static void refusedInput(String field, Runnable act) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(act::run)
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo(field));
	}

}
