package org.expertcommittee.base.ui;

import java.util.List;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.expertcommittee.base.CommitteeIdentity;
import org.expertcommittee.base.CommitteeIdentityProvider;
import org.expertcommittee.base.GlobalSearch;
import org.expertcommittee.base.NavigationCount;
import org.expertcommittee.base.Texts;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The shell around every page: header, drawer, and a bottom bar on a phone. Names the
 * popover, which only beans behind {@link HeaderItem} make, so that the bundle has it.
 */
@Layout
@AnonymousAllowed
@Uses(Popover.class)
public class MainLayout extends AppLayout implements AfterNavigationObserver {

	private final transient List<NavigationCount> counts;

	private final Drawer drawer;

	private final BottomBar bottomBar;

	MainLayout(ObjectProvider<CommitteeIdentityProvider> identity, ObjectProvider<NavigationCount> counts,
			ObjectProvider<GlobalSearch> searches, ObjectProvider<UserMenuEntry> own, ObjectProvider<HeaderItem> items,
			AuthenticationContext authentication, Menus menus, Texts texts) {
		addClassName("ec-shell");
		this.counts = counts.stream().toList();
		boolean known = authentication.isAuthenticated();
		List<MenuEntry> entries = known ? menus.of(authentication) : List.of();
		this.drawer = new Drawer(entries);
		this.bottomBar = new BottomBar(entries, texts, () -> setDrawerOpened(true));
		AppLayoutI18n words = new AppLayoutI18n();
		words.setDrawer(getTranslation("base.navigation"));
		setI18n(words);
		addToNavbar(new HeaderBar(identity(identity), searches.stream().toList(), own.orderedStream().toList(),
				items.orderedStream().toList(), authentication));
		if (known) {
			addToDrawer(this.drawer);
			addToNavbar(this.bottomBar);
		}
		else {
			setDrawerOpened(false);
		}
	}

	/** Whose portal this is; neutral words until the committee is known. */
	public static CommitteeIdentity identity(ObjectProvider<CommitteeIdentityProvider> provider) {
		CommitteeIdentityProvider known = provider.getIfAvailable();
		if (known != null) {
			return known.current();
		}
		String name = Translate.text("base.committee");
		return new CommitteeIdentity(name, name, Translate.text("base.mark"), null, null, null);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		this.drawer.showCounts(this.counts);
		this.bottomBar.showCurrent(event);
	}

}
