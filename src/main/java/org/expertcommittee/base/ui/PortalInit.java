package org.expertcommittee.base.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.expertcommittee.base.Language;
import org.expertcommittee.base.Texts;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Sets up what holds for every page: language, light or dark before the first paint,
 * errors, lost sessions.
 */
@Component
class PortalInit implements VaadinServiceInitListener {

	private final transient Texts texts;

	PortalInit(Texts texts) {
		this.texts = texts;
	}

	@Override
	public void serviceInit(ServiceInitEvent event) {
		event.addIndexHtmlRequestListener(PortalInit::prepare);
		event.getSource().addSessionInitListener((init) -> init.getSession().setErrorHandler(new ErrorReport()));
		event.getSource()
			.setSystemMessagesProvider(
					(info) -> messages(Language.tag(info.getLocale()).equals("en") ? Texts.ENGLISH : Texts.CHINESE));
	}

	private static void prepare(IndexHtmlResponse response) {
		Element html = response.getDocument().selectFirst("html");
		if (html == null) {
			return;
		}
		response.getDocument().head().appendElement("link").attr("rel", "icon").attr("href", "icons/favicon.svg");
		html.attr("lang", Language.tag(Language.of(response.getVaadinRequest().getCookies())));
		String scheme = Cookies.get(Preferences.SCHEME_COOKIE).orElse("");
		if (scheme.equals("dark") || scheme.equals("light")) {
			html.attr("theme", scheme);
			html.attr("style", "color-scheme: " + scheme);
		}
		else {
			html.attr("style", "color-scheme: light dark");
		}
	}

	private SystemMessages messages(java.util.Locale locale) {
		CustomizedSystemMessages messages = new CustomizedSystemMessages();
		messages.setSessionExpiredCaption(this.texts.get("base.session.expired", locale));
		messages.setSessionExpiredMessage(this.texts.get("base.session.expiredNext", locale));
		messages.setSessionExpiredNotificationEnabled(true);
		messages.setInternalErrorCaption(this.texts.get("base.error.title", locale));
		messages.setInternalErrorMessage(this.texts.get("base.error.internal", locale));
		messages.setCookiesDisabledCaption(this.texts.get("base.session.cookies", locale));
		messages.setCookiesDisabledMessage(this.texts.get("base.session.cookiesNext", locale));
		messages.setCookiesDisabledNotificationEnabled(true);
		return messages;
	}

}
