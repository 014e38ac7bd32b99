package org.expertcommittee.enterprise.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Chips;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.MaskedText;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.enterprise.EnterpriseDetails;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.security.Access;
import org.springframework.beans.factory.ObjectProvider;

/** An enterprise with its projects and consultations. */
@Route(EnterpriseNavigation.LIST + "/:id([0-9]{1,18})")
@RolesAllowed(Access.SECRETARIAT)
class EnterpriseDetailsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	private final EnterpriseService enterprises;

	private final IndustryService industries;

	private final transient Validator validator;

	private final transient ObjectProvider<DetailsPanel> panels;

	private String title = "";

	EnterpriseDetailsView(EnterpriseService enterprises, IndustryService industries, Validator validator,
			ObjectProvider<DetailsPanel> panels) {
		this.enterprises = enterprises;
		this.industries = industries;
		this.validator = validator;
		this.panels = panels;
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
		EnterpriseDetails enterprise = this.enterprises.details(id);
		this.title = enterprise.name();
		removeAll();
		PageHeader header = new PageHeader(enterprise.name())
			.crumb(getTranslation("enterprise.title"), EnterpriseNavigation.LIST)
			.here(enterprise.name())
			.fact(enterprise.kind())
			.fact(enterprise.industry())
			.fact(enterprise.park());
		if (enterprise.archived()) {
			header.badge(new StatusBadge(Tone.NEUTRAL, getTranslation("enterprise.state.archived"), null));
			header.action(getTranslation("enterprise.restore"), Icons.UNDO_2, () -> {
				if (Acts.attempt(() -> this.enterprises.restore(id), getTranslation("enterprise.restored"))) {
					show(id);
				}
			});
		}
		else {
			header.primary(getTranslation("enterprise.edit"), Icons.PENCIL, () -> edit(id));
			header.menuAction(getTranslation("enterprise.archive"), () -> archive(enterprise));
		}
		Columns columns = new Columns();
		if (enterprise.goal() != null) {
			columns.left().add(new Panel(getTranslation("enterprise.goal"), new Paragraph(enterprise.goal())));
		}
		DetailsPanel.addAll(this.panels, Subject.ENTERPRISE, id, columns.left());
		columns.right().add(new Panel(getTranslation("enterprise.basics"), facts(enterprise)));
		add(header, columns);
	}

	private Facts facts(EnterpriseDetails enterprise) {
		Facts facts = new Facts().with(getTranslation("enterprise.creditCode"), enterprise.creditCode())
			.with(getTranslation("enterprise.industry"), enterprise.industry())
			.with(getTranslation("enterprise.park"), enterprise.park())
			.with(getTranslation("enterprise.contact"), enterprise.contactName())
			.with(getTranslation("enterprise.contactPhone"),
					new MaskedText(getTranslation("enterprise.contactPhone"), enterprise.maskedPhone(),
							() -> this.enterprises.revealPhone(enterprise.id())))
			.with(getTranslation("enterprise.address"), enterprise.address());
		if (!enterprise.tags().isEmpty()) {
			facts.with(getTranslation("enterprise.tags"), new Chips(enterprise.tags(), enterprise.tags().size()));
		}
		return facts;
	}

	private void edit(long id) {
		EnterpriseForm form = new EnterpriseForm(this.enterprises.get(id), this.industries, this.validator);
		form.reloadsFrom(() -> this.enterprises.get(id));
		new FormDialog<>(getTranslation("enterprise.edit"), form, (data) -> this.enterprises.update(id, data), () -> {
			Notices.success(getTranslation("enterprise.saved"));
			show(id);
		}).open();
	}

	private void archive(EnterpriseDetails enterprise) {
		Confirm.ask(getTranslation("enterprise.archive.title", enterprise.name()),
				getTranslation("enterprise.archive.text"), getTranslation("enterprise.archive"), () -> {
					if (Acts.attempt(() -> this.enterprises.archive(enterprise.id()),
							getTranslation("enterprise.archived"))) {
						show(enterprise.id());
					}
				});
	}

	@Override
	public String getPageTitle() {
		return this.title;
	}

}
