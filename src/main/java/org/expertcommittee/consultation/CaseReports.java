package org.expertcommittee.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.ChineseNumerals;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.base.Texts;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.CurrentUser;
import org.springframework.stereotype.Component;

/**
 * The joint report of a case. Callers have locked the case and checked that this person
 * may write it.
 */
@Component
class CaseReports {

	private static final int LONGEST_TITLE = 80;

	private final CaseReportRepository reports;

	private final OpinionVersionRepository versions;

	private final ExpertService experts;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Texts texts;

	private final Clock clock;

	CaseReports(CaseReportRepository reports, OpinionVersionRepository versions, ExpertService experts,
			AuditTrail audit, Checks checks, CurrentUser currentUser, Texts texts, Clock clock) {
		this.reports = reports;
		this.versions = versions;
		this.experts = experts;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.texts = texts;
		this.clock = clock;
	}

	/** Every version, the latest first. */
	List<ReportItem> all(long consultationId) {
		return this.reports.findByConsultationIdOrderByEditionDesc(consultationId)
			.stream()
			.map(CaseReport::toItem)
			.toList();
	}

	/**
	 * What a first version may look like: the need, each expert's opinion as it stands,
	 * and room for the conclusion.
	 * @throws IllegalAct when no opinion is submitted
	 */
	ReportData compose(Consultation c) {
		List<OpinionVersion> latest = this.versions.submittedOfCase(c.requireId())
			.stream()
			.collect(Collectors.toMap((version) -> version.assignment().requireId(), (version) -> version,
					(first, later) -> first, java.util.LinkedHashMap::new))
			.values()
			.stream()
			.toList();
		if (latest.isEmpty()) {
			throw new IllegalAct("consultation.refused.reportWithoutOpinion");
		}
		Map<Long, ExpertName> names = this.experts
			.names(latest.stream().map((version) -> version.assignment().expertId()).toList());
		StringBuilder text = new StringBuilder();
		heading(text, 1, "consultation.report.need");
		text.append(c.need()).append('\n');
		heading(text, 2, "consultation.report.opinions");
		for (int i = 0; i < latest.size(); i++) {
			OpinionVersion version = latest.get(i);
			ExpertName expert = names.get(version.assignment().expertId());
			String who = (expert == null) ? ""
					: (expert.title() != null) ? expert.name() + "（" + expert.title() + "）" : expert.name();
			text.append('（').append(ChineseNumerals.count(i + 1)).append('）').append(who).append('\n');
			text.append(version.text()).append('\n');
		}
		heading(text, 3, "consultation.report.conclusion");
		String title = word("consultation.report.titleOf", c.title());
		int length = title.codePointCount(0, title.length());
		return new ReportData(title.substring(0, title.offsetByCodePoints(0, Math.min(length, LONGEST_TITLE))),
				text.toString(), 0);
	}

	private void heading(StringBuilder text, int number, String key) {
		text.append(ChineseNumerals.count(number)).append('、').append(word(key)).append('\n');
	}

	private String word(String key, Object... args) {
		return this.texts.get(key, Texts.CHINESE, args);
	}

	/**
	 * Saves the next version.
	 * @throws StaleData when somebody else saved one in between
	 */
	void save(Consultation c, ReportData data) {
		this.checks.valid(data);
		if (c.status() == ConsultationStatus.CLOSED) {
			throw new IllegalAct("consultation.refused.reportClosed");
		}
		int last = this.reports.findFirstByConsultationIdOrderByEditionDesc(c.requireId())
			.map(CaseReport::edition)
			.orElse(0);
		if (last != data.version()) {
			throw new StaleData("report of consultation " + c.getId());
		}
		this.reports
			.save(new CaseReport(c.requireId(), last + 1, data, this.currentUser.displayName(), this.clock.instant()));
		this.audit.act("consultation.reportSave", c, c.caseNumber());
	}

}
