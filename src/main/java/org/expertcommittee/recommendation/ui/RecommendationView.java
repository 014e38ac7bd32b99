package org.expertcommittee.recommendation.ui;

import java.time.Clock;
import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.ui.FileList;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.consultation.ui.ConsultationNavigation;
import org.expertcommittee.recommendation.RecommendationDetails;
import org.expertcommittee.recommendation.RecommendationListItem;
import org.expertcommittee.recommendation.RecommendationService;
import org.expertcommittee.recommendation.RecommendationStatus;
import org.expertcommittee.recommendation.ui.RecommendationActions.Choice;
import org.expertcommittee.security.Access;

/** A recommendation and what becomes of it. */
@Route(RecommendationNavigation.LIST + "/:id([0-9]{1,18})")
@RolesAllowed(Access.SECRETARIAT)
class RecommendationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	private static final int BUTTONS = 3;

	private final RecommendationService recommendations;

	private final transient RecommendationActions actions;

	private final Clock clock;

	RecommendationView(RecommendationService recommendations, RecommendationActions actions, Clock clock) {
		this.recommendations = recommendations;
		this.actions = actions;
		this.clock = clock;
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
		RecommendationDetails details = this.recommendations.details(id);
		RecommendationListItem item = details.item();
		removeAll();
		PageHeader header = new PageHeader(RecommendationParts.title(item))
			.crumb(getTranslation("recommendation.title"), RecommendationNavigation.LIST)
			.here(item.caseNumber())
			.badge(new StatusBadge(item.status()))
			.fact(new Anchor("enterprises/" + item.enterpriseId(), item.enterprise()))
			.fact(item.expertName().isEmpty() ? getTranslation("recommendation.giver.committee") : item.expertName())
			.fact(item.unit());
		fill(header, details);
		Columns columns = new Columns();
		columns.left().add(RecommendationParts.words(item), RecommendationParts.fate(item));
		files(details, columns);
		columns.right()
			.add(new Panel(getTranslation("recommendation.source"), source(item)),
					RecommendationParts.history(details, this.clock));
		add(header, columns);
	}

	private void fill(PageHeader header, RecommendationDetails details) {
		long id = details.item().id();
		List<Choice> choices = this.actions.of(details.item(), details.wordable(), details.caseClosed(),
				() -> afterAct(id));
		boolean primary = details.item().status() == RecommendationStatus.OPEN || details.item().status().toImplement();
		for (int i = 0; i < choices.size(); i++) {
			Choice choice = choices.get(i);
			if (i == 0 && primary) {
				header.primary(choice.label(), choice.icon(), choice.run());
			}
			else if (primary && i < BUTTONS) {
				header.action(choice.label(), choice.icon(), choice.run());
			}
			else {
				header.menuAction(choice.label(), choice.run());
			}
		}
	}

	/** It may have been removed. */
	private void afterAct(long id) {
		try {
			show(id);
		}
		catch (NotFound ex) {
			UI.getCurrent().navigate(RecommendationNavigation.LIST);
		}
	}

	private void files(RecommendationDetails details, Columns columns) {
		RecommendationListItem item = details.item();
		boolean welcome = item.status().toImplement() || item.status() == RecommendationStatus.IMPLEMENTED;
		if (!welcome && details.files().isEmpty()) {
			return;
		}
		Panel panel = new Panel(getTranslation("recommendation.files"));
		if (details.files().isEmpty()) {
			panel.add(RecommendationParts.quiet(getTranslation("recommendation.files.none")));
		}
		panel.add(new FileList(details.files(), RecommendationNavigation.details(item.id()),
				(item.status() == RecommendationStatus.IMPLEMENTED) ? null : (file) -> {
					this.actions.removeFile(item.id(), file);
					show(item.id());
				}));
		if (welcome) {
			panel.add(this.actions.upload(item.id(), () -> show(item.id())));
		}
		columns.left().add(panel);
	}

	private Facts source(RecommendationListItem item) {
		Facts facts = new Facts()
			.with(getTranslation("recommendation.case"),
					new Anchor(ConsultationNavigation.details(item.consultationId()), item.caseTitle()))
			.with(getTranslation("recommendation.caseNumber"), item.caseNumber())
			.with(getTranslation("recommendation.enterprise"), item.enterprise());
		if (item.expertId() != null) {
			facts.with(getTranslation("recommendation.giver"),
					new Anchor("experts/" + item.expertId(), item.expertName()));
		}
		else {
			facts.with(getTranslation("recommendation.giver"), getTranslation("recommendation.giver.committee"));
		}
		return facts.with(getTranslation("recommendation.givenAt"), Dates.moment(item.givenAt()));
	}

	@Override
	public String getPageTitle() {
		return getTranslation("recommendation.one");
	}

}
