package org.expertcommittee.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.base.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes the daily mail, in Chinese. */
@Component
class DigestText {

	private static final Locale LANGUAGE = Texts.CHINESE;

	/** More would not be read, nor fit; the portal has them all. */
	private static final int MOST_LINES = 40;

	private static final int LONGEST_SUBJECT = 200;

	private final Texts texts;

	private final PortalProperties portal;

	DigestText(Texts texts, PortalProperties portal) {
		this.texts = texts;
		this.portal = portal;
	}

	/**
	 * The mail about these messages.
	 * @param items at least one, the latest first
	 */
	MailText write(String reader, LocalDate day, List<NotificationItem> items) {
		List<NotificationItem> shown = items.subList(0, Math.min(items.size(), MOST_LINES));
		Map<NotificationKind, List<NotificationItem>> groups = new EnumMap<>(NotificationKind.class);
		shown.forEach((item) -> groups.computeIfAbsent(item.kind(), (any) -> new ArrayList<>()).add(item));
		String greeting = text("notification.digest.greeting", reader, items.size());
		StringBuilder plain = new StringBuilder(greeting).append("\n");
		StringBuilder html = new StringBuilder(
				"<div style=\"font-family:sans-serif;font-size:14px;line-height:1.6;color:#1e2124\">")
			.append(element("p", greeting));
		groups.forEach((kind, members) -> {
			String heading = text("notification.digest.heading", text(kind.messageKey()), members.size());
			plain.append('\n').append(heading).append('\n');
			html.append(element("h3", heading)).append("<ul>");
			members.forEach((item) -> line(item, plain, html));
			html.append("</ul>");
		});
		if (items.size() > shown.size()) {
			String more = text("notification.digest.more", items.size() - shown.size());
			plain.append('\n').append(more).append('\n');
			html.append(element("p", more));
		}
		String all = this.portal.address("/notifications");
		String foot = text("notification.digest.foot");
		plain.append('\n').append(text("notification.all")).append(": ").append(all).append("\n\n").append(foot);
		html.append("<p>").append(link(all, text("notification.all"))).append("</p>");
		html.append("<p style=\"color:#686d73;font-size:12px\">").append(escape(foot)).append("</p></div>");
		// A single message that cannot wait is its own subject.
		NotificationItem first = items.getFirst();
		String subject = (items.size() == 1 && first.kind().mailedAtOnce()
				&& first.text(this::text).length() <= LONGEST_SUBJECT) ? first.text(this::text)
						: text("notification.digest.subject", items.size(), day);
		return new MailText(subject, plain.append('\n').toString(), html.toString());
	}

	private void line(NotificationItem item, StringBuilder plain, StringBuilder html) {
		String words = item.text(this::text);
		String address = this.portal.address("/notifications/" + item.id());
		plain.append("- ").append(words).append("\n  ").append(address).append('\n');
		html.append("<li>").append(link(address, words)).append("</li>");
	}

	private static String link(String address, String words) {
		return "<a href=\"" + escape(address) + "\" style=\"color:#9b1c1f\">" + escape(words) + "</a>";
	}

	private static String element(String name, String words) {
		return "<" + name + ">" + escape(words) + "</" + name + ">";
	}

	private static String escape(String words) {
		return HtmlUtils.htmlEscape(words, "UTF-8");
	}

	private String text(String key, Object... args) {
		return this.texts.get(key, LANGUAGE, args);
	}

}
