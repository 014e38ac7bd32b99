package org.expertcommittee.recommendation.ui;

import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.recommendation.Adoption;
import org.expertcommittee.recommendation.CaseRecommendations;
import org.expertcommittee.recommendation.RecommendationListItem;
import org.expertcommittee.recommendation.RecommendationService;
import org.expertcommittee.recommendation.RecommendationStatus;
import org.expertcommittee.recommendation.ui.RecommendationActions.Choice;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.stereotype.Component;

/** The recommendations of a case on its page, with what can be done with each. */
@Component
class CaseRecommendationsPanel implements DetailsPanel {

	private static final int SHOWN = 120;

	private static final int ORDER = 10;

	private final RecommendationService recommendations;

	private final ConsultationService consultations;

	private final RecommendationActions actions;

	private final CurrentUser currentUser;

	CaseRecommendationsPanel(RecommendationService recommendations, ConsultationService consultations,
			RecommendationActions actions, CurrentUser currentUser) {
		this.recommendations = recommendations;
		this.consultations = consultations;
		this.actions = actions;
		this.currentUser = currentUser;
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
	public com.vaadin.flow.component.Component create(long id) {
		CaseRecommendations all = this.recommendations.ofCase(id);
		Panel panel = new Panel(RecommendationParts.t("countOf", all.items().size()));
		FactLine aside = new FactLine();
		for (RecommendationStatus status : RecommendationStatus.values()) {
			long number = all.items().stream().filter((item) -> item.status() == status).count();
			if (number > 0) {
				aside.and(Translate.text(status.messageKey()) + " " + number);
			}
		}
		if (!all.closed()) {
			Button add = new Button(RecommendationParts.t("do.add"), (event) -> this.actions.add(id,
					this.consultations.details(id).enterprise().name(), CaseRecommendationsPanel::refreshPage));
			add.addThemeVariants(ButtonVariant.TERTIARY);
			add.addClassName("ec-link-button");
			panel.withAside(aside, add);
		}
		else {
			panel.withAside(aside);
		}
		if (all.items().isEmpty()) {
			panel.add(RecommendationParts.quiet(RecommendationParts.t("noneOfCase")));
		}
		for (int i = 0; i < all.items().size(); i++) {
			panel.add(row(i + 1, all.items().get(i), all));
		}
		Adoption adoption = all.adoption();
		if (adoption.decided() > 0) {
			panel.add(RecommendationParts.adoption(adoption, RecommendationParts.t("adoption")));
		}
		return panel;
	}

	private Div row(int number, RecommendationListItem item, CaseRecommendations all) {
		Span place = new Span(String.valueOf(number));
		place.addClassName("ec-chip");
		Anchor text = new Anchor(RecommendationNavigation.details(item.id()),
				RecommendationParts.shortened(item.text(), SHOWN));
		Div words = new Div(text, RecommendationParts.caption(item,
				item.expertName().isEmpty() ? RecommendationParts.t("giver.committee") : item.expertName()));
		words.addClassName("ec-row-words");
		Div row = new Div(place, words, new StatusBadge(item.status()));
		row.addClassName("ec-row");
		List<Choice> choices = this.actions.of(item, all.wordable(item), all.closed(),
				CaseRecommendationsPanel::refreshPage);
		Button more = new Button(Icons.ELLIPSIS_VERTICAL.create());
		more.addThemeVariants(ButtonVariant.TERTIARY);
		more.addClassName("ec-icon-button");
		String label = RecommendationParts.t("more", number);
		more.setAriaLabel(label);
		more.setTooltipText(label);
		ContextMenu menu = new ContextMenu(more);
		menu.setOpenOnClick(true);
		choices.forEach((choice) -> menu.addItem(choice.label(), (event) -> choice.run().run()));
		row.add(more);
		return row;
	}

	/** What keeps the case from being closed may have changed, too. */
	private static void refreshPage() {
		UI.getCurrent().refreshCurrentRoute(false);
	}

}
