package org.expertcommittee.draw.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.consultation.ui.ConsultationNavigation;
import org.expertcommittee.draw.DrawRecord;
import org.expertcommittee.draw.DrawState;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;

/** The record of a draw: what was fixed, what came out, and how anybody does it again. */
@Route(DrawNavigation.LIST + "/:id([0-9]{1,18})")
@RolesAllowed({ Access.SECRETARIAT, Access.AUDITOR })
@StyleSheet("styles-draw.css")
class DrawView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	private final transient DrawTools tools;

	private final boolean secretariat;

	private String title = "";

	private long id;

	DrawView(DrawTools tools, CurrentUser currentUser) {
		this.tools = tools;
		this.secretariat = currentUser.has(Role.SECRETARIAT);
		addClassNames("ec-page", "ec-draw");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		try {
			this.id = event.getRouteParameters().getLong("id").orElseThrow();
			show();
		}
		catch (NotFound ex) {
			event.rerouteToError(NotFoundException.class);
		}
	}

	private void show() {
		DrawRecord draw = this.tools.records().get(this.id);
		this.title = draw.item().number();
		removeAll();
		Columns columns = new Columns();
		if (!draw.drawn().isEmpty()) {
			columns.left().add(new Panel(getTranslation("draw.result"), DrawParts.result(draw)));
		}
		if (draw.vacancies() > 0) {
			columns.left()
				.addComponentAsFirst(DrawParts
					.hint(DrawParts.t(draw.substituteLeft() ? "vacant" : "vacant.none", draw.vacancies())));
		}
		columns.left()
			.add(new Panel(getTranslation("draw.pool"), DrawParts.pool(draw.entries()))
				.withAside(new PaperLink(getTranslation("draw.poolFile"), () -> this.tools.records().pool(this.id))));
		columns.right().add(new Panel(getTranslation("draw.fixed"), DrawParts.fixed(draw)));
		if (draw.seed() != null) {
			columns.right().add(new Panel(getTranslation("draw.lots"), DrawParts.drawn(draw)));
		}
		if (draw.voidedAt() != null) {
			columns.right()
				.add(new Panel(getTranslation("draw.state.VOID"),
						new Facts()
							.with(getTranslation("draw.voidedBy"),
									draw.voidedBy() + " " + Dates.moment(draw.voidedAt()))
							.with(getTranslation("base.reason"), draw.voidReason())));
		}
		columns.right()
			.add(new Panel(getTranslation("draw.check"), DrawParts.recipe(this.tools.records().commands(this.id))));
		add(header(draw), columns);
	}

	private PageHeader header(DrawRecord draw) {
		PageHeader header = new PageHeader(this.title).crumb(getTranslation("draw.title"), DrawNavigation.LIST)
			.here(this.title)
			.badge(new StatusBadge(draw.state()));
		if (this.secretariat) {
			header.fact(
					new Anchor(ConsultationNavigation.details(draw.item().consultationId()), draw.item().caseNumber()));
		}
		else {
			header.fact(draw.item().caseNumber());
		}
		header.fact(draw.item().caseTitle()).fact(draw.item().enterprise());
		header.action(new PaperLink(getTranslation("draw.word"), () -> this.tools.records().word(this.id)));
		header.action(new PaperLink(getTranslation("draw.pdf"), () -> this.tools.records().pdf(this.id)));
		if (this.secretariat) {
			acts(header, draw);
		}
		return header;
	}

	private void acts(PageHeader header, DrawRecord draw) {
		boolean possible = this.tools.draws().possible(draw.item().consultationId());
		if (possible && draw.state().open()) {
			header.primary(DrawParts.t((draw.state() == DrawState.PREPARED) ? "draw" : "confirm"), Icons.USERS,
					() -> DrawDialog.goOn(this.tools, draw, this::show).open());
		}
		else if (possible && draw.vacancies() > 0 && draw.substituteLeft()) {
			header.primary(DrawParts.t("call"), Icons.USER_PLUS, () -> {
				Acts.attempt(() -> this.tools.calls().call(this.id), DrawParts.t("done.call"));
				show();
			});
		}
		if (draw.state() != DrawState.VOID) {
			header.menuAction(DrawParts.t("void"),
					() -> new ReasonDialog(DrawParts.t("void.title", this.title),
							DrawParts.t((draw.state() == DrawState.CONFIRMED) ? "void.confirmed" : "void.text"),
							DrawParts.t("void"), (reason) -> {
								this.tools.draws().cancel(this.id, reason);
								Notices.success(DrawParts.t("done.void"));
								show();
							})
						.open());
		}
	}

	@Override
	public String getPageTitle() {
		return this.title;
	}

}
