package org.expertcommittee.committee.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermService;
import org.expertcommittee.security.Access;
import org.springframework.beans.factory.ObjectProvider;

/** The committee, its terms, offices and fields; other features add their settings. */
@Route(SettingsNavigation.SETTINGS)
@Menu(title = "committee.menu", order = 55, icon = "settings")
@RolesAllowed({ Access.SECRETARIAT, Access.ADMIN })
class SettingsView extends Div implements HasDynamicTitle {

	private final transient CommitteeService committees;

	private final transient OfficeService offices;

	private final transient IndustryService industries;

	private final transient TermService terms;

	private final transient Validator validator;

	private final transient ObjectProvider<DetailsPanel> panels;

	SettingsView(CommitteeService committees, OfficeService offices, IndustryService industries, TermService terms,
			Validator validator, ObjectProvider<DetailsPanel> panels) {
		this.committees = committees;
		this.offices = offices;
		this.industries = industries;
		this.terms = terms;
		this.validator = validator;
		this.panels = panels;
		addClassName("ec-page");
		show();
	}

	private void show() {
		removeAll();
		PageHeader header = new PageHeader(getTranslation("committee.settings"));
		header.fact(getTranslation("committee.settings.about"));
		Columns columns = new Columns();
		columns.left().add(new CommitteePanel(this.committees, this.validator, this::show));
		this.committees.current().map(CommitteeFacts::id).ifPresent((id) -> {
			columns.right().add(new TermPanel(this.committees, this.terms, this.validator));
			columns.right().add(new OfficePanel(this.offices, this.validator));
			DetailsPanel.addAll(this.panels, Subject.SETTINGS, id, columns.left());
		});
		columns.right().add(new IndustryPanel(this.industries, this.validator));
		add(header, columns);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("committee.settings");
	}

}
