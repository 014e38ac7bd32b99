package org.expertcommittee.consultation.ui;

import java.util.HashMap;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.ShortRow;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.CaseRecusalService;
import org.expertcommittee.consultation.RecusalOverview;
import org.expertcommittee.recusal.Conflict;
import org.expertcommittee.recusal.Hint;
import org.expertcommittee.recusal.RecusalService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;

/** 回避核查 on a case's page: what was checked, who has to stay away, what was waived. */
@org.springframework.stereotype.Component
class RecusalCasePanel implements DetailsPanel {

	private static final int ORDER = 20;

	private final CaseRecusalService cases;

	private final RecusalService recusals;

	private final CurrentUser currentUser;

	private final Validator validator;

	RecusalCasePanel(CaseRecusalService cases, RecusalService recusals, CurrentUser currentUser, Validator validator) {
		this.cases = cases;
		this.recusals = recusals;
		this.currentUser = currentUser;
		this.validator = validator;
	}

	@Override
	public Subject subject() {
		return Subject.CONSULTATION;
	}

	@Override
	public int order() {
		return ORDER;
	}

	@Override
	public boolean visible() {
		return this.currentUser.has(Role.SECRETARIAT);
	}

	@Override
	public Component create(long id) {
		RecusalOverview o = this.cases.overview(id);
		Button project = new Button(t("project"), (event) -> chooseProject(id, o.projectId()));
		Panel panel = new Panel(t("title")).withAside(project);
		if (o.creditCode() == null) {
			panel.add(hint(t("noCode", o.enterprise())));
		}
		o.hints().forEach((hint) -> panel.add(hint(words(hint))));
		panel.add(new Facts().with(Translate.text("recusal.creditCode"), o.creditCode())
			.with(Translate.text("recusal.project"), o.project()));
		Div rows = new Div();
		rows.addClassName("ec-rows");
		o.asked().forEach((one) -> rows.add(asked(one)));
		o.waivers().forEach((one) -> rows.add(waiver(id, one)));
		o.conflicts().forEach((one) -> rows.add(conflict(id, one, o.open())));
		if (o.conflictCount() > o.conflicts().size()) {
			rows.add(CasePanels.quiet(t("more", o.conflictCount())));
		}
		if (o.conflicts().isEmpty()) {
			rows.add(CasePanels.quiet(t("none")));
		}
		panel.add(rows);
		return panel;
	}

	private static String words(Hint hint) {
		return Translate.text(hint.messageKey(), hint.ofExpert(), hint.ofCase());
	}

	private static Paragraph hint(String text) {
		Paragraph paragraph = new Paragraph(text);
		paragraph.addClassNames("ec-hint", "ec-amber");
		return paragraph;
	}

	private static ShortRow asked(RecusalOverview.Asked one) {
		StatusBadge badge = (one.status() == AssignmentStatus.RECUSED) ? new StatusBadge(AssignmentStatus.RECUSED)
				: one.conflict() ? new StatusBadge(Tone.RED, t("conflict"), "triangle-alert")
						: new StatusBadge(Tone.GREEN, t("passed"), "check");
		String declared = (one.declaredVersion() != null)
				? t("declared", Dates.moment(one.declaredAt()), one.declaredVersion()) : t("notDeclared");
		return row(one.name(), badge, declared);
	}

	private ShortRow conflict(long id, RecusalOverview.Conflicting one, boolean open) {
		ShortRow row = row(one.name(), new StatusBadge(Tone.AMBER, t("stays"), "user-x"),
				one.conflicts().stream().map(RecusalCasePanel::words).toArray(String[]::new));
		if (open && !one.waiting()) {
			row.acts(new Button(t("ask"), (event) -> ask(id, one)));
		}
		return row;
	}

	private static String words(Conflict conflict) {
		return Translate.text(conflict.explanationKey(), conflict.explanationArgs().toArray());
	}

	private ShortRow waiver(long id, RecusalOverview.Waiver one) {
		var item = one.item();
		String decided = (item.decidedBy() != null) ? t("decidedBy", item.decidedBy(), Dates.moment(item.decidedAt()))
				: null;
		ShortRow row = row(t("waiverOf", one.expert()), new StatusBadge(item.status()),
				t("askedBy", item.requestedBy(), Dates.moment(item.requestedAt())), t("reason", item.reason()), decided,
				item.decisionNote());
		if (one.mayDecide()) {
			Button approve = new Button(t("approve"),
					(event) -> Confirm.ask(t("approve.title", one.expert()), t("approve.text"), t("approve"),
							() -> done(() -> this.cases.approveWaiver(id, item.id()), t("approved"))));
			approve.addThemeVariants(ButtonVariant.PRIMARY);
			Button refuse = new Button(t("refuse"), (event) -> new ReasonDialog(t("refuse.title", one.expert()),
					t("refuse.text"), t("refuse"), (why) -> {
						this.cases.refuseWaiver(id, item.id(), why);
						Notices.success(t("refused"));
						refresh();
					})
				.open());
			row.acts(refuse, approve);
		}
		if (one.mayWithdraw()) {
			row.acts(new Button(Translate.text("recusal.withdraw"),
					(event) -> done(() -> this.cases.withdrawWaiver(id, item.id()), t("withdrawn"))));
		}
		return row;
	}

	private void ask(long id, RecusalOverview.Conflicting one) {
		new ReasonDialog(t("ask.title", one.name()), t("ask.text"), t("ask"), (why) -> {
			this.cases.requestWaiver(id, one.expertId(), why);
			Notices.success(t("asked"));
			refresh();
		}).open();
	}

	private void chooseProject(long id, @Nullable Long projectId) {
		RecordForm<ProjectChoice> form = new RecordForm<>(ProjectChoice.class, this.validator);
		Map<Long, String> names = new HashMap<>();
		ComboBox<Long> box = new ComboBox<>(Translate.text("recusal.project"));
		box.setClearButtonVisible(true);
		box.setItemLabelGenerator((one) -> names.computeIfAbsent(one, this.recusals::projectName));
		box.setItems((query) -> {
			Map<Long, String> found = this.recusals.projects(query.getFilter().orElse(""), query.getOffset(),
					query.getLimit());
			names.putAll(found);
			return found.keySet().stream();
		});
		box.setHelperText(t("project.help"));
		form.setColspan(form.bind("projectId", box), 2);
		form.setData(new ProjectChoice(projectId));
		new FormDialog<>(t("project"), form, (data) -> this.cases.concerns(id, data.projectId()), () -> {
			Notices.success(t("projectSaved"));
			refresh();
		}).open();
	}

	private static void done(SerializableRunnable act, String success) {
		Acts.attempt(act, success);
		refresh();
	}

	/** The whole page: an act also adds to the timeline. */
	private static void refresh() {
		UI.getCurrent().refreshCurrentRoute(false);
	}

	private static ShortRow row(String title, StatusBadge badge, @Nullable String... lines) {
		ShortRow row = new ShortRow(title, badge);
		for (String line : lines) {
			row.line(line);
		}
		return row;
	}

	private static String t(String key, Object... args) {
		return Translate.text("consultation.recusal." + key, args);
	}

	/** The project that a case is about. */
	record ProjectChoice(@Nullable Long projectId) {
	}

}
