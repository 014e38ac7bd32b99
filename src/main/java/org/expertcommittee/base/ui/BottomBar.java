package org.expertcommittee.base.ui;

import java.util.Comparator;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuEntry;
import org.expertcommittee.base.Texts;

/** On a phone: the four pages this person needs most, and the rest behind 更多. */
class BottomBar extends Nav {

	private static final int PLACES = 4;

	/** Most wanted first; what a role may not open is passed over. */
	private static final List<String> WANTED = List.of("my/assignments", "my/schedule", "my/certificates", "my/profile",
			"", "experts", "consultations", "certificates", "accounts", "audit", "settings", "enterprises",
			"appointments");

	private final List<RouterLink> links;

	BottomBar(List<MenuEntry> entries, Texts texts, SerializableRunnable openDrawer) {
		addClassName("ec-bottom-bar");
		getElement().setAttribute("aria-label", getTranslation("base.navigation"));
		this.links = entries.stream()
			.sorted(Comparator.comparingInt(BottomBar::rank))
			.limit(PLACES)
			.map((entry) -> link(entry, texts))
			.toList();
		this.links.forEach(this::add);
		Button more = new Button(getTranslation("base.moreShort"), Icons.ELLIPSIS.create(),
				(event) -> openDrawer.run());
		more.addThemeVariants(ButtonVariant.TERTIARY);
		more.addClassName("ec-bottom-item");
		add(more);
	}

	/** Pages that are not among the wanted ones follow in the drawer's order. */
	private static int rank(MenuEntry entry) {
		int place = WANTED.indexOf(Drawer.path(entry));
		return (place >= 0) ? place : WANTED.size();
	}

	private RouterLink link(MenuEntry entry, Texts texts) {
		String shortKey = entry.title() + ".short";
		String label = getTranslation(texts.has(shortKey, getLocale()) ? shortKey : entry.title());
		RouterLink link = new RouterLink();
		link.getElement().setAttribute("href", Drawer.path(entry));
		link.getElement().setAttribute("router-link", true);
		link.addClassName("ec-bottom-item");
		link.add(Icons.of(entry.icon() != null ? entry.icon() : Icons.FILE_TEXT.symbol()), new Span(label));
		return link;
	}

	void showCurrent(AfterNavigationEvent event) {
		String here = event.getLocation().getPath();
		for (RouterLink link : this.links) {
			String path = link.getElement().getAttribute("href");
			boolean current = here.equals(path) || (!path.isEmpty() && here.startsWith(path + "/"));
			if (current) {
				link.getElement().setAttribute("aria-current", "page");
			}
			else {
				link.getElement().removeAttribute("aria-current");
			}
		}
	}

}
