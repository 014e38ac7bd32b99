package org.expertcommittee.notification;

import java.time.Clock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** Through which features write to people who have no account. */
@Component
public class Letters {

	private final MailRepository mails;

	private final MailSetup setup;

	private final Clock clock;

	Letters(MailRepository mails, MailSetup setup, Clock clock) {
		this.mails = mails;
		this.setup = setup;
		this.clock = clock;
	}

	/** Whether there is a mail server. */
	public boolean possible() {
		return this.setup.configured();
	}

	/**
	 * Puts a mail into the outbox, in the running transaction or one of its own.
	 * @param words plain text, also with line breaks
	 * @param linkWord what the link is called
	 */
	@Transactional
	public void post(String recipient, String subject, String words, String linkWord, String address) {
		String html = "<div style=\"font-family:sans-serif;font-size:14px;line-height:1.6;color:#1e2124\"><p>"
				+ escape(words).replace("\n", "<br>") + "</p><p><a href=\"" + escape(address)
				+ "\" style=\"color:#9b1c1f\">" + escape(linkWord) + "</a></p></div>";
		this.mails.save(new Mail(this.setup.newMessageId(), recipient,
				new MailText(subject.replaceAll("\\R", " "), words + "\n\n" + linkWord + ": " + address + "\n", html),
				this.clock.instant()));
	}

	private static String escape(String words) {
		return HtmlUtils.htmlEscape(words, "UTF-8");
	}

}
