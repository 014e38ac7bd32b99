package org.expertcommittee.base.ui;

import java.util.Collection;

import com.vaadin.flow.i18n.I18NProvider;

/**
 * Texts for helpers that are not components; a component calls its own
 * {@code getTranslation}.
 */
public final class Translate {

	private Translate() {
	}

	/** The text in the language of the person at the screen. */
	public static String text(String key, Object... args) {
		return I18NProvider.translate(key, args);
	}

	/** Words as one enumeration (甲、乙). */
	public static String list(Collection<String> words) {
		return String.join(text("base.listSeparator"), words);
	}

}
