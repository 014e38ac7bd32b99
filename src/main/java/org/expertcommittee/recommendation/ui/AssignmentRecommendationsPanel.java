package org.expertcommittee.recommendation.ui;

import java.time.Clock;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.SaveAction;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.recommendation.MyRecommendationService;
import org.expertcommittee.recommendation.MyRecommendations;
import org.expertcommittee.recommendation.RecommendationData;
import org.expertcommittee.recommendation.RecommendationListItem;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.stereotype.Component;

/** Where an expert writes recommendations, beside the opinion on an own assignment. */
@Component
class AssignmentRecommendationsPanel implements DetailsPanel {

	private static final int SHOWN = 200;

	private static final int ORDER = 10;

	private final MyRecommendationService recommendations;

	private final Validator validator;

	private final CurrentUser currentUser;

	private final Clock clock;

	AssignmentRecommendationsPanel(MyRecommendationService recommendations, Validator validator,
			CurrentUser currentUser, Clock clock) {
		this.recommendations = recommendations;
		this.validator = validator;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	@Override
	public Subject subject() {
		return Subject.ASSIGNMENT;
	}

	@Override
	public int order() {
		return ORDER;
	}

	@Override
	public boolean visible() {
		return this.currentUser.has(Role.EXPERT);
	}

	@Override
	public com.vaadin.flow.component.Component create(long assignmentId) {
		Panel panel = new Panel(RecommendationParts.t("my.title"));
		Div rows = new Div();
		MyRecommendations mine = this.recommendations.ofAssignment(assignmentId);
		panel.setVisible(mine.writable() || !mine.items().isEmpty());
		panel.add(rows);
		if (mine.writable()) {
			Button add = new Button(RecommendationParts.t("my.add"), Icons.PLUS.create(),
					(event) -> add(assignmentId, rows));
			panel.add(add);
		}
		show(mine, assignmentId, rows);
		return panel;
	}

	/** Only the rows, so that the opinion beside them stays as it is typed. */
	private void refresh(long assignmentId, Div rows) {
		show(this.recommendations.ofAssignment(assignmentId), assignmentId, rows);
	}

	private void show(MyRecommendations mine, long assignmentId, Div rows) {
		rows.removeAll();
		if (mine.items().isEmpty()) {
			rows.add(RecommendationParts.quiet(RecommendationParts.t("my.hint")));
		}
		for (int i = 0; i < mine.items().size(); i++) {
			rows.add(row(i + 1, mine.items().get(i), mine.writable(), assignmentId, rows));
		}
	}

	private Div row(int number, RecommendationListItem item, boolean writable, long assignmentId, Div rows) {
		Span place = new Span(String.valueOf(number));
		place.addClassName("ec-chip");
		String text = RecommendationParts.shortened(item.text(), SHOWN);
		Div words = new Div(
				(item.givenAt() != null) ? new Anchor(RecommendationNavigation.own(item.id()), text) : new Span(text),
				RecommendationParts.caption(item, ""));
		words.addClassName("ec-row-words");
		Div row = new Div(place, words);
		row.addClassName("ec-row");
		if (item.givenAt() != null) {
			row.add(new StatusBadge(item.status()));
		}
		if (writable && item.byExpert()) {
			row.add(icon(Icons.PENCIL, RecommendationParts.t("my.edit", number), () -> edit(item, assignmentId, rows)));
		}
		if (writable && item.givenAt() == null) {
			row.add(icon(Icons.TRASH_2, RecommendationParts.t("my.remove", number), () -> Confirm
				.ask(RecommendationParts.t("my.remove", number), text, RecommendationParts.t("do.remove"), () -> {
					Acts.attempt(() -> this.recommendations.remove(item.id()));
					refresh(assignmentId, rows);
				})));
		}
		return row;
	}

	private static Button icon(Icons icon, String label, com.vaadin.flow.function.SerializableRunnable act) {
		Button button = new Button(icon.create(), (event) -> act.run());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.addClassName("ec-icon-button");
		button.setAriaLabel(label);
		button.setTooltipText(label);
		return button;
	}

	private void add(long assignmentId, Div rows) {
		open(form(), RecommendationParts.t("my.add"), (data) -> this.recommendations.add(assignmentId, data),
				assignmentId, rows);
	}

	private void edit(RecommendationListItem item, long assignmentId, Div rows) {
		RecordForm<RecommendationData> form = form();
		form.setData(this.recommendations.data(item.id()));
		form.reloadsFrom(() -> this.recommendations.data(item.id()));
		open(form, RecommendationParts.t("do.edit"), (data) -> this.recommendations.edit(item.id(), data), assignmentId,
				rows);
	}

	private RecordForm<RecommendationData> form() {
		RecordForm<RecommendationData> form = new RecordForm<>(RecommendationData.class, this.validator);
		form.longText("text", RecommendationParts.t("text")).setHelperText(RecommendationParts.t("my.text.help"));
		TextField unit = form.text("unit", RecommendationParts.t("unit"));
		unit.setHelperText(RecommendationParts.t("my.unit.help"));
		form.day("dueOn", RecommendationParts.t("my.dueOn")).setMin(ChinaTime.today(this.clock));
		return form;
	}

	private void open(RecordForm<RecommendationData> form, String title, SaveAction<RecommendationData> save,
			long assignmentId, Div rows) {
		new FormDialog<>(title, form, save, () -> refresh(assignmentId, rows)).open();
	}

}
