package org.expertcommittee.base.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.i18n.I18NProvider;
import org.expertcommittee.base.Texts;
import org.springframework.stereotype.Component;

/** Gives Vaadin the portal's texts. */
@Component
class PortalI18n implements I18NProvider {

	private final transient Texts texts;

	PortalI18n(Texts texts) {
		this.texts = texts;
	}

	@Override
	public List<Locale> getProvidedLocales() {
		return Texts.LOCALES;
	}

	@Override
	public String getTranslation(String key, Locale locale, Object... params) {
		return this.texts.get(key, locale, params);
	}

}
