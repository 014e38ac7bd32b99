package org.expertcommittee.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.LaunchFacts;
import org.expertcommittee.calendar.WorkingDays;
import org.expertcommittee.committee.IndustryItem;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The sample consultation of the launch, assigned to 李晓, and others in every state with
 * days around today. All of them say 示例.
 */
@Component
class ConsultationDemo implements DemoData {

	/** The sample whose expert asks for more time. */
	private static final int LEFT_WHEN_ASKING = 3;

	private static final String SECRETARY = "示例秘书01";

	private static final List<String> ENTERPRISES = List.of("中原美谷", "咏达电机", "河科大科创中心");

	/**
	 * Title, enterprise, industry, state, days since receipt, days until the deadline.
	 */
	private static final List<Sample> SAMPLES = List.of(
			new Sample("中试平台设备选型咨询（示例）", 0, "美妆与中国成分", ConsultationStatus.CLOSED, 52, -35, Urgency.NORMAL),
			new Sample("电机绕组工艺改进咨询（示例）", 1, "电机与智能装备", ConsultationStatus.CLOSED, 45, -28, Urgency.NORMAL),
			new Sample("专利转化方式咨询（示例）", 2, "教育科技", ConsultationStatus.CLOSED, 38, -20, Urgency.URGENT),
			new Sample("功效评价与备案衔接咨询（示例）", 0, "生物医药", ConsultationStatus.IN_FOLLOW_UP, 30, -12, Urgency.NORMAL),
			new Sample("厂区余热回收方案咨询（示例）", 1, "新材料", ConsultationStatus.IN_FOLLOW_UP, 26, -9, Urgency.NORMAL),
			new Sample("科技型企业培育政策咨询（示例）", 2, "数字经济", ConsultationStatus.ANSWERED, 18, -2, Urgency.NORMAL),
			new Sample("品牌出海合规咨询（示例）", 0, "商贸物流", ConsultationStatus.IN_PROGRESS, 17, -2, Urgency.URGENT),
			new Sample("二期产线节能改造咨询（示例）", 1, "电机与智能装备", ConsultationStatus.IN_PROGRESS, 12, 3, Urgency.NORMAL),
			new Sample("产学研联合实验室组建咨询（示例）", 2, "教育科技", ConsultationStatus.IN_PROGRESS, 8, 7, Urgency.NORMAL),
			new Sample("包装材料环保替代咨询（示例）", 0, "新材料", ConsultationStatus.SUSPENDED, 14, 5, Urgency.NORMAL),
			new Sample("电机能效标准升级咨询（示例）", 1, "电机与智能装备", ConsultationStatus.ASSIGNED, 4, 10, Urgency.VERY_URGENT),
			new Sample("孵化载体运营模式咨询（示例）", 2, "商贸物流", ConsultationStatus.ACCEPTED, 3, 12, Urgency.NORMAL),
			new Sample("原料溯源系统建设咨询（示例）", 0, "数字经济", ConsultationStatus.SUBMITTED, 1, 14, Urgency.URGENT),
			new Sample("技能人才培训咨询（示例）", 1, "教育科技", ConsultationStatus.SUBMITTED, 0, 15, Urgency.NORMAL),
			new Sample("临时用电扩容咨询（示例）", 2, "城市建设", ConsultationStatus.RETURNED, 9, 6, Urgency.NORMAL));

	private final ConsultationRepository consultations;

	private final OpinionRepository opinions;

	private final CaseNumbers numbers;

	private final CaseNeeds needs;

	private final CaseTimer timer;

	private final WorkingDays days;

	private final ExtensionRepository extensions;

	private final EnterpriseService enterprises;

	private final IndustryService industries;

