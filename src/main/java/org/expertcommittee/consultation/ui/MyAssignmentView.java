package org.expertcommittee.consultation.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.FileList;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.MaskedText;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.LeadReportService;
import org.expertcommittee.consultation.MyAssignment;
import org.expertcommittee.consultation.MyCommentService;
import org.expertcommittee.consultation.MyOpinionService;
import org.expertcommittee.consultation.OpinionVersionItem;
import org.expertcommittee.security.Access;
import org.springframework.beans.factory.ObjectProvider;

/** An own assignment: the need, the own opinion with its files, and what to do. */
@Route(ConsultationNavigation.MINE + "/:id([0-9]{1,18})")
@RolesAllowed(Access.EXPERT)
@StyleSheet("styles-work.css")
class MyAssignmentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	private final AssignmentService assignments;

	private final MyOpinionService opinions;

	private final MyCommentService comments;

	private final transient LeadReportService reports;

	private final transient Validator validator;

	private final Clock clock;

	private final transient ObjectProvider<DetailsPanel> panels;

	private String title = "";

	MyAssignmentView(AssignmentService assignments, MyOpinionService opinions, MyCommentService comments,
			LeadReportService reports, Validator validator, Clock clock, ObjectProvider<DetailsPanel> panels) {
		this.assignments = assignments;
		this.opinions = opinions;
		this.comments = comments;
		this.reports = reports;
		this.validator = validator;
		this.clock = clock;
		this.panels = panels;
		addClassName("ec-page");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		try {
			show(event.getRouteParameters().getLong("id").orElseThrow());
		}
		catch (NotFound ex) {
			event.rerouteToError(NotFoundException.class);
		}
	}

	private void show(long id) {
		MyAssignment a = this.assignments.get(id);
		this.title = a.title();
		removeAll();
		PageHeader header = new PageHeader(a.title())
			.crumb(getTranslation("consultation.my.title"), ConsultationNavigation.MINE)
			.here(a.caseNumber())
			.badge(AssignmentBadge.of(a.status(), a.suspended(), a.left()))
			.fact(a.enterprise())
			.fact(a.kind())
			.fact(a.industry())
			.fact(getTranslation(a.part().messageKey()))
			.fact(getTranslation(a.way().messageKey()));
		Columns columns = new Columns();
		columns.left().add(new Panel(getTranslation("consultation.need"), CasePanels.prose(a.need())));
		if (!a.files().isEmpty()) {
			columns.left()
				.add(new Panel(getTranslation("consultation.my.caseFiles"),
						new FileList(a.files(), ConsultationNavigation.assignment(id), null)));
		}
		if (a.status() == AssignmentStatus.PENDING && !a.suspended()) {
			columns.left().add(reply(a));
		}
		if (a.status().open()) {
			header.menuAction(getTranslation("consultation.declaration.conflict"), () -> declareTie(id));
		}
		List<OpinionVersionItem> versions = this.opinions.versions(id);
		boolean writable = a.status() == AssignmentStatus.ACCEPTED && !a.suspended();
		if (writable) {
			returned(versions).ifPresent(columns.left()::add);
			OpinionEditor editor = new OpinionEditor(a, this.assignments, this.opinions, this.clock);
			header.primary(getTranslation("consultation.my.submit"), Icons.SEND, () -> submit(id, editor));
			columns.left().add(editor);
		}
		else if (a.submittedAt() != null) {
			Span when = new Span(Dates.moment(a.submittedAt()));
			when.addClassName("ec-secondary");
			columns.left()
				.add(new Panel(getTranslation("consultation.my.opinion"), CasePanels.prose(a.draft().text()),
						new FileList(a.ownFiles(), ConsultationNavigation.assignment(id), null))
					.withAside(when));
		}
		boolean history = versions.size() > (writable ? 0 : 1);
		if (history) {
			columns.left()
				.add(new Panel(getTranslation("consultation.version.all", versions.size()),
						new OpinionVersions(versions)));
		}
		if (this.reports.mayWrite(id)) {
			columns.left()
				.add(new ReportPanel(new LeadReportDesk(this.reports, id), !a.suspended(), this.validator,
						() -> show(id)));
		}
		boolean takesPart = a.status().open() || a.status() == AssignmentStatus.SUBMITTED;
		columns.left()
			.add(new Panel(getTranslation("consultation.comment.title"), new CommentThread(() -> this.comments.open(id),
					(text) -> this.comments.write(id, text), true, takesPart, this.clock)));
		DetailsPanel.addAll(this.panels, Subject.ASSIGNMENT, id, columns.left());
		columns.right().add(new Panel(getTranslation("consultation.facts"), facts(a)));
		add(header, columns);
	}

	/** What the secretariat misses in the version before. */
	private Optional<Div> returned(List<OpinionVersionItem> versions) {
		return versions.stream()
			.filter((one) -> one.submitted())
			.findFirst()
			.filter((one) -> one.returnReason() != null)
			.map((one) -> {
				Div hint = new Div(getTranslation("consultation.return.told", Dates.moment(one.returnedAt()),
						Dates.day(one.submitBy()), String.valueOf(one.returnReason())));
				hint.addClassNames("ec-hint", "ec-amber", "ec-work-returned");
				hint.getElement().setAttribute("role", "status");
				return hint;
			});
	}

	/** Below what is to be read first; both ways are one tap on a phone too. */
	private Div reply(MyAssignment a) {
		Button no = new Button(getTranslation("consultation.my.decline"), (event) -> DeclineDialog
			.open(this.assignments, a.id(), a.title(), () -> declareTie(a.id()), () -> show(a.id())));
		no.addClassName("ec-task-decline");
		Button yes = new Button(getTranslation("consultation.my.accept"), Icons.CHECK.create(), (event) -> {
			new AcceptDialog(this.assignments, a.id(), a.title(), () -> declareTie(a.id()), () -> show(a.id()),
					() -> show(a.id()))
				.open();
		});
		yes.addThemeVariants(ButtonVariant.PRIMARY);
		yes.addClassName("ec-task-accept");
		Div reply = new Div(no, yes);
		reply.addClassNames("ec-task-actions", "ec-task-reply");
		return reply;
	}

	private void declareTie(long id) {
		TieDialog.open(this.assignments, id, this.validator,
				() -> getUI().ifPresent((ui) -> ui.navigate(ConsultationNavigation.MINE)));
	}

	private void submit(long id, OpinionEditor editor) {
		Confirm.ask(getTranslation("consultation.my.submit.title"), getTranslation("consultation.my.submit.text"),
				getTranslation("consultation.my.submit"), () -> {
					if (editor.submit()) {
						Notices.success(getTranslation("consultation.my.submitted"));
						show(id);
					}
				});
	}

	private Facts facts(MyAssignment a) {
		Facts facts = new Facts().with(getTranslation("consultation.number"), a.caseNumber())
			.with(getTranslation("consultation.enterprise"), a.enterprise())
			.with(getTranslation("consultation.urgency"), new StatusBadge(a.urgency()))
			.with(getTranslation("consultation.assign.replyBy"), Dates.day(a.replyBy()))
			.with(getTranslation("consultation.deadline"), Dates.day(a.deadline()));
		if (!a.dueOn().equals(a.deadline())) {
			facts.with(getTranslation("consultation.return.submitBy"), Dates.day(a.dueOn()));
		}
		if (a.status() == AssignmentStatus.ACCEPTED || a.status() == AssignmentStatus.SUBMITTED) {
			facts.with(getTranslation("consultation.contact"), a.contactName())
				.with(getTranslation("consultation.contactPhone"),
						new MaskedText(getTranslation("consultation.contactPhone"), a.maskedPhone(),
								() -> this.assignments.revealPhone(a.id())));
		}
		if (a.declineReason() != null) {
			facts.with(getTranslation("base.reason"), a.declineReason());
		}
		return facts;
	}

	@Override
	public String getPageTitle() {
		return this.title;
	}

}
