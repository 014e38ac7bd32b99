package org.expertcommittee.recommendation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.consultation.ui.ConsultationNavigation;
import org.expertcommittee.recommendation.Adoption;
import org.expertcommittee.recommendation.RecommendationFilter;
import org.expertcommittee.recommendation.RecommendationListItem;
import org.expertcommittee.recommendation.RecommendationService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 建议与采纳情况 on the pages of experts and of enterprises. */
@Configuration(proxyBeanMethods = false)
class RecommendationPanels {

	@Bean
	DetailsPanel recommendationsOfExpert(RecommendationService recommendations, CurrentUser currentUser) {
		return new Fates(Subject.EXPERT, recommendations, currentUser);
	}

	@Bean
	DetailsPanel recommendationsOfEnterprise(RecommendationService recommendations, CurrentUser currentUser) {
		return new Fates(Subject.ENTERPRISE, recommendations, currentUser);
	}

	private record Fates(Subject subject, RecommendationService recommendations,
			CurrentUser currentUser) implements DetailsPanel {

		private static final int ORDER = 35;

		private static final int MOST = 5;

		private static final int SHOWN = 80;

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
			boolean expert = this.subject == Subject.EXPERT;
			RecommendationFilter filter = expert ? RecommendationFilter.ofExpert(id)
					: RecommendationFilter.ofEnterprise(id);
			long all = this.recommendations.count(filter);
			Panel panel = new Panel(RecommendationParts.t("fatesOf", all));
			if (all == 0) {
				panel.add(
						RecommendationParts.quiet(RecommendationParts.t(expert ? "noneOfExpert" : "noneOfEnterprise")));
				return panel;
			}
			Adoption adoption = this.recommendations.adoption(filter);
			if (adoption.decided() > 0) {
				panel.add(RecommendationParts.adoption(adoption, RecommendationParts.t("adoption")));
			}
			if (all > MOST) {
				panel.withAside(
						new Anchor(RecommendationNavigation.LIST + "?" + (expert ? "expert=" : "enterprise=") + id,
								RecommendationParts.t("seeAll")));
			}
			this.recommendations.list(filter, PagedQuery.of(0, MOST)).forEach((item) -> panel.add(row(item, expert)));
			return panel;
		}

		private static Div row(RecommendationListItem item, boolean ofExpert) {
			String giver = item.expertName().isEmpty() ? RecommendationParts.t("giver.committee") : item.expertName();
			Div facts = RecommendationParts.caption(item, ofExpert ? item.enterprise() : giver);
			facts.addComponentAsFirst(
					new Anchor(ConsultationNavigation.details(item.consultationId()), item.caseNumber()));
			Div words = new Div(new Anchor(RecommendationNavigation.details(item.id()),
					RecommendationParts.shortened(item.text(), SHOWN)), facts);
			words.addClassName("ec-row-words");
			Div row = new Div(words, new StatusBadge(item.status()));
			row.addClassName("ec-row");
			return row;
		}

	}

}
