package org.expertcommittee.recommendation.ui;

import java.time.Clock;

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
import org.expertcommittee.recommendation.MyRecommendationService;
import org.expertcommittee.recommendation.RecommendationDetails;
import org.expertcommittee.recommendation.RecommendationListItem;
import org.expertcommittee.security.Access;

/** An own recommendation and what became of it. */
@Route(RecommendationNavigation.MINE + "/:id([0-9]{1,18})")
@RolesAllowed(Access.EXPERT)
class MyRecommendationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	private final MyRecommendationService recommendations;

	private final Clock clock;

	MyRecommendationView(MyRecommendationService recommendations, Clock clock) {
		this.recommendations = recommendations;
		this.clock = clock;
		addClassName("ec-page");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		try {
			show(this.recommendations.get(event.getRouteParameters().getLong("id").orElseThrow()));
		}
		catch (NotFound ex) {
			event.rerouteToError(NotFoundException.class);
		}
	}

	private void show(RecommendationDetails details) {
		RecommendationListItem item = details.item();
		removeAll();
		PageHeader header = new PageHeader(RecommendationParts.title(item))
			.crumb(getTranslation("recommendation.my.title"), RecommendationNavigation.MINE)
			.here(item.caseNumber())
			.badge(new StatusBadge(item.status()))
			.fact(item.enterprise())
			.fact(item.unit());
		Columns columns = new Columns();
		columns.left().add(RecommendationParts.words(item), RecommendationParts.fate(item));
		if (!details.files().isEmpty()) {
			columns.left()
				.add(new Panel(getTranslation("recommendation.files"),
						new FileList(details.files(), RecommendationNavigation.own(item.id()), null)));
		}
		Facts source = new Facts();
		Long assignmentId = details.assignmentId();
		if (assignmentId != null) {
			source.with(getTranslation("recommendation.case"),
					new Anchor(ConsultationNavigation.assignment(assignmentId), item.caseTitle()));
		}
		source.with(getTranslation("recommendation.caseNumber"), item.caseNumber())
			.with(getTranslation("recommendation.enterprise"), item.enterprise())
			.with(getTranslation("recommendation.givenAt"), Dates.moment(item.givenAt()));
		columns.right()
			.add(new Panel(getTranslation("recommendation.source"), source),
					RecommendationParts.history(details, this.clock));
		add(header, columns);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("recommendation.one");
	}

}