	private final ExpertService experts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ConsultationDemo(ConsultationRepository consultations, OpinionRepository opinions, CaseNumbers numbers,
			CaseNeeds needs, CaseTimer timer, WorkingDays days, ExtensionRepository extensions,
			EnterpriseService enterprises, IndustryService industries, ExpertService experts,
			TransactionTemplate transaction, Clock clock) {
		this.consultations = consultations;
		this.opinions = opinions;
		this.numbers = numbers;
		this.needs = needs;
		this.timer = timer;
		this.days = days;
		this.extensions = extensions;
		this.enterprises = enterprises;
		this.industries = industries;
		this.experts = experts;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public int order() {
		return 50;
	}

	@Override
	public void create() {
		List<ExpertName> all = this.experts.search("示例专家", 10);
		SAMPLES.forEach((sample) -> this.transaction.executeWithoutResult((status) -> make(sample, all)));
		this.transaction.executeWithoutResult((status) -> makeLaunchSample());
	}

	/** As the launch facts assume it: it waits for 李晓's answer. */
	private void makeLaunchSample() {
		JsonNode launch = LaunchFacts.read().path("assumed").path("sampleConsultation");
		LocalDate today = ChinaTime.today(this.clock);
		Instant now = this.clock.instant();
		Consultation c = save(launch.path("title").asString(), launch.path("need").asString(),
				launch.path("enterprise").asString(), launch.path("industry").asString(), Urgency.NORMAL, today,
				worked(today.plusDays(15), 1), now);
		c.accept(SECRETARY, now);
		String name = launch.path("expert").asString();
		this.experts.search(name, 10)
			.stream()
			.filter((expert) -> expert.name().equals(name))
			.findFirst()
			.ifPresent((expert) -> c.assign(expert.id(), name, AssignmentPart.LEAD, this.days.plus(today, 2), today,
					SECRETARY, now));
	}

	private void make(Sample sample, List<ExpertName> all) {
		LocalDate today = ChinaTime.today(this.clock);
		LocalDate received = worked(today.minusDays(sample.age()), -1);
		Steps steps = new Steps(received, this.clock.instant());
		Consultation c = save(sample.title(), "示例需求：请就“" + sample.title().replace("（示例）", "") + "”的现状、可行路径和实施次序给出意见。",
				ENTERPRISES.get(sample.enterprise()), sample.industry(), sample.urgency(), received,
				worked(today.plusDays(sample.left()), 1), steps.soon());
		if (sample.status() == ConsultationStatus.SUBMITTED) {
			return;
		}
		if (sample.status() == ConsultationStatus.RETURNED) {
			c.giveBack("示例：请补充用电负荷说明", SECRETARY, steps.soon());
			return;
		}
		c.accept(SECRETARY, steps.soon());
		if (sample.status() == ConsultationStatus.ACCEPTED || all.isEmpty()) {
			return;
		}
		ExpertName expert = all.get(sample.age() % all.size());
		Instant assigned = steps.soon();
		LocalDate day = ChinaTime.day(assigned);
		Assignment lead = c.assign(expert.id(), expert.name(), AssignmentPart.LEAD, replyBy(sample, day, today), day,
				SECRETARY, assigned);
		if (sample.status() == ConsultationStatus.ASSIGNED) {
			return;
		}
		c.acceptAssignment(lead, expert.name(), steps.next());
		if (sample.status() == ConsultationStatus.SUSPENDED) {
			c.suspend("示例：企业补充检测数据，暂缓办理", SECRETARY, steps.next());
			return;
		}
		if (sample.status() == ConsultationStatus.IN_PROGRESS && sample.left() > 0) {
			if (sample.left() == LEFT_WHEN_ASKING) {
				ask(c, lead, expert.name(), steps.next());
			}
			return;
		}
		this.consultations.flush();
		Instant written = steps.next();
		Opinion opinion = this.opinions.save(new Opinion(lead, "示例意见：先小试验证，再分步实施，并同步完善检测与备案材料。", written));
		c.submitOpinion(opinion, expert.name(), written);
		if (sample.status() == ConsultationStatus.IN_PROGRESS) {
			return;
		}
		c.answer("示例反馈：已将专家意见整理反馈企业。", SECRETARY, steps.next());
		if (sample.status() == ConsultationStatus.ANSWERED) {
			return;
		}
		c.startFollowUp(SECRETARY, steps.next());
		if (sample.status() == ConsultationStatus.CLOSED) {
			c.followUp(Satisfaction.SATISFIED, "示例：企业表示意见可行", null, SECRETARY, steps.next());
			c.close(SECRETARY, steps.next());
		}
	}

	private void ask(Consultation c, Assignment lead, String expert, Instant at) {
		this.consultations.flush();
		LocalDate wanted = worked(c.deadline().plusDays(7), 1);
		String reason = "示例：需到同类企业现场比对后再出意见";
		c.extensionAsked(wanted, reason, expert, at);
		this.extensions.save(new ExtensionRequest(lead, wanted, reason, expert, at));
	}

	private LocalDate replyBy(Sample sample, LocalDate assigned, LocalDate today) {
		return (sample.status() == ConsultationStatus.ASSIGNED) ? today : this.days.plus(assigned, 3);
	}

	/** That day, or the next one in the direction on which offices work. */
	private LocalDate worked(LocalDate day, int direction) {
		return this.days.isWorkingDay(day) ? day : worked(day.plusDays(direction), direction);
	}

	private Consultation save(String title, String need, String enterprise, String industry, Urgency urgency,
			LocalDate received, LocalDate deadline, Instant at) {
		ConsultationData data = new ConsultationData(this.enterprises.findByName(enterprise).orElseThrow().id(), title,
				need, industryId(industry), urgency, received, SECRETARY, Channel.VISIT, deadline, null,
				Complexity.ORDINARY, "示例：与企业约定", 0);
		Consultation c = this.consultations.save(new Consultation(
				this.numbers.next(ChinaTime.today(this.clock).getYear()), data, received, SECRETARY, at));
		this.needs.follow(c);
		this.timer.promise(c, data, true);
		return c;
	}

	private @Nullable Long industryId(String name) {
		return this.industries.all()
			.stream()
			.filter((one) -> one.name().equals(name))
			.map(IndustryItem::id)
			.findFirst()
			.orElse(null);
	}

	/**
	 * A sample.
	 *
	 * @param enterprise place in the list of enterprises
	 * @param age days since it came in
	 * @param left days until its deadline, negative when that has passed
	 */
	private record Sample(String title, int enterprise, String industry, ConsultationStatus status, int age, int left,
			Urgency urgency) {
	}

	/** Moments of a case's acts in office hours, spread between its receipt and now. */
	private static final class Steps {

		private static final int MOST_ACTS = 10;

		private static final Duration OPENING = Duration.ofHours(9);

		/** Office hours are a third of a day. */
		private static final int OFFICE_HOURS = 3;

		private final Duration step;

		private final Instant now;

		private Instant moment;

		private Steps(LocalDate received, Instant now) {
			this.moment = ChinaTime.startOf(received);
			this.now = now;
			this.step = Duration.between(this.moment, now).dividedBy(MOST_ACTS);
		}

		/** Some minutes after the act before. */
		private Instant soon() {
			this.moment = this.moment.plus(Duration.ofHours(1));
			return inOfficeHours();
		}

		private Instant next() {
			this.moment = this.moment.plus(this.step);
			return inOfficeHours();
		}

		private Instant inOfficeHours() {
			Instant midnight = ChinaTime.startOf(ChinaTime.day(this.moment));
			Instant at = midnight.plus(OPENING).plus(Duration.between(midnight, this.moment).dividedBy(OFFICE_HOURS));
			return at.isAfter(this.now) ? this.now : at;
		}

	}

}
