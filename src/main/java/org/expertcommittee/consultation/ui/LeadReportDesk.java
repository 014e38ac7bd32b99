package org.expertcommittee.consultation.ui;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.consultation.LeadReportService;
import org.expertcommittee.consultation.ReportData;
import org.expertcommittee.consultation.ReportItem;

/** The joint report as the lead expert has it: to write; the secretariat issues it. */
class LeadReportDesk implements ReportPanel.Desk {

	private static final long serialVersionUID = 1L;

	private final transient LeadReportService reports;

	private final long assignmentId;

	LeadReportDesk(LeadReportService reports, long assignmentId) {
		this.reports = reports;
		this.assignmentId = assignmentId;
	}

	@Override
	public List<ReportItem> versions() {
		return this.reports.versions(this.assignmentId);
	}

	@Override
	public ReportData compose() {
		return this.reports.compose(this.assignmentId);
	}

	@Override
	public void save(ReportData data) {
		this.reports.save(this.assignmentId, data);
	}

	@Override
	public String path() {
		return ConsultationNavigation.assignment(this.assignmentId);
	}

	@Override
	public List<AttachmentData> files(List<ReportItem> versions) {
		return List.of();
	}

	@Override
	public void addActs(ReportItem latest, Div acts) {
		// Issuing is the secretariat's.
	}

}
