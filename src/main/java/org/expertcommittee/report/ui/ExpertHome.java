package org.expertcommittee.report.ui;

import java.time.Clock;
import java.util.List;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.EmptyState;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.certificate.CertificateFileService;
import org.expertcommittee.certificate.CertificateListItem;
import org.expertcommittee.consultation.AssignmentListItem;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.report.ui.TodoList.Todo;
import org.springframework.stereotype.Component;

/** An expert's part of the home page. */
@Component
class ExpertHome {

	private static final int MOST = 8;

	private final AssignmentService assignments;

	private final CertificateFileService certificates;

	private final Clock clock;

	ExpertHome(AssignmentService assignments, CertificateFileService certificates, Clock clock) {
		this.assignments = assignments;
		this.certificates = certificates;
		this.clock = clock;
	}

	void fill(Div page) {
		List<Todo> open = this.assignments.open(MOST).stream().map(ExpertHome::todo).toList();
		Panel tasks = new Panel(Translate.text("report.myTasks"));
		tasks.withAside(new Anchor("my/assignments", Translate.text("report.seeAll")));
		tasks.add(open.isEmpty()
				? new EmptyState(Icons.INBOX, Translate.text("report.noTasks"), Translate.text("report.noTasks.next"))
				: new TodoList(open, ChinaTime.today(this.clock)));

		Panel mine = new Panel(Translate.text("report.myCertificates"));
		mine.withAside(new Anchor("my/certificates", Translate.text("report.seeAll")));
		List<CertificateListItem> certificates = this.certificates.mine();
		if (certificates.isEmpty()) {
			mine.add(new EmptyState(Icons.AWARD, Translate.text("report.noCertificates"),
					Translate.text("report.noCertificates.next")));
		}
		certificates.stream().limit(MOST).forEach((item) -> mine.add(row(item)));
		page.add(Columns.of(tasks, mine));
	}

	private static Todo todo(AssignmentListItem item) {
		boolean reply = item.status() == AssignmentStatus.PENDING;
		return new Todo(reply ? item.replyBy() : item.deadline(), item.title(), item.enterprise(), item.status(),
				Translate.text(reply ? "report.act.REPLY" : "report.act.WRITE"), "my/assignments/" + item.id(),
				item.suspended() ? null : item.left());
	}

	private static Div row(CertificateListItem item) {
		Anchor number = new Anchor("certificates/" + item.id(),
				(item.number() != null) ? item.number() : item.officeName());
		Span period = new Span(item.officeName() + " " + Dates.period(item.startsOn(), item.endsOn()));
		period.addClassName("ec-secondary");
		Div words = new Div(number, period);
		words.addClassName("ec-lines");
		Div row = new Div(words, new StatusBadge(item.state()));
		row.addClassName("ec-home-row");
		return row;
	}

}
