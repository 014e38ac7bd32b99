package org.expertcommittee.intake.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.LinkDialog;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.intake.FollowUpLinkItem;
import org.expertcommittee.intake.FollowUpLinkService;
import org.expertcommittee.intake.MadeLink;

/** The links of one case's follow-up. */
final class LinkPanel {

	private LinkPanel() {
	}

	static void showIn(Div place, FollowUpLinkService links, long id) {
		place.removeAll();
		boolean possible = links.possible(id);
		List<FollowUpLinkItem> all = links.of(id);
		place.setVisible(possible || !all.isEmpty());
		if (!place.isVisible()) {
			return;
		}
		Panel panel = new Panel(t("links"));
		if (possible) {
			Button make = new Button(t("link.make"), Icons.LINK.create(), (event) -> make(place, links, id));
			Div aside = new Div(make);
			aside.addClassName("ec-actions");
			if (links.mailable(id)) {
				aside.add(new Button(t("link.mail"), Icons.SEND.create(), (event) -> mail(place, links, id)));
			}
			panel.withAside(aside);
			if (all.isEmpty()) {
				Paragraph about = new Paragraph(t("links.about"));
				about.addClassName("ec-secondary");
				panel.add(about);
			}
		}
		all.forEach((one) -> panel.add(row(place, links, id, one)));
		place.add(panel);
	}

	private static void make(Div place, FollowUpLinkService links, long id) {
		Acts.attempt(() -> {
			MadeLink link = links.make(id);
			new LinkDialog(t("link.made"), t("link.once"), t("link"), link.address(),
					t("link.until", Dates.moment(link.expiresAt())))
				.open();
		});
		showIn(place, links, id);
	}

	private static void mail(Div place, FollowUpLinkService links, long id) {
		Confirm.ask(t("link.mail.title"), t("link.mail.ask"), t("link.mail"), () -> {
			Acts.attempt(() -> links.mail(id), t("link.mailed"));
			showIn(place, links, id);
		});
	}

	private static Div row(Div place, FollowUpLinkService links, long id, FollowUpLinkItem one) {
		FactLine facts = new FactLine(t("link.by", one.madeBy(), Dates.moment(one.madeAt()))).caption();
		if (one.mailed()) {
			facts.and(t("link.wasMailed"));
		}
		Span until = new Span((one.usedAt() != null) ? t("link.usedAt", Dates.moment(one.usedAt()))
				: t("link.until", Dates.moment(one.expiresAt())));
		Div words = new Div(until, facts);
		words.addClassName("ec-row-words");
		Div row = new Div(words, new StatusBadge(one.state()));
		row.addClassName("ec-row");
		if (one.state() == FollowUpLinkItem.State.OPEN) {
			Button revoke = new Button(t("link.revoke"), (event) -> {
				Acts.attempt(() -> links.revoke(one.id()), t("link.revoked"));
				showIn(place, links, id);
			});
			revoke.addThemeVariants(ButtonVariant.TERTIARY);
			revoke.addClassName("ec-link-button");
			row.add(revoke);
		}
		return row;
	}

	private static String t(String key, Object... args) {
		return Translate.text("intake." + key, args);
	}

}
