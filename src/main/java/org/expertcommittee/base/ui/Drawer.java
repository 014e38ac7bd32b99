package org.expertcommittee.base.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuEntry;
import org.expertcommittee.base.NavigationCount;

/** The pages this person may open, in labelled sections, with counts at the right. */
class Drawer extends Scroller {

	private static final int SECTION_SIZE = 10;

	private static final int ROUTINE_SECTION = 0;

	private final Map<String, SideNavItem> items = new LinkedHashMap<>();

	Drawer(List<MenuEntry> entries) {
		addClassName("ec-drawer");
		Map<Integer, List<MenuEntry>> sections = new java.util.TreeMap<>();
		for (MenuEntry entry : entries) {
			sections.computeIfAbsent(section(entry), (any) -> new ArrayList<>()).add(entry);
		}
		Div content = new Div();
		sections.forEach((section, members) -> content.add(section(section, members)));
		setContent(content);
	}

	private static int section(MenuEntry entry) {
		return (entry.order() != null) ? (int) (entry.order() / SECTION_SIZE) : ROUTINE_SECTION;
	}

	private SideNav section(int number, List<MenuEntry> members) {
		SideNav nav = new SideNav();
		String label = getTranslation("base.section." + number);
		if (number != ROUTINE_SECTION) {
			nav.setLabel(label);
		}
		else {
			nav.getElement().setAttribute("aria-label", label);
		}
		for (MenuEntry entry : members) {
			String path = path(entry);
			SideNavItem item = new SideNavItem(getTranslation(entry.title()), path);
			item.setPrefixComponent(Icons.of(entry.icon() != null ? entry.icon() : Icons.FILE_TEXT.symbol()));
			item.setMatchNested(!path.isEmpty());
			this.items.put(path, item);
			nav.addItem(item);
		}
		return nav;
	}

	static String path(MenuEntry entry) {
		return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
	}

	/**
	 * Shows fresh numbers; a count of a page that is not in the drawer is not even asked.
	 */
	void showCounts(List<NavigationCount> counts) {
		for (NavigationCount count : counts) {
			SideNavItem item = this.items.get(count.route());
			if (item != null) {
				show(item, count);
			}
		}
	}

	private static void show(SideNavItem item, NavigationCount count) {
		long number = count.count();
		if (number == 0) {
			item.setSuffixComponent(null);
			return;
		}
		Span badge = new Span(String.valueOf(number));
		badge.addClassName("ec-nav-count");
		if (count.late()) {
			badge.addClassName("ec-nav-late");
			badge.getElement().setAttribute("aria-label", Translate.text("base.lateCount", number));
		}
		item.setSuffixComponent(badge);
	}

}
