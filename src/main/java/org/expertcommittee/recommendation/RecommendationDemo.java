package org.expertcommittee.recommendation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.recommendation.Recommendation.By;
import org.expertcommittee.recommendation.Recommendation.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sample recommendations of the sample consultations, in every state. */
@Component
class RecommendationDemo implements DemoData {

	private static final String SECRETARY = "示例秘书01";

	private static final List<Sample> SAMPLES = List.of(
			new Sample("中试平台设备选型咨询（示例）", "先建一条 200 L 柔性中试线，验证后再扩至三条（示例）", "中原美谷", 40, RecommendationStatus.IMPLEMENTED,
					"示例：首条中试线已建成并完成三批次验证", "120", "万元", "示例：节约一次性设备投入"),
			new Sample("中试平台设备选型咨询（示例）", "与河科大科创中心共建功效评价平台，减少重复投资（示例）", "区科技局（示例）", 60, RecommendationStatus.ADOPTED,
					"示例：列入明年一季度计划", null, null, null),
			new Sample("中试平台设备选型咨询（示例）", "中试服务收费标准向全市公开（示例）", "中原美谷", 50, RecommendationStatus.REJECTED,
					"示例：部分服务涉及商业秘密，改为按合同约定", null, null, null),
			new Sample("电机绕组工艺改进咨询（示例）", "绕组浸漆改为真空压力浸渍，并建立在线检测（示例）", "咏达电机", 30, RecommendationStatus.IMPLEMENTED,
					"示例：两台设备完成改造，检测记录齐全", "3.5", "%", "示例：一次合格率提高"),
			new Sample("专利转化方式咨询（示例）", "以许可加技术入股分步转化，先签两年独占许可（示例）", "河科大科创中心", 45, RecommendationStatus.PARTLY_ADOPTED,
					"示例：采纳独占许可，技术入股待评估", null, null, null),
			new Sample("功效评价与备案衔接咨询（示例）", "评价方案提前送检测机构预审，与备案材料同步准备（示例）", "中原美谷", -3, RecommendationStatus.ADOPTED,
					"示例：由质量部牵头", null, null, null),
			new Sample("功效评价与备案衔接咨询（示例）", "建立原料安全信息台账，每季度更新（示例）", "中原美谷", 20, RecommendationStatus.OPEN, null, null,
					null, null),
			new Sample("厂区余热回收方案咨询（示例）", "空压机余热用于办公楼采暖，先做一栋楼试点（示例）", "咏达电机", 25, RecommendationStatus.ADOPTED,
					"示例：已列入技改计划", null, null, null),
			new Sample("科技型企业培育政策咨询（示例）", "按研发费用分档给予入库企业辅导补助（示例）", "区科技局（示例）", 35, RecommendationStatus.OPEN, null,
					null, null, null),
			new Sample("品牌出海合规咨询（示例）", "先完成目标市场标签与成分合规清单，再启动注册（示例）", "中原美谷", 30, RecommendationStatus.OPEN, null, null,
					null, null));

	private final RecommendationRepository recommendations;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	RecommendationDemo(RecommendationRepository recommendations, JdbcClient jdbc, TransactionTemplate transaction,
			Clock clock) {
		this.recommendations = recommendations;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public int order() {
		return 55;
	}

	@Override
	public void create() {
		this.transaction.executeWithoutResult((status) -> SAMPLES.forEach(this::make));
	}

	private void make(Sample sample) {
		this.jdbc.sql("""
				select a.id, a.consultation_id, a.expert_id, a.submitted_at, e.name from assignment a
				join consultation c on c.id = a.consultation_id join expert e on e.id = a.expert_id
				where c.title = ? and a.submitted_at is not null""")
			.param(sample.title())
			.query((row, number) -> new Given(
					new Source(row.getLong("consultation_id"), row.getLong("id"), row.getLong("expert_id")),
					row.getString("name"), row.getObject("submitted_at", OffsetDateTime.class).toInstant()))
			.optional()
			.ifPresent((given) -> make(sample, given));
	}

	private void make(Sample sample, Given given) {
		LocalDate due = ChinaTime.today(this.clock).plusDays(sample.left());
		By expert = new By(given.expert(), given.at());
		int place = this.recommendations.lastPlace(given.source().consultationId()) + 1;
		Recommendation made = new Recommendation(given.source(), true, place,
				new RecommendationData(sample.text(), given.source().assignmentId(), sample.unit(), due, 0), expert);
		made.give(expert);
		// Between the opinion and today.
		Instant later = given.at().plus(Duration.between(given.at(), this.clock.instant()).dividedBy(2));
		By secretary = new By(SECRETARY, later);
		AdoptionData adoption = new AdoptionData(sample.unit(), due, sample.words(), 0);
		switch (sample.status()) {
			case OPEN -> {
				// Nothing was decided yet.
			}
			case ADOPTED -> made.adopt(adoption, secretary);
			case PARTLY_ADOPTED -> made.adoptPartly(adoption, secretary);
			case REJECTED -> made.reject(String.valueOf(sample.words()), secretary);
			case IMPLEMENTED -> {
				made.adopt(new AdoptionData(sample.unit(), due, null, 0), secretary);
				made.implement(new ImplementationData(ChinaTime.day(later), sample.words(), sample.effect(),
						sample.effectUnit(), sample.effectWords(), 0), false, secretary);
			}
		}
		this.recommendations.save(made);
	}

	/** Whose opinion a sample belongs to. */
	private record Given(Source source, String expert, Instant at) {
	}

	/**
	 * A sample.
	 *
	 * @param title of the consultation
	 * @param left days until it is due, negative when that has passed
	 * @param words remark, reason or evidence
	 */
	private record Sample(String title, String text, String unit, int left, RecommendationStatus status,
			@org.jspecify.annotations.Nullable String words, @org.jspecify.annotations.Nullable String effect,
			@org.jspecify.annotations.Nullable String effectUnit,
			@org.jspecify.annotations.Nullable String effectWords) {
	}

}
