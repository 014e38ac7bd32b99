package org.expertcommittee.consultation;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.attachment.AttachmentService;
import org.expertcommittee.attachment.FileKind;
import org.expertcommittee.attachment.Owner;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 综合意见 for the secretariat: written in versions, issued as Word and PDF. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class JointReportService {

	private static final String OWNER = "case-report";

	private final CaseVisibility visibility;

	private final CaseReportRepository reports;

	private final CaseReports writing;

	private final CaseReportFiles files;

	private final AttachmentService attachments;

	private final AuditTrail audit;

	private final CurrentUser currentUser;

	private final Clock clock;

	JointReportService(CaseVisibility visibility, CaseReportRepository reports, CaseReports writing,
			CaseReportFiles files, AttachmentService attachments, AuditTrail audit, CurrentUser currentUser,
			Clock clock) {
		this.visibility = visibility;
		this.reports = reports;
		this.writing = writing;
		this.files = files;
		this.attachments = attachments;
		this.audit = audit;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Every version, the latest first. */
	@Transactional(readOnly = true)
	public List<ReportItem> versions(long consultationId) {
		return this.writing.all(this.visibility.find(consultationId).requireId());
	}

	/**
	 * A first version out of the opinions; nothing is saved.
	 * @throws IllegalAct when no opinion is submitted
	 */
	@Transactional(readOnly = true)
	public ReportData compose(long consultationId) {
		return this.writing.compose(this.visibility.find(consultationId));
	}

	/**
	 * Saves the next version.
	 * @throws StaleData when somebody else saved one in between
	 */
	public void save(long consultationId, ReportData data) {
		this.writing.save(this.visibility.lock(consultationId), data);
	}

	/**
	 * 签发 of the latest version; its files never change afterwards.
	 * @param edition that was read before
	 * @throws StaleData when there is a later one
	 * @throws IllegalAct when it is issued already
	 */
	public void issue(long consultationId, int edition) {
		Consultation c = this.visibility.lock(consultationId);
		CaseReport report = this.reports.findFirstByConsultationIdOrderByEditionDesc(consultationId)
			.orElseThrow(() -> new NotFound("report of consultation " + consultationId));
		if (report.edition() != edition) {
			throw new StaleData("report of consultation " + consultationId);
		}
		report.issue(this.currentUser.displayName(), this.clock.instant());
		LocalDate today = ChinaTime.today(this.clock);
		String name = report.title() + "（" + today + "）";
		Owner owner = new Owner(OWNER, report.requireId());
		add(owner, name + ".docx", this.files.word(report, c.caseNumber(), today));
		add(owner, name + ".pdf", this.files.pdf(report, c.caseNumber(), today));
		c.reportIssued(report.title(), this.currentUser.displayName(), this.clock.instant());
		this.audit.act("consultation.reportIssue", c, c.caseNumber());
	}

	private void add(Owner owner, String name, byte[] content) {
		this.attachments.add(owner, FileKind.DOCUMENT, name, new ByteArrayInputStream(content));
	}

	/** The files of issued versions, by the version's id. */
	@Transactional(readOnly = true)
	public Map<Long, List<AttachmentData>> files(Collection<Long> reportIds) {
		List<Long> shown = reportIds.isEmpty() ? List.of() : this.reports.notOf(reportIds, this.visibility.hidden());
		return shown.isEmpty() ? Map.of() : this.attachments.ofAll(OWNER, shown);
	}

	/**
	 * Opens a file of an issued version; the download is recorded.
	 * @throws NotFound when this case has no such file
	 */
	public Download download(long consultationId, long fileId) {
		return this.writing.all(this.visibility.find(consultationId).requireId())
			.stream()
			.flatMap((report) -> this.attachments.of(new Owner(OWNER, report.id())).stream())
			.filter((file) -> file.id() == fileId)
			.findFirst()
			.map((file) -> new Download(file.fileName(), file.mediaType(), file.sizeBytes(),
					this.attachments.open(file.owner(), fileId)))
			.orElseThrow(() -> new NotFound("attachment " + fileId));
	}

}
