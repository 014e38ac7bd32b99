package org.expertcommittee.consultation.ui;

import java.time.Clock;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.FileField;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.MaskedText;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.MyAssignment;
import org.expertcommittee.security.Access;
import org.springframework.beans.factory.ObjectProvider;

/** An own assignment: the need, the own opinion with its files, and what to do. */
@Route(ConsultationNavigation.MINE + "/:id([0-9]{1,18})")
@RolesAllowed(Access.EXPERT)
class MyAssignmentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	private static final int TYPING_PAUSE_MILLIS = 1500;

	private static final int MOST_CHARACTERS = 10_000;

	private final AssignmentService assignments;

	private final Clock clock;

	private final transient ObjectProvider<DetailsPanel> panels;

	private final TextArea opinion = new TextArea();

	private final Span saved = new Span();

	private String title = "";

	private long version;

	MyAssignmentView(AssignmentService assignments, Clock clock, ObjectProvider<DetailsPanel> panels) {
		this.assignments = assignments;
		this.clock = clock;
		this.panels = panels;
		addClassName("ec-page");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		try {
			long id = event.getRouteParameters().getLong("id").orElseThrow();
			show(id);
			this.opinion.addValueChangeListener((change) -> {
				if (change.isFromClient()) {
					save(id);
				}
			});
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
			.badge(AssignmentBadge.of(a.status(), a.suspended(), a.replyBy(), a.deadline(),
					ChinaTime.today(this.clock)))
			.fact(a.enterprise())
			.fact(a.kind())
			.fact(a.industry())
			.fact(getTranslation(a.part().messageKey()));
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
		boolean writable = a.status() == AssignmentStatus.ACCEPTED && !a.suspended();
		if (writable) {
			header.primary(getTranslation("consultation.my.submit"), Icons.SEND, () -> submit(id));
			columns.left().add(editor(a));
		}
		else if (a.submittedAt() != null) {
			Span when = new Span(Dates.moment(a.submittedAt()));
			when.addClassName("ec-secondary");
			columns.left()
				.add(new Panel(getTranslation("consultation.my.opinion"), CasePanels.prose(a.draft().text()),
						new FileList(a.ownFiles(), ConsultationNavigation.assignment(id), null))
					.withAside(when));
		}
		DetailsPanel.addAll(this.panels, Subject.ASSIGNMENT, id, columns.left());
		columns.right().add(new Panel(getTranslation("consultation.facts"), facts(a)));
		add(header, columns);
	}

	/** Below what is to be read first; both ways are one tap on a phone too. */
	private Div reply(MyAssignment a) {
		Button no = new Button(getTranslation("consultation.my.decline"), (event) -> decline(a));
		no.addClassName("ec-task-decline");
		Button yes = new Button(getTranslation("consultation.my.accept"), Icons.CHECK.create(), (event) -> {
			Acts.attempt(() -> this.assignments.accept(a.id()), getTranslation("consultation.my.accepted"));
			show(a.id());
		});
		yes.addThemeVariants(ButtonVariant.PRIMARY);
		yes.addClassName("ec-task-accept");
		Div reply = new Div(no, yes);
		reply.addClassNames("ec-task-actions", "ec-task-reply");
		return reply;
	}

	private Panel editor(MyAssignment a) {
		this.version = a.draft().version();
		this.opinion.setAriaLabel(getTranslation("consultation.my.opinion"));
		this.opinion.setPlaceholder(getTranslation("consultation.my.opinion.placeholder"));
		this.opinion.setValue(a.draft().text());
		this.opinion.setMinRows(10);
		this.opinion.setMaxLength(MOST_CHARACTERS);
		this.opinion.setWidthFull();
		this.opinion.setValueChangeMode(ValueChangeMode.TIMEOUT);
		this.opinion.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
		this.saved.setClassName("ec-secondary");
		this.saved.getElement().setAttribute("aria-live", "polite");
		tellSaved(a.draft());
		Div files = new Div();
		FileField upload = new FileField(FileList.MOST_FILES, Math.toIntExact(this.assignments.largestFile()),
				(name, content) -> {
					this.assignments.attach(a.id(), name, content);
					showFiles(files, a.id());
				}, FileList.ENDINGS);
		showFiles(files, a.id());
		return new Panel(getTranslation("consultation.my.opinion"), this.opinion, files, upload).withAside(this.saved);
	}

	/** Only the files, so that what is being written stays untouched. */
	private void showFiles(Div box, long id) {
		box.removeAll();
		box.add(new FileList(this.assignments.get(id).ownFiles(), ConsultationNavigation.assignment(id), (file) -> {
			Acts.attempt(() -> this.assignments.removeFile(id, file.id()));
			showFiles(box, id);
		}));
	}

	private void tellSaved(MyAssignment.Draft draft) {
		this.saved.setText((draft.savedAt() != null)
				? getTranslation("consultation.my.savedAt", Dates.near(draft.savedAt(), this.clock))
				: getTranslation("consultation.my.notSaved"));
	}

	private boolean save(long id) {
		return Acts.attempt(() -> {
			MyAssignment.Draft draft = this.assignments.saveDraft(id, this.opinion.getValue(), this.version);
			this.version = draft.version();
			tellSaved(draft);
		});
	}

	private void submit(long id) {
		Confirm.ask(getTranslation("consultation.my.submit.title"), getTranslation("consultation.my.submit.text"),
				getTranslation("consultation.my.submit"), () -> {
					if (Acts.attempt(() -> this.assignments.submit(id, this.opinion.getValue(), this.version),
							getTranslation("consultation.my.submitted"))) {
						show(id);
					}
				});
	}

	private void decline(MyAssignment a) {
		new ReasonDialog(getTranslation("consultation.my.decline") + " " + a.title(),
				getTranslation("consultation.my.decline.text"), getTranslation("consultation.my.decline"), (why) -> {
					this.assignments.decline(a.id(), why);
					Notices.success(getTranslation("consultation.my.declined"));
					show(a.id());
				})
			.open();
	}

	private Facts facts(MyAssignment a) {
		Facts facts = new Facts().with(getTranslation("consultation.number"), a.caseNumber())
			.with(getTranslation("consultation.enterprise"), a.enterprise())
			.with(getTranslation("consultation.urgency"), new StatusBadge(a.urgency()))
			.with(getTranslation("consultation.assign.replyBy"), Dates.day(a.replyBy()))
			.with(getTranslation("consultation.deadline"), Dates.day(a.deadline()));
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
