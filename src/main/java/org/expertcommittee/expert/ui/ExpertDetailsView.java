package org.expertcommittee.expert.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.ui.Chips;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.MaskedText;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.expert.ExpertDetails;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.expert.PersonalData;
import org.expertcommittee.expert.PhotoService;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Everything about one expert; other features add their sections. */
@Route(ExpertNavigation.ROSTER + "/:expertId([0-9]{1,18})")
@RolesAllowed(Access.SECRETARIAT)
class ExpertDetailsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	private final transient ExpertService experts;

	private final transient PhotoService photos;

	private final transient ExpertEditor editor;

	private final transient ObjectProvider<DetailsPanel> panels;

	private String title = "";

	private long id;

	ExpertDetailsView(ExpertService experts, PhotoService photos, ExpertEditor editor,
			ObjectProvider<DetailsPanel> panels) {
		this.experts = experts;
		this.photos = photos;
		this.editor = editor;
		this.panels = panels;
		addClassName("ec-page");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.id = event.getRouteParameters().getLong("expertId").orElseThrow(() -> new NotFound("expert without id"));
		show();
	}

	private void show() {
		ExpertDetails expert = this.experts.get(this.id);
		this.title = expert.name();
		removeAll();
		Columns columns = new Columns();
		columns.left().add(profile(expert), biography(expert));
		DetailsPanel.addAll(this.panels, Subject.EXPERT, this.id, columns.left());
		columns.right().add(photo(expert), contact(expert));
		add(header(expert), columns);
	}

	private PageHeader header(ExpertDetails expert) {
		PageHeader header = new PageHeader(expert.name());
		header.crumb(getTranslation("expert.roster"), ExpertNavigation.ROSTER).here(expert.name());
		header.badge(new StatusBadge(expert.status()));
		header.fact(expert.officeName()).fact(expert.organisation()).fact(expert.title());
		if (expert.archived()) {
			header.fact(getTranslation("expert.archive.note", orEmpty(expert.archiveReason())));
			header.action(getTranslation("expert.restore"), Icons.ROTATE_CCW,
					() -> this.editor.restore(this.id, expert.name(), this::show));
		}
		else {
			header.action(getTranslation("expert.archive"), null,
					() -> this.editor.archive(this.id, expert.name(), this::show));
			header.primary(getTranslation("expert.edit"), Icons.PENCIL, () -> this.editor.edit(this.id, this::show));
		}
		return header;
	}

	private Panel profile(ExpertDetails expert) {
		Facts facts = new Facts().with(getTranslation("expert.name"), expert.name())
			.with(getTranslation("expert.office"), expert.officeName())
			.with(getTranslation("expert.term"), term(expert))
			.with(getTranslation("expert.organisation"), expert.organisation())
			.with(getTranslation("expert.title"), expert.title());
		if (expert.fields().isEmpty()) {
			facts.with(getTranslation("expert.fields"), (String) null);
		}
		else {
			facts.with(getTranslation("expert.fields"), new Chips(expert.fields(), expert.fields().size()));
		}
		facts.with(getTranslation("expert.honorific"), (expert.honorific() != null)
				? getTranslation(expert.honorific().messageKey()) : getTranslation("expert.honorific.usual"));
		return new Panel(getTranslation("expert.basics"), facts);
	}

	private @Nullable String term(ExpertDetails expert) {
		return (expert.termStartsOn() != null && expert.termEndsOn() != null)
				? getTranslation("base.period", expert.termStartsOn(), expert.termEndsOn()) : null;
	}

	private Panel biography(ExpertDetails expert) {
		boolean present = expert.biography() != null;
		Paragraph text = new Paragraph(present ? orEmpty(expert.biography()) : getTranslation("expert.biography.none"));
		text.addClassName(present ? "ec-prose" : "ec-secondary");
		return new Panel(getTranslation("expert.biography"), text);
	}

	private Panel photo(ExpertDetails expert) {
		return new Panel(getTranslation("expert.photo"),
				new PhotoBox(this.photos, this.id, expert.name(), expert.hasPhoto(), this::show));
	}

	private Panel contact(ExpertDetails expert) {
		Facts facts = new Facts()
			.with(getTranslation("expert.mobile"), masked("expert.mobile", expert.maskedMobile(), PersonalData.MOBILE))
			.with(getTranslation("expert.email"), masked("expert.email", expert.maskedEmail(), PersonalData.EMAIL))
			.with(getTranslation("expert.idNumber"),
					masked("expert.idNumber", expert.maskedIdNumber(), PersonalData.ID_NUMBER))
			.with(getTranslation("expert.birthDate"),
					masked("expert.birthDate", expert.maskedBirthDate(), PersonalData.BIRTH_DATE))
			.with(getTranslation("expert.sex"),
					(expert.sex() != null) ? getTranslation(expert.sex().messageKey()) : null);
		return new Panel(getTranslation("expert.contact"), facts);
	}

	private MaskedText masked(String what, @Nullable String value, PersonalData data) {
		return new MaskedText(getTranslation(what), value, () -> this.editor.reveal(this.id, data));
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	@Override
	public String getPageTitle() {
		return this.title;
	}

}
