package org.expertcommittee.committee.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeNoticeService;
import org.expertcommittee.committee.CommitteeSealService;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the panels of each part of the settings. */
@Component
class SettingsPanels {

	private final CommitteeService committees;

	private final TermService terms;

	private final OfficeService offices;

	private final IndustryService industries;

	private final CommitteeNoticeService notices;

	private final CommitteeSealService seals;

	private final CurrentUser currentUser;

	private final Validator validator;

	private final ObjectProvider<DetailsPanel> panels;

	SettingsPanels(CommitteeService committees, TermService terms, OfficeService offices, IndustryService industries,
			CommitteeNoticeService notices, CommitteeSealService seals, CurrentUser currentUser, Validator validator,
			ObjectProvider<DetailsPanel> panels) {
		this.committees = committees;
		this.terms = terms;
		this.offices = offices;
		this.industries = industries;
		this.notices = notices;
		this.seals = seals;
		this.currentUser = currentUser;
		this.validator = validator;
		this.panels = panels;
	}

	/**
	 * Whether there is anything for this person; the mail server is the administrator's,
	 * the rules of the daily work are the secretariat's.
	 */
	boolean offers(SettingsPart part) {
		return switch (part) {
			case MAIL -> this.currentUser.has(Role.ADMIN);
			case MATCHING, DEADLINES, CALENDAR, FEES, INTAKE -> this.currentUser.has(Role.SECRETARIAT);
			default -> true;
		};
	}

	/** Before a committee was entered there is only its form, and the fields. */
	void addFirst(HasComponents target, SerializableRunnable saved) {
		target.add(FactsPanel.first(this.committees, this.validator, saved),
				new IndustryPanel(this.industries, this.validator));
	}

	/**
	 * Adds the panels of a part.
	 * @param own whether it is the portal's own committee
	 * @param changed called after what other parts show was changed
	 */
	void add(SettingsPart part, CommitteeFacts committee, boolean own, HasComponents target,
			SerializableRunnable changed) {
		long id = committee.id();
		boolean secretariat = this.currentUser.has(Role.SECRETARIAT);
		switch (part) {
			case FACTS -> {
				target.add(FactsPanel.of(id, this.committees, this.validator, changed));
				if (secretariat) {
					target.add(new NoticePanel(this.notices, id));
				}
			}
			case TERMS -> target.add(new TermPanel(this.committees, this.terms, this.validator, id));
			case OFFICES -> target.add(new OfficePanel(this.offices, this.validator, id));
			case DOCUMENTS -> target.add(new DocumentsPanel(this.committees, this.validator, id, own));
			case SEAL -> target.add(secretariat ? new SealPanel(this.seals, id) : SealPanel.closed());
			case INDUSTRIES -> target.add(new IndustryPanel(this.industries, this.validator));
			case CERTIFICATES, MATCHING, DEADLINES, CALENDAR, FEES, INTAKE, MAIL, HISTORY -> {
				// Other features' parts.
			}
		}
		String others = (part == SettingsPart.CERTIFICATES) ? "" : part.id();
		DetailsPanel.addAll(this.panels, Subject.SETTINGS, others, id, target);
	}

}
