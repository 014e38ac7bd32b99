package org.expertcommittee.base.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.expertcommittee.base.CommitteeIdentity;
import org.expertcommittee.base.GlobalSearch;
import org.expertcommittee.base.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The bar on top: whose portal this is, search, language, light or dark, and who is
 * logged in.
 */
class HeaderBar extends Div {

	private static final String ICON_BUTTON = "ec-icon-button";

	private final Button scheme = new Button();

	private final transient List<GlobalSearch> searches;

	private boolean dark;

	private final transient List<UserMenuEntry> entries;

	HeaderBar(CommitteeIdentity identity, List<GlobalSearch> searches, List<UserMenuEntry> entries,
			List<HeaderItem> items, AuthenticationContext authentication) {
		this.searches = searches;
		this.entries = entries;
		addClassName("ec-header");
		boolean known = authentication.isAuthenticated();
		if (known) {
			DrawerToggle toggle = new DrawerToggle();
			toggle.setIcon(Icons.MENU.create());
			toggle.setAriaLabel(getTranslation("base.menu"));
			toggle.addClassNames(ICON_BUTTON, "ec-drawer-toggle");
			add(toggle);
		}
		add(brand(identity));
		Span spacer = new Span();
		spacer.addClassName("ec-spacer");
		add(spacer);
		if (known && !searches.isEmpty()) {
			add(searchButton());
		}
		add(languageButton(), schemeButton());
		if (known) {
			items.forEach((item) -> add(item.create()));
			authentication.getAuthenticatedUser(UserDetails.class)
				.ifPresent((user) -> add(userMenu(user, authentication::logout)));
		}
		else {
			Anchor login = new Anchor("login", getTranslation("base.login"));
			login.addClassName("ec-button");
			add(login);
		}
	}

	private static Component brand(CommitteeIdentity identity) {
		Span mark = new Span(identity.mark());
		mark.addClassName("ec-mark");
		mark.getElement().setAttribute("aria-hidden", "true");
		Span name = new Span(identity.name());
		name.addClassName("ec-name");
		Span shortName = new Span(identity.shortName());
		shortName.addClassName("ec-short-name");
		Anchor home = new Anchor("", mark, name, shortName);
		home.addClassName("ec-brand");
		Div brand = new Div(home);
		brand.addClassName("ec-brand-box");
		if (identity.termLabel() != null) {
			brand.add(term(identity.termLabel(), identity.termYears()));
		}
		return brand;
	}

	private static Span term(String label, @Nullable String years) {
		Span term = new Span(new Span(label));
		term.addClassName("ec-term");
		if (years != null) {
			Span span = new Span(years);
			span.addClassName("ec-secondary");
			term.add(span);
		}
		return term;
	}

	private Button searchButton() {
		Span keys = new Span("Ctrl K");
		keys.addClassName("ec-kbd");
		Button button = new Button(getTranslation("base.search.placeholder"), Icons.SEARCH.create(),
				(event) -> openSearch());
		button.setSuffixComponent(keys);
		button.addClassName("ec-search-button");
		button.setAriaLabel(getTranslation("base.search.title"));
		Shortcuts.addShortcutListener(this, this::openSearch, Key.KEY_K, KeyModifier.CONTROL)
			.setBrowserDefaultAllowed(false);
		return button;
	}

	private void openSearch() {
		new SearchDialog(this.searches).open();
	}

	private Button languageButton() {
		Button button = new Button(getTranslation("base.language.button"), Icons.LANGUAGES.create(),
				(event) -> Preferences.switchLanguage(UI.getCurrent()));
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.addClassNames("ec-language", "ec-desktop-only");
		button.setAriaLabel(getTranslation("base.language.switch"));
		button.setTooltipText(getTranslation("base.language.switch"));
		return button;
	}

	private Button schemeButton() {
		this.dark = Preferences.dark();
		if (!Preferences.chosen()) {
			UI.getCurrent()
				.getPage()
				.executeJs("return matchMedia('(prefers-color-scheme: dark)').matches")
				.then(Boolean.class, (dark) -> {
					this.dark = dark;
					showScheme();
				});
		}
		this.scheme.addThemeVariants(ButtonVariant.TERTIARY);
		this.scheme.addClassNames(ICON_BUTTON, "ec-desktop-only");
		this.scheme.addClickListener((event) -> switchScheme());
		showScheme();
		return this.scheme;
	}

	private void switchScheme() {
		this.dark = Preferences.switchScheme(UI.getCurrent(), this.dark);
		showScheme();
	}

	private void showScheme() {
		String label = getTranslation(this.dark ? "base.scheme.light" : "base.scheme.dark");
		this.scheme.setIcon((this.dark ? Icons.SUN : Icons.MOON).create());
		this.scheme.setAriaLabel(label);
		this.scheme.setTooltipText(label);
	}

	private Button userMenu(UserDetails user, SerializableRunnable logout) {
		String name = (user instanceof Person person) ? person.displayName() : user.getUsername();
		Span who = new Span(name);
		Span role = new Span(roles(user));
		role.addClassName("ec-caption");
		Span words = new Span(who, role);
		words.addClassNames("ec-lines", "ec-user-words");
		Span face = new Span(new Initials(name), words);
		face.addClassName("ec-user-face");
		Button button = new Button(face);
		button.setSuffixComponent(Icons.CHEVRON_DOWN.create());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.addClassName("ec-user");
		button.setAriaLabel(getTranslation("base.user.menu", name));
		ContextMenu menu = new ContextMenu(button);
		menu.setOpenOnClick(true);
		menu.addItem(getTranslation("base.language.switch"), (event) -> Preferences.switchLanguage(UI.getCurrent()))
			.addClassNames("ec-phone-only");
		menu.addItem(getTranslation("base.scheme.switch"), (event) -> switchScheme()).addClassNames("ec-phone-only");
		this.entries.forEach((entry) -> menu.addItem(getTranslation(entry.messageKey()), (event) -> entry.run()));
		menu.addItem(getTranslation("base.logout"), (event) -> logout.run());
		return button;
	}

	private String roles(UserDetails user) {
		List<String> words = new ArrayList<>();
		for (String role : user.getAuthorities()
			.stream()
			.map((authority) -> String.valueOf(authority.getAuthority()))
			.filter((authority) -> authority.startsWith("ROLE_"))
			.sorted()
			.toList()) {
			words.add(getTranslation("base.role." + role.substring("ROLE_".length())));
		}
		return words.stream().collect(Collectors.joining(getTranslation("base.listSeparator")));
	}

}
