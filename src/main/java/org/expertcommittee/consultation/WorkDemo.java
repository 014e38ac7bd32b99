package org.expertcommittee.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work on the sample cases: messages, a draft of a joint report, and an opinion of 李晓
 * that was returned for completion.
 */
@Component
class WorkDemo implements DemoData {

	private static final String SECRETARY = "示例秘书01";

	private static final String ANSWERED_SOON = "品牌出海合规咨询（示例）";

	private static final String IN_WORK = "产学研联合实验室组建咨询（示例）";

	private final ConsultationRepository consultations;

	private final OpinionRepository opinions;

	private final CommentRepository comments;

	private final CaseReportRepository reports;

	private final CaseReports writing;

	private final ExpertService experts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	WorkDemo(ConsultationRepository consultations, OpinionRepository opinions, CommentRepository comments,
			CaseReportRepository reports, CaseReports writing, ExpertService experts, TransactionTemplate transaction,
			Clock clock) {
		this.consultations = consultations;
		this.opinions = opinions;
		this.comments = comments;
		this.reports = reports;
		this.writing = writing;
		this.experts = experts;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public int order() {
		return 51;
	}

	@Override
	public void create() {
		this.transaction.executeWithoutResult((status) -> find(ANSWERED_SOON).ifPresent(this::talkAndReport));
		this.transaction.executeWithoutResult((status) -> find(IN_WORK).ifPresent(this::complete));
	}

	private Optional<Consultation> find(String title) {
		return this.consultations.findAll().stream().filter((one) -> one.title().equals(title)).findFirst();
	}

	private void talkAndReport(Consultation c) {
		Assignment lead = c.assignments().getFirst();
		String expert = this.experts.find(lead.expertId()).map(ExpertName::name).orElse(SECRETARY);
		Instant now = this.clock.instant();
		this.comments.save(
				new AssignmentComment(lead, false, "示例：企业补充了目标市场清单，请一并考虑。", SECRETARY, now.minus(Duration.ofHours(5))));
		this.comments.save(new AssignmentComment(lead, true, "示例：收到，已在意见中说明。", expert, now.minus(Duration.ofHours(3))));
		ReportData composed = this.writing.compose(c);
		this.reports.save(new CaseReport(c.requireId(), 1,
				new ReportData(composed.title(), composed.text() + "示例结论：建议先完成目标市场合规清单，再分批备案。", 0), SECRETARY,
				now.minus(Duration.ofHours(1))));
	}

	private void complete(Consultation c) {
		ExpertName lixiao = this.experts.search("李晓", 5)
			.stream()
			.filter((one) -> one.name().equals("李晓"))
			.findFirst()
			.orElse(null);
		if (lixiao == null) {
			return;
		}
		Instant now = this.clock.instant();
		LocalDate today = ChinaTime.today(this.clock);
		Assignment part = c.assign(lixiao.id(), lixiao.name(), AssignmentPart.SUPPORT, today, today, SECRETARY,
				now.minus(Duration.ofHours(30)));
		part.work(WorkWay.ONLINE);
		this.consultations.flush();
		c.acceptAssignment(part, lixiao.name(), now.minus(Duration.ofHours(28)));
		Opinion opinion = this.opinions
			.save(new Opinion(part, "示例意见：建议由高校和企业共同出资设立联合实验室。", now.minus(Duration.ofHours(6))));
		c.submitOpinion(opinion, lixiao.name(), now.minus(Duration.ofHours(6)));
		c.returnOpinion(opinion, "示例：请补充出资比例和知识产权归属的建议。", today.plusDays(2), lixiao.name(), SECRETARY,
				now.minus(Duration.ofHours(2)));
		this.comments
			.save(new AssignmentComment(part, false, "示例：补充部分有两三段即可。", SECRETARY, now.minus(Duration.ofHours(2))));
	}

}
