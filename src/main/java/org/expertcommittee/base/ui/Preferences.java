package org.expertcommittee.base.ui;

import java.util.Locale;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import org.expertcommittee.base.Language;
import org.expertcommittee.base.Texts;

/** Language and light or dark, as chosen in this browser. */
public final class Preferences {

	static final String SCHEME_COOKIE = "ec-scheme";

	private static final String DARK = "dark";

	private static final String LIGHT = "light";

	private Preferences() {
	}

	static boolean english(UI ui) {
		return Texts.ENGLISH.getLanguage().equals(ui.getLocale().getLanguage());
	}

	/** Changes to the other language and loads the page anew. */
	public static void switchLanguage(UI ui) {
		Locale next = english(ui) ? Texts.CHINESE : Texts.ENGLISH;
		Cookies.set(Language.COOKIE, next.getLanguage());
		ui.getSession().setLocale(next);
		ui.getPage().reload();
	}

	/**
	 * Whether somebody chose light or dark in this browser; otherwise the system's choice
	 * holds.
	 */
	static boolean chosen() {
		return Cookies.get(SCHEME_COOKIE).isPresent();
	}

	static boolean dark() {
		return Cookies.get(SCHEME_COOKIE).orElse("").equals(DARK);
	}

	/** Changes between light and dark; returns whether it is dark now. */
	static boolean switchScheme(UI ui, boolean wasDark) {
		ui.getPage().setColorScheme(wasDark ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK);
		Cookies.set(SCHEME_COOKIE, wasDark ? LIGHT : DARK);
		return !wasDark;
	}

}
