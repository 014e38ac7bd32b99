package org.expertcommittee.certificate.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.ui.EmptyState;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.certificate.CertificateTemplateService;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;

/** How a committee's certificates read and look: the form, and the page beside it. */
@Route("settings/templates")
@RolesAllowed({ Access.SECRETARIAT, Access.ADMIN })
@StyleSheet("styles-certificate.css")
class TemplateEditorView extends Div implements HasDynamicTitle, BeforeEnterObserver {

	private final transient CertificateTemplateService templates;

	private final transient CommitteeService committees;

	private final transient ExpertService experts;

	private final transient CurrentUser currentUser;

	private final transient Validator validator;

	/** While the form is filled there is nothing whole to show. */
	private boolean filling;

	TemplateEditorView(CertificateTemplateService templates, CommitteeService committees, ExpertService experts,
			CurrentUser currentUser, Validator validator) {
		this.templates = templates;
		this.committees = committees;
		this.experts = experts;
		this.currentUser = currentUser;
		this.validator = validator;
		addClassName("ec-page");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		String asked = event.getLocation().getQueryParameters().getSingleParameter("committee").orElse("");
		if (!asked.isEmpty() && !asked.matches("-?\\d{1,18}")) {
			throw new NotFound("committee " + asked);
		}
		if (!asked.isEmpty()) {
			show(this.committees.facts(Long.parseLong(asked)));
			return;
		}
		this.committees.current().ifPresentOrElse(this::show, this::showNone);
	}

	private void showNone() {
		removeAll();
		add(new EmptyState(Icons.FILE_TEXT, getTranslation("committee.missing"),
				getTranslation("committee.missing.next")));
	}

	private void show(CommitteeFacts committee) {
		removeAll();
		PageHeader header = new PageHeader(getTranslation("certificate.template"));
		header.crumb(getTranslation("committee.settings"), "settings").here(getTranslation("certificate.template"));
		header.fact(committee.name()).fact(getTranslation("certificate.template.about"));
		TemplatePreview[] preview = new TemplatePreview[1];
		TemplateForm form = new TemplateForm(this.templates, this.validator, () -> {
			if (!this.filling) {
				preview[0].refresh();
			}
		});
		preview[0] = new TemplatePreview(this.templates, this.currentUser.has(Role.SECRETARIAT) ? this.experts : null,
				committee.id(), form::data);
		form.reloadsFrom(() -> this.templates.edit(committee.id()));
		fill(form, committee.id());
		TemplateRevisions revisions = new TemplateRevisions(this.templates, committee.id());
		Button save = new Button(getTranslation("base.save"), (event) -> {
			if (form.save((data) -> this.templates.save(committee.id(), data))) {
				fill(form, committee.id());
				revisions.refresh();
				Notices.success(getTranslation("certificate.template.saved"));
			}
		});
		save.addThemeVariants(ButtonVariant.PRIMARY);
		Div foot = new Div(save);
		foot.addClassName("ec-form-foot");
		Div left = new Div(new Panel(getTranslation("certificate.template.form"), form, foot), revisions);
		left.addClassName("ec-column");
		Div columns = new Div(left, preview[0]);
		columns.addClassName("ec-template");
		add(header, columns);
		preview[0].refresh();
	}

	private void fill(TemplateForm form, long committeeId) {
		this.filling = true;
		form.setData(this.templates.edit(committeeId));
		this.filling = false;
	}

	@Override
	public String getPageTitle() {
		return getTranslation("certificate.template");
	}

}
