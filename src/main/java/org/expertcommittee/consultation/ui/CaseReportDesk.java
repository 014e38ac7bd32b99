package org.expertcommittee.consultation.ui;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.JointReportService;
import org.expertcommittee.consultation.ReportData;
import org.expertcommittee.consultation.ReportItem;

/** The joint report as the secretariat has it: to issue, and to answer with. */
class CaseReportDesk implements ReportPanel.Desk {

	private static final long serialVersionUID = 1L;

	/** What comes after the last heading of the first level. */
	private static final Pattern LAST_PART = Pattern.compile("(?s).*(?:^|\\n)[一二三四五六七八九十]+、[^\\n]*\\n(.*)");

	private final transient JointReportService reports;

	private final transient ConsultationDetails c;

	private final SerializableConsumer<String> answer;

	private final SerializableRunnable done;

	CaseReportDesk(JointReportService reports, ConsultationDetails c, SerializableConsumer<String> answer,
			SerializableRunnable done) {
		this.reports = reports;
		this.c = c;
		this.answer = answer;
		this.done = done;
	}

	@Override
	public List<ReportItem> versions() {
		return this.reports.versions(this.c.id());
	}

	@Override
	public ReportData compose() {
		return this.reports.compose(this.c.id());
	}

	@Override
	public void save(ReportData data) {
		this.reports.save(this.c.id(), data);
	}

	@Override
	public String path() {
		return ConsultationNavigation.details(this.c.id());
	}

	@Override
	public List<AttachmentData> files(List<ReportItem> versions) {
		return this.reports.files(versions.stream().filter(ReportItem::issued).map(ReportItem::id).toList())
			.values()
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	@Override
	public void addActs(ReportItem latest, Div acts) {
		if (!latest.issued() && this.c.status() != ConsultationStatus.CLOSED) {
			acts.add(new Button(Translate.text("consultation.report.issue"), Icons.STAMP.create(),
					(event) -> issue(latest)));
		}
		if (this.c.status() == ConsultationStatus.IN_PROGRESS) {
			acts.add(new Button(Translate.text("consultation.report.answer"), Icons.SEND.create(),
					(event) -> this.answer.accept(conclusion(latest.text()))));
		}
	}

	private void issue(ReportItem latest) {
		Confirm.ask(Translate.text("consultation.report.issueTitle", latest.title()),
				Translate.text("consultation.report.issueText"), Translate.text("consultation.report.issue"), () -> {
					Acts.attempt(() -> this.reports.issue(this.c.id(), latest.edition()),
							Translate.text("consultation.report.issuedDone"));
					this.done.run();
				});
	}

	/** The last part, which is the conclusion; the whole text when there is none. */
	static String conclusion(String text) {
		Matcher last = LAST_PART.matcher(text);
		return (last.matches() && !last.group(1).isBlank()) ? last.group(1).strip() : text.strip();
	}

}
