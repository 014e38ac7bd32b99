package org.expertcommittee.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationListItem;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cases of an enterprise and of an expert, on their pages. */
@Configuration(proxyBeanMethods = false)
class ConsultationPanels {

	@Bean
	DetailsPanel consultationsOfEnterprise(ConsultationService consultations, CurrentUser currentUser) {
		return new Cases(Subject.ENTERPRISE, consultations, currentUser);
	}

	@Bean
	DetailsPanel consultationsOfExpert(ConsultationService consultations, CurrentUser currentUser) {
		return new Cases(Subject.EXPERT, consultations, currentUser);
	}

	private record Cases(Subject subject, ConsultationService consultations,
			CurrentUser currentUser) implements DetailsPanel {

		private static final int MOST = 10;

		private static final int ORDER = 30;

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
			boolean enterprise = this.subject == Subject.ENTERPRISE;
			ConsultationFilter filter = enterprise ? ConsultationFilter.ofEnterprise(id)
					: ConsultationFilter.ofExpert(id);
			long all = this.consultations.count(filter);
			Panel panel = new Panel(Translate.text("consultation.countOf", all));
			if (all == 0) {
				panel.add(CasePanels
					.quiet(Translate.text(enterprise ? "consultation.noneOfEnterprise" : "consultation.noneOfExpert")));
			}
			if (enterprise && all > MOST) {
				panel.withAside(new Anchor(ConsultationNavigation.LIST + "?enterprise=" + id,
						Translate.text("consultation.more")));
			}
			this.consultations.list(filter, PagedQuery.of(0, MOST)).forEach((one) -> panel.add(row(one)));
			return panel;
		}

		private static Div row(ConsultationListItem one) {
			FactLine facts = new FactLine(one.caseNumber(), one.enterprise(), Dates.day(one.receivedOn())).caption();
			Div words = new Div(new Anchor(ConsultationNavigation.details(one.id()), one.title()), facts);
			words.addClassName("ec-row-words");
			Div row = new Div(words, new StatusBadge(one.status()));
			row.addClassName("ec-row");
			return row;
		}

	}

}
