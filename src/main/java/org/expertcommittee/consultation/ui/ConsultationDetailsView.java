package org.expertcommittee.consultation.ui;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
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
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.FileField;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.MaskedText;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.consultation.CaseIntake;
import org.expertcommittee.consultation.CaseIntakeService;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.DeadlinePresetService;
import org.expertcommittee.consultation.DeadlineService;
import org.expertcommittee.consultation.ExpertWorkService;
import org.expertcommittee.consultation.JointReportService;
import org.expertcommittee.consultation.OpinionVersionItem;
import org.expertcommittee.consultation.OnlineCaseService;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.security.Access;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A case with everything about it. Names the components that only sections of other
 * features make, so that the bundle has them.
 */
@Route(ConsultationNavigation.LIST + "/:id([0-9]{1,18})")
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(Grid.class)
@Uses(IntegerField.class)
@Uses(MultiSelectComboBox.class)
@RolesAllowed(Access.SECRETARIAT)
@StyleSheet("styles-work.css")
@StyleSheet("styles-intake.css")
@StyleSheet("styles-deadline.css")
class ConsultationDetailsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	private static final String ASSIGN = "assign";

	private final ConsultationService consultations;

	private final EnterpriseService enterprises;

	private final IndustryService industries;

	private final transient CaseWorkService work;

	private final transient DeadlinePresetService presets;

	private final transient DeadlineService deadlines;

	private final transient CaseActing acting;

	private final transient ExpertWorkService expertWork;

	private final transient JointReportService reports;

	private final transient Validator validator;

	private final transient CaseIntakeService intakes;

	private final transient OnlineCaseService online;

	private final Clock clock;

	private final transient ObjectProvider<DetailsPanel> panels;

	private String title = "";

	ConsultationDetailsView(ConsultationService consultations, CaseWorkService work, DeadlinePresetService presets,
			DeadlineService deadlines, EnterpriseService enterprises, IndustryService industries,
			ExpertWorkService expertWork, JointReportService reports, CaseIntakeService intakes,
			OnlineCaseService online, CaseActing acting, Validator validator, Clock clock,
			ObjectProvider<DetailsPanel> panels) {
		this.consultations = consultations;
		this.work = work;
		this.presets = presets;
		this.deadlines = deadlines;
		this.enterprises = enterprises;
		this.industries = industries;
		this.acting = acting;
		this.expertWork = expertWork;
		this.reports = reports;
		this.intakes = intakes;
		this.online = online;
		this.validator = validator;
		this.clock = clock;
		this.panels = panels;
		addClassName("ec-page");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		try {
			long id = event.getRouteParameters().getLong("id").orElseThrow();
			show(id);
			if (event.getLocation().getQueryParameters().getParameters().containsKey(ASSIGN)) {
				assignAtOnce(id);
			}
		}
		catch (NotFound ex) {
			event.rerouteToError(NotFoundException.class);
		}
	}

	/** From the message that an expert declined. */
	private void assignAtOnce(long id) {
		ConsultationDetails c = this.consultations.details(id);
		if (c.status() == ConsultationStatus.ACCEPTED || c.status() == ConsultationStatus.ASSIGNED
				|| c.status() == ConsultationStatus.IN_PROGRESS) {
			actions(id).assign(c);
		}
	}

	private CaseActions actions(long id) {
		return this.acting.actions(() -> show(id));
	}

	private void show(long id) {
		ConsultationDetails c = this.consultations.details(id);
		this.title = c.title();
		removeAll();
		CaseActions actions = actions(id);
		CasePanels parts = new CasePanels(c, this.clock);
		Columns columns = new Columns();
		CaseIntake intake = this.intakes.intake(id);
		columns.left()
			.add(new NeedsPanel(c, intake, this.intakes, () -> show(id)), parts
				.experts(new ExpertActs(c, this.expertWork, this.clock, () -> show(id))::of, () -> actions.assign(c)));
		Map<Long, List<OpinionVersionItem>> submitted = this.expertWork.submitted(id);
		c.assignments().forEach((one) -> {
			List<OpinionVersionItem> versions = submitted.get(one.id());
			if (versions != null) {
				columns.left()
					.add(new OpinionReview(c, one, versions, this.expertWork, this.validator, this.clock,
							() -> show(id)));
			}
		});
		if (!submitted.isEmpty()) {
			columns.left()
				.add(new ReportPanel(
						new CaseReportDesk(this.reports, c, (text) -> actions.answer(c, text), () -> show(id)),
						c.status() != ConsultationStatus.CLOSED, this.validator, () -> show(id)));
		}
		if (c.answer() != null) {
			Span when = new Span(getTranslation("consultation.answered", Dates.moment(c.answeredAt())));
			when.addClassName("ec-secondary");
			columns.left()
				.add(new Panel(getTranslation("consultation.answer"), CasePanels.prose(c.answer())).withAside(when));
		}
		columns.left().add(files(c));
		DetailsPanel.addAll(this.panels, Subject.CONSULTATION, id, columns.left());
		Button extend = new Button(getTranslation("consultation.do.extend"), (event) -> actions.extend(c));
		extend.addThemeVariants(ButtonVariant.TERTIARY);
		extend.addClassName("ec-link-button");
		ClosingPanel.of(c, this.work).ifPresent(columns.right()::add);
		parts.countdown(new Div(extend)).ifPresent((ring) -> {
			Panel panel = new Panel();
			panel.add(ring);
			columns.right().add(panel);
		});
		columns.right()
			.add(new Panel(getTranslation("consultation.facts"), facts(c, intake)),
					new Panel(getTranslation("consultation.timeline"), parts.timeline()));
		add(header(c, intake, actions), parts.stepper(), columns);
	}

	private PageHeader header(ConsultationDetails c, CaseIntake intake, CaseActions actions) {
		PageHeader header = new PageHeader(c.title())
			.crumb(getTranslation("consultation.title"), ConsultationNavigation.LIST)
			.here(c.caseNumber())
			.badge(new StatusBadge(c.status()))
			.fact(c.enterprise().registered() ? new Anchor("enterprises/" + c.enterprise().id(), c.enterprise().name())
					: new Span(c.enterprise().name()))
			.fact(c.enterprise().kind())
			.fact(c.industry())
			.fact(getTranslation("consultation.fact.received", Dates.day(c.receivedOn())))
			.fact(getTranslation("consultation.fact.receivedBy", c.receivedBy()));
		if (intake.unverified()) {
			new OnlineActions(this.online, this.work, this.enterprises, this.validator, () -> show(c.id())).fill(header,
					c, intake);
			return header;
		}
		actions.fill(header, c);
		if (c.status() != ConsultationStatus.CLOSED) {
			header.menuAction(getTranslation("consultation.edit"),
					() -> edit(c.id(), c.status() != ConsultationStatus.SUBMITTED));
		}
		return header;
	}

	private Panel files(ConsultationDetails c) {
		Panel panel = new Panel(getTranslation("consultation.attachments"));
		if (c.files().isEmpty()) {
			panel.add(CasePanels.quiet(getTranslation("consultation.files.none")));
		}
		panel.add(new FileList(c.files(), ConsultationNavigation.details(c.id()), null));
		if (c.status() != ConsultationStatus.CLOSED) {
			panel.add(new FileField(FileList.MOST_FILES, Math.toIntExact(this.consultations.largestFile()),
					(name, content) -> this.consultations.attach(c.id(), name, content), FileList.endings())
				.afterwards(() -> show(c.id())));
		}
		return panel;
	}

	private Facts facts(ConsultationDetails c, CaseIntake intake) {
		Facts facts = new Facts().with(getTranslation("consultation.number"), c.caseNumber())
			.with(getTranslation("consultation.receivedThrough"), getTranslation(c.receivedThrough().messageKey()))
			.with(getTranslation("consultation.urgency"), new StatusBadge(c.urgency()))
			.with(getTranslation("consultation.deadline"), Dates.day(c.deadline()));
		CaseTimeFacts.add(facts, c.times());
		facts.with(getTranslation("consultation.contact"), intake.contactName())
			.with(getTranslation("consultation.contactPhone"),
					new MaskedText(getTranslation("consultation.contactPhone"), intake.maskedPhone(),
							() -> this.intakes.revealPhone(c.id())));
		if (intake.maskedEmail() != null) {
			facts.with(getTranslation("consultation.contactEmail"),
					new MaskedText(getTranslation("consultation.contactEmail"), intake.maskedEmail(),
							() -> this.intakes.revealEmail(c.id())));
		}
		CaseIntake.StatedEnterprise stated = intake.stated();
		if (stated != null) {
			facts.with(getTranslation("consultation.stated"), stated.name())
				.with(getTranslation("consultation.statedCode"), stated.creditCode());
		}
		if (c.satisfaction() != null) {
			facts.with(getTranslation("consultation.satisfaction"), getTranslation(c.satisfaction().messageKey()));
		}
		return facts;
	}

	private void edit(long id, boolean promised) {
		ConsultationForm form = new ConsultationForm(this.enterprises, this.industries, this.intakes, this.presets,
				this.deadlines, this.validator);
		form.edit(id, this.consultations.get(id), promised);
		form.reloadsFrom(() -> this.consultations.get(id));
		new FormDialog<>(getTranslation("consultation.edit"), form, (data) -> form.update(id, data), () -> {
			Notices.success(getTranslation("consultation.saved"));
			show(id);
		}).open();
	}

	@Override
	public String getPageTitle() {
		return this.title;
	}

}
